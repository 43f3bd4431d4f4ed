// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/exchange.h"

#include "core/net/event_dispatcher.h"

#include <QCoreApplication>
#include <QTest>

namespace loadgrove {

using namespace std::chrono_literals;

Receiver::Receiver(Connection &connection)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                     [&connection] { connection.checkTimeout(Clock::now()); });
    m_timer.start(5);
}

void Receiver::answered(Answer &answer)
{
    answers.push_back(answer);
    if (then)
        then();
    if (answers.size() == m_awaited)
        m_loop.quit();
}

bool Receiver::waitFor(std::size_t count)
{
    m_awaited = count;
    QTimer::singleShot(20s, &m_loop, &QEventLoop::quit);
    if (answers.size() < count)
        m_loop.exec();
    return answers.size() == count;
}

std::string post(std::size_t bodySize)
{
    return "POST /p HTTP/1.1\r\nHost: test\r\nContent-Length: " + std::to_string(bodySize)
           + "\r\n\r\n" + std::string(bodySize, 'b');
}

Outgoing requestOf(std::string_view bytes)
{
    Outgoing request;
    request.bytes = bytes;
    request.timeout = 20s;
    return request;
}

std::string ok(const char *headers)
{
    return std::string("HTTP/1.1 200 OK\r\n") + headers + "\r\n";
}

Answer exchange(const Outgoing &request, const Endpoint &endpoint, Keep kept,
                const ConnectionOptions &options)
{
    const auto connection = makeHttp1Connection(endpoint, options);
    Receiver receiver(*connection);
    receiver.kept = kept;
    connection->send(request, receiver);
    const bool answered = receiver.waitFor(1); // else: it hangs
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    if (!answered || receiver.answers.size() != 1 || connection->isBusy()) {
        QTest::qFail("not answered exactly once", __FILE__, __LINE__);
        return {};
    }
    return receiver.last();
}

int runOnOurDispatcher(int argc, char *argv[], const std::function<int()> &run)
{
    if (auto dispatcher = makeEventDispatcher())
        QCoreApplication::setEventDispatcher(dispatcher.release());
    const QCoreApplication application(argc, argv);
    return run();
}

} // namespace loadgrove
