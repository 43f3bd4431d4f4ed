// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/span_chooser.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

#include <algorithm>
#include <cmath>

namespace loadgrove {

SpanChooser::SpanChooser(QWidget *parent)
    : QToolButton(parent)
    , m_from(new QDoubleSpinBox)
    , m_to(new QDoubleSpinBox)
{
    setText(tr("&Span"));
    setToolTip(tr("Show the figures of a part of the run: drag over a chart, or type its seconds"));
    setProperty("role", QStringLiteral("quiet"));
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(makeFields());
    menu->addAction(action);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, m_from, [this] {
        fill();
        m_from->setFocus();
        m_from->selectAll();
    });
}

QWidget *SpanChooser::makeFields()
{
    auto *fields = new QWidget;
    auto *layout = new QHBoxLayout(fields);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    const auto add = [&](const QString &name, QDoubleSpinBox *box) {
        auto *label = new QLabel(name);
        label->setBuddy(box);
        box->setDecimals(0); // the file knows seconds
        box->setSuffix(tr(" s"));
        box->setAccessibleName(QString(name).remove(QLatin1Char('&')));
        layout->addWidget(label);
        layout->addWidget(box);
    };
    add(tr("&From"), m_from);
    add(tr("&to"), m_to);
    auto *show = new QPushButton(tr("&Show"));
    show->setObjectName(QStringLiteral("showSpan"));
    show->setDefault(true);
    layout->addWidget(show);
    connect(show, &QPushButton::clicked, this, &SpanChooser::choose);
    return fields;
}

void SpanChooser::setSpan(double length, const std::optional<RunFile::Span> &span)
{
    const double end = std::max(1.0, std::ceil(length));
    m_from->setRange(0, end - 1);
    m_to->setRange(1, end);
    m_span = span;
    if (!menu()->isVisible()) // or it would take away what somebody types
        fill();
}

void SpanChooser::fill()
{
    m_from->setValue(m_span ? Seconds(m_span->begin).count() : 0);
    m_to->setValue(m_span ? Seconds(m_span->end).count() : m_to->maximum());
}

void SpanChooser::choose()
{
    menu()->hide();
    const double from = m_from->value();
    Q_EMIT chosen(from, std::max(from + 1, m_to->value()));
}

} // namespace loadgrove
