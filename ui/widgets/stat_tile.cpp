// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stat_tile.h"

#include "ui/widgets/number_text.h"
#include "ui/widgets/sparkline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

QLabel *newLabel(QWidget *parent, double scale, bool bold)
{
    auto *label = new QLabel(parent);
    QFont font = parent->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    label->setFont(font);
    // A long value must not widen the row of tiles.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

/// By the style sheet: a palette of the label's own would not follow a change of theme.
void setRole(QLabel &label, const char *role)
{
    label.setProperty("role", QLatin1String(role));
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace

StatTile::StatTile(const QString &name, QWidget *parent)
    : Card(parent)
    , m_name(newLabel(this, 0.95, false))
    , m_value(newLabel(this, 1.75, true))
    , m_remark(newLabel(this, 0.9, false))
    , m_trend(new Sparkline(this))
{
    m_name->setText(name);
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addWidget(m_trend, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_value);
    layout->addWidget(m_remark);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(96);
    setValue(noValueText());
    setRole(*m_name, "muted");
    setRole(*m_remark, "muted");
}

void StatTile::setValue(const QString &value, const QString &remark, bool alarming)
{
    m_value->setText(value);
    m_remark->setText(remark);
    m_remark->setToolTip(remark);
    setAccessibleName(m_name->text() + QLatin1Char(' ') + value);
    setAccessibleDescription(remark);
    if (m_alarming != alarming) {
        m_alarming = alarming;
        setRole(*m_value, alarming ? "alarm" : "");
    }
}

void StatTile::setTrend(std::vector<double> values)
{
    m_trend->setValues(std::move(values));
}

const std::vector<double> &StatTile::trend() const
{
    return m_trend->values();
}

QString StatTile::value() const
{
    return m_value->text();
}

QString StatTile::remark() const
{
    return m_remark->text();
}

} // namespace loadgrove
