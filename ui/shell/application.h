// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace loadgrove {

/// The window's application, which leaves the engine's sockets alone: what QApplication looks at
/// for each event of any thread (input, filters) costs a request more than one per cent.
class Application : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;
};

} // namespace loadgrove
