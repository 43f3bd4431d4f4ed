// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/wait_editor.h"

#include "ui/widgets/number_box.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace loadgrove {

WaitEditor::WaitEditor(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_kind->addItem(tr("Constant"), int(Kind::Constant));
    m_kind->addItem(tr("Uniform: anything between"), int(Kind::Uniform));
    m_kind->addItem(tr("Exponential: around a mean"), int(Kind::Exponential));
    m_kind->setAccessibleName(tr("Kind of wait"));
    layout->addWidget(m_kind);
    m_seconds = addBox(tr("seconds"), QStringLiteral("seconds"));
    m_min = addBox(tr("to"), QStringLiteral("min"));
    m_max = addBox(tr("seconds"), QStringLiteral("max"));
    m_mean = addBox(tr("seconds on average"), QStringLiteral("mean"));
    layout->addStretch();
    m_seconds->setAccessibleName(tr("Seconds"));
    m_min->setAccessibleName(tr("Shortest, in seconds"));
    m_max->setAccessibleName(tr("Longest, in seconds"));
    m_mean->setAccessibleName(tr("Mean, in seconds"));
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] {
        fillKind();
        showKind();
        Q_EMIT edited(QStringLiteral("kind"));
    });
    showKind();
}

NumberBox *WaitEditor::addBox(const QString &label, const QString &part)
{
    auto *box = new NumberBox(0, 86400, 3, this);
    auto *caption = new QLabel(label);
    layout()->addWidget(box);
    layout()->addWidget(caption);
    m_captions.append({box, caption});
    connect(box, &NumberBox::edited, this, [this, part] { Q_EMIT edited(part); });
    return box;
}

WaitEditor::Kind WaitEditor::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

// Another kind starts from what the one before said.
void WaitEditor::fillKind()
{
    const double before =
        m_seconds->value().value_or(m_mean->value().value_or(m_max->value().value_or(1.0)));
    if (kind() == Kind::Constant && !m_seconds->value())
        m_seconds->setValue(before);
    if (kind() == Kind::Exponential && !m_mean->value())
        m_mean->setValue(before);
    if (kind() == Kind::Uniform && !m_min->value())
        m_min->setValue(before / 2);
    if (kind() == Kind::Uniform && !m_max->value())
        m_max->setValue(std::max(before, *m_min->value()));
}

void WaitEditor::showKind()
{
    for (const auto &[box, caption] : m_captions) {
        const bool visible = (box == m_seconds && kind() == Kind::Constant)
                             || ((box == m_min || box == m_max) && kind() == Kind::Uniform)
                             || (box == m_mean && kind() == Kind::Exponential);
        box->setVisible(visible);
        caption->setVisible(visible);
    }
}

Wait WaitEditor::value() const
{
    Wait wait;
    switch (kind()) {
    case Kind::Constant:
        wait.seconds = m_seconds->value();
        break;
    case Kind::Uniform:
        wait.min = m_min->value();
        wait.max = m_max->value();
        break;
    case Kind::Exponential:
        wait.mean = m_mean->value();
        break;
    }
    return wait;
}

void WaitEditor::setValue(const Wait &wait)
{
    if (wait == value() && wait != Wait())
        return;
    Kind shown = kind();
    if (wait.seconds)
        shown = Kind::Constant;
    else if (wait.min || wait.max)
        shown = Kind::Uniform;
    else if (wait.mean)
        shown = Kind::Exponential;
    m_kind->setCurrentIndex(m_kind->findData(int(shown)));
    m_seconds->setValue(wait.seconds);
    m_min->setValue(wait.min);
    m_max->setValue(wait.max);
    m_mean->setValue(wait.mean);
    showKind();
}

QString WaitEditor::problem() const
{
    for (const auto &[box, caption] : m_captions) {
        if (!box->isHidden() && !box->problem().isEmpty())
            return box->problem();
    }
    const bool uniform = kind() == Kind::Uniform && m_min->value() && m_max->value();
    if (uniform && *m_min->value() > *m_max->value())
        return tr("The first number must not be above the second");
    return {};
}

} // namespace loadgrove
