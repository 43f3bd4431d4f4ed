// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_bar.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace loadgrove {

SideBar::SideBar(const QList<QAction *> &places, QWidget *parent)
    : QWidget(parent)
{
    setProperty("role", QStringLiteral("sidebar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    for (QAction *place : places) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(place);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({24, 24});
        button->setFixedSize(72, 64);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    layout->addStretch();
}

} // namespace loadgrove
