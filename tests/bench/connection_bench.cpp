// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection costs by itself: a closed loop on one thread, without scenario or statistics.
//   connection_bench URL [CONNECTIONS] [SECONDS]
#include "core/base/text.h"
#include "core/net/connection.h"
#include "core/net/event_dispatcher.h"
#include "core/net/url.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <vector>

#include <sys/resource.h>

namespace {

using namespace loadgrove;

/// Sends the next request when an answer has come.
class Loop final : public AnswerReceiver
{
public:
    Loop(const Endpoint &endpoint, std::string_view request, std::map<AnswerCode, long> &codes)
        : m_connection(makeHttp1Connection(endpoint, {}))
        , m_codes(codes)
    {
        m_request.bytes = request;
    }
    void start() { m_connection->send(m_request, *this); }
    Keep keep(int) override { return {}; }
    void answered(Answer &answer) override
    {
        ++m_codes[answer.code()];
        start();
    }

private:
    Outgoing m_request;
    std::unique_ptr<Connection> m_connection;
    std::map<AnswerCode, long> &m_codes;
};

double cpuSeconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
}

} // namespace

int main(int argc, char *argv[])
{
    if (auto dispatcher = makeEventDispatcher(); dispatcher && !qEnvironmentVariableIsSet("STOCK"))
        QCoreApplication::setEventDispatcher(dispatcher.release());
    QCoreApplication application(argc, argv);
    const auto url = parseUrl(argc > 1 ? argv[1] : "");
    if (!url) {
        std::fprintf(stderr, "%s\n", qPrintable(url.error().message));
        return 2;
    }
    Endpoint endpoint = url->endpoint;
    endpoint.insecure = true;
    const int connections = argc > 2 ? std::atoi(argv[2]) : 64;
    const int seconds = argc > 3 ? std::atoi(argv[3]) : 5;
    const std::string request =
        "GET " + url->target() + " HTTP/1.1\r\nHost: " + url->authority + "\r\n\r\n";

    std::map<AnswerCode, long> codes;
    std::vector<std::unique_ptr<Loop>> loops;
    for (int i = 0; i < connections; ++i)
        loops.push_back(std::make_unique<Loop>(endpoint, request, codes));
    for (const auto &loop : loops)
        loop->start();
    QTimer::singleShot(seconds * 1000, &application, &QCoreApplication::quit);
    application.exec();

    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    long total = 0;
    for (const auto &[code, count] : codes) {
        std::printf("%s: %ld\n", code.text().c_str(), count);
        total += count;
    }
    const double perRequest = 1e6 / double(total > 0 ? total : 1);
    std::printf("%.0f requests/s, CPU us/request: %.2f user + %.2f system\n",
                double(total) / seconds, cpuSeconds(usage.ru_utime) * perRequest,
                cpuSeconds(usage.ru_stime) * perRequest);
    return 0;
}
