// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/fault_connection.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace loadgrove {

FaultConnection::FaultConnection(QTcpSocket *socket, FaultServerState &state, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_state(state)
    , m_number(state.connections++)
{
    ++m_state.open;
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &FaultConnection::onReadyRead);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    ReplyScript greeting;
    {
        const std::lock_guard lock(m_state.mutex);
        greeting = m_state.greeting;
    }
    if (!greeting.steps().empty())
        play(greeting);
}

FaultConnection::~FaultConnection()
{
    m_socket->disconnect(this);
    --m_state.open;
}

void FaultConnection::onReadyRead()
{
    m_received += m_socket->readAll();
    takeRequests();
}

void FaultConnection::takeRequests()
{
    while (!m_playing && takeRequest()) {
    }
}

bool FaultConnection::takeRequest()
{
    const qsizetype skipped = std::min(m_bodyToSkip, m_received.size());
    m_received.remove(0, skipped);
    m_bodyToSkip -= skipped;
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (m_bodyToSkip > 0 || end < 0)
        return false;

    ReceivedRequest request;
    const QByteArray head = m_received.left(end + 2);
    const qsizetype firstLine = head.indexOf("\r\n");
    const QList<QByteArray> words = head.left(firstLine).split(' ');
    request.method = words.value(0).toStdString();
    request.target = words.value(1).toStdString();
    request.headers = head.mid(firstLine + 2).toStdString();
    request.connection = m_number;
    request.index = m_taken;
    const std::string_view length = request.header("Content-Length");
    const qsizetype bodySize = QByteArray(length.data(), qsizetype(length.size())).toLongLong();
    const qsizetype there = m_received.size() - end - 4;
    if (there < bodySize && !m_state.answersEarly)
        return false;

    request.body = m_received.mid(end + 4, bodySize).toStdString();
    m_bodyToSkip = std::max<qsizetype>(bodySize - there, 0);
    m_received.remove(0, end + 4 + std::min(bodySize, there));
    ++m_taken;
    ReplyScript script;
    {
        const std::lock_guard lock(m_state.mutex);
        m_state.requests.push_back(request);
        script = m_state.handler(request);
    }
    play(script);
    return true;
}

void FaultConnection::play(const ReplyScript &script)
{
    m_steps = script.steps();
    m_next = 0;
    m_playing = true;
    playOn();
}

void FaultConnection::playOn()
{
    while (m_next < m_steps.size()) {
        if (!perform(m_steps[m_next++]))
            return;
    }
    m_playing = false;
}

/// False: the steps after it wait, or never come.
bool FaultConnection::perform(const ReplyScript::Step &step)
{
    switch (step.action) {
    case ReplyScript::Action::Write:
        m_socket->write(step.bytes.data(), qint64(step.bytes.size()));
        m_socket->flush();
        return true;
    case ReplyScript::Action::Pause:
        QTimer::singleShot(step.wait, Qt::PreciseTimer, this, [this] {
            playOn();
            takeRequests();
        });
        return false;
    case ReplyScript::Action::HalfClose:
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(1000)) {
        }
        shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
        return true;
    case ReplyScript::Action::Close:
        m_socket->disconnectFromHost(); // once all is written
        return false;
    case ReplyScript::Action::Reset: {
        const linger now{1, 0};
        setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof(now));
        m_socket->abort();
        return false;
    }
    case ReplyScript::Action::Hang:
        return false;
    }
    return false;
}

} // namespace loadgrove
