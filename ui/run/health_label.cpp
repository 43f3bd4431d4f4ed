// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/health_label.h"

#include "core/report/health_report.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QLabel>

namespace loadgrove {

namespace {

constexpr int iconSize = 16;

QIcon iconOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Green:
        return icon(QStringLiteral("check"), Color::Good);
    case Verdict::Amber:
        return icon(QStringLiteral("warning"), Color::Warning);
    case Verdict::Red:
        return icon(QStringLiteral("error"), Color::Error);
    }
    return {};
}

} // namespace

HealthLabel::HealthLabel(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("healthLabel"));
    setAccessibleName(tr("Can the figures be trusted"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_mark);
    layout->addWidget(m_text, 1);
    hide();
}

void HealthLabel::setHealth(const Health &health)
{
    QStringList reasons;
    for (const HealthReason &reason : health.reasons) {
        if (reason.severity == health.verdict)
            reasons.prepend(reason.text); // the worst first
        else
            reasons.append(reason.text);
    }
    const QString words = verdictWords(health.verdict);
    QString text =
        reasons.isEmpty() ? words : tr("%1: %2").arg(words, reasons.join(QStringLiteral("; ")));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    if (m_shown != health.verdict)
        m_mark->setPixmap(iconOf(health.verdict).pixmap(iconSize));
    m_shown = health.verdict;
    if (m_text->text() != text) {
        m_text->setText(text);
        m_text->setToolTip(reasons.join(QLatin1Char('\n')));
        setAccessibleDescription(text);
    }
    show();
}

QString HealthLabel::text() const
{
    return m_text->text();
}

} // namespace loadgrove
