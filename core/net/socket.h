// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"
#include "core/net/connection_options.h"

#include <QAbstractSocket>
#include <QByteArray>
#include <QList>

#include <cstddef>
#include <string>

class QTcpSocket;

namespace loadgrove {

struct Endpoint;

// The sockets below the protocols: how they are made, what their errors mean, how one parts from
// them. A socket serves one connection only. Thread: the one that makes it.

/// Read at a time; a TLS socket buffers no more than this, unless it goes through a proxy.
inline constexpr std::size_t socketReadSize = 64u << 10;

/// A new socket for that endpoint, not connected yet, so that its signals can be connected first;
/// it is ready when it emits connected() or, over TLS, encrypted(). protocols: offered by ALPN.
/// Owned by its parent.
QTcpSocket *makeSocket(const Endpoint &endpoint, const ConnectionOptions &options,
                       const QList<QByteArray> &protocols, QObject *parent);
/// Begins to connect, over TLS with the handshake.
void connectSocket(QTcpSocket &socket, const Endpoint &endpoint);
/// Called after the first write to a socket whose writes are all followed by flush().
void keepFromFlushing(QTcpSocket &socket);
/// What ALPN agreed on; "" on plain text or without agreement.
QByteArray agreedProtocol(const QTcpSocket &socket);

/// Why a socket failed: its kind, and in words.
struct SocketFailure
{
    TransportError kind;
    std::string text;
};
/// errno as it stands when a socket tells its error. It is forgotten with that, or the next socket
/// that is closed, which sets none, would pass for reset too.
int takeSystemError();
/// Why no connection came about. Called when the socket tells its error.
SocketFailure connectFailure(const QTcpSocket &socket, const ConnectionOptions &options,
                             int systemError);
/// What ended a connection other than the peer.
SocketFailure breakdown(const QTcpSocket &socket);
/// How a connection was lost.
TransportError lossOf(int systemError);
/// What a connection that is being made waits for.
std::string connectTimeoutText(const QTcpSocket &socket);

/// How to part from a socket.
enum class Farewell
{
    Abort,
    Polite, ///< the peer may close first, so that its side keeps the TIME_WAIT
};
/// Deletes the socket, now or when the peer has closed. One of its signal handlers may be running,
/// and goes on with it. Its signals reach user no more.
void partFrom(QTcpSocket &socket, const QObject *user, Farewell farewell);

} // namespace loadgrove
