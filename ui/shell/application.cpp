// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/application.h"

#include <QEvent>

namespace loadgrove {

bool Application::notify(QObject *receiver, QEvent *event)
{
    if (event->type() == QEvent::SockAct)
        return receiver->event(event);
    return QApplication::notify(receiver, event);
}

} // namespace loadgrove
