// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

#include <memory>

namespace loadgrove {

/// The dispatcher a worker's thread runs on: on Linux ours (epoll, interest changes applied just
/// before the wait, waits in nanoseconds), elsewhere Qt's own. Install with
/// QThread::setEventDispatcher before the thread starts; the thread takes ownership.
std::unique_ptr<QAbstractEventDispatcher> makeEventDispatcher();

} // namespace loadgrove
