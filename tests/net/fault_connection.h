// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/net/fault_server.h"

#include <QByteArray>
#include <QObject>

#include <atomic>
#include <mutex>

class QTcpSocket;

namespace loadgrove {

/// What a test and the server's thread share.
struct FaultServerState
{
    /// Of handler, greeting and requests. Recursive: a handler may look at the requests so far.
    mutable std::recursive_mutex mutex;
    RecordingServer::Handler handler;
    ReplyScript greeting;
    std::vector<ReceivedRequest> requests;
    std::atomic<bool> answersEarly = false;
    std::atomic<int> connections = 0;
    std::atomic<int> open = 0;
};

/// The server's side of one connection: reads requests, records them, plays their scripts.
class FaultConnection final : public QObject
{
public:
    FaultConnection(QTcpSocket *socket, FaultServerState &state, QObject *parent);
    ~FaultConnection() override;

private:
    void onReadyRead();
    void takeRequests();
    bool takeRequest();
    void play(const ReplyScript &script);
    void playOn();
    bool perform(const ReplyScript::Step &step);

    QTcpSocket *m_socket; // Owned, as child.
    FaultServerState &m_state;
    const int m_number;
    int m_taken = 0;
    QByteArray m_received;
    qsizetype m_bodyToSkip = 0; ///< of a request that was answered early
    std::vector<ReplyScript::Step> m_steps;
    std::size_t m_next = 0;
    bool m_playing = false;
};

} // namespace loadgrove
