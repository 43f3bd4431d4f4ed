// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/reachability.h"

#include "core/base/text.h"
#include "core/base/translate.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace loadgrove {

namespace {

struct Attempt
{
    Endpoint endpoint;
    std::unique_ptr<QTcpSocket> socket; // Owned.
    bool isOver = false;
    std::string why; ///< "": it took the connection
};

/// Two that differ in TLS only are one place.
std::vector<Endpoint> placesOf(const std::vector<Endpoint> &endpoints,
                               const ConnectionOptions &options)
{
    std::vector<Endpoint> places;
    const auto add = [&places](Endpoint place) {
        place.tls = place.insecure = false;
        if (std::find(places.begin(), places.end(), place) == places.end())
            places.push_back(std::move(place));
    };
    if (options.proxy && !endpoints.empty())
        add({options.proxy->host, options.proxy->port});
    else
        std::for_each(endpoints.begin(), endpoints.end(), add);
    return places;
}

void begin(Attempt &attempt, const std::function<void()> &over)
{
    QTcpSocket &socket = *(attempt.socket = std::make_unique<QTcpSocket>());
    socket.setProxy(QNetworkProxy::NoProxy);
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&attempt, over] {
        attempt.isOver = true;
        over();
    });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&attempt, &socket, over] {
        attempt.isOver = true;
        attempt.why = utf8(socket.errorString());
        over();
    });
    socket.connectToHost(qs(attempt.endpoint.host), attempt.endpoint.port);
}

} // namespace

std::vector<Unreachable> findUnreachable(const std::vector<Endpoint> &endpoints,
                                         const ConnectionOptions &options, milliseconds patience,
                                         const std::stop_token &stop)
{
    std::vector<Attempt> attempts;
    for (Endpoint &place : placesOf(endpoints, options))
        attempts.push_back({std::move(place), nullptr, false, {}});
    QEventLoop loop;
    const auto quit = [&loop] {
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    };
    const auto over = [&attempts, &quit] {
        if (std::all_of(attempts.begin(), attempts.end(),
                        [](const Attempt &attempt) { return attempt.isOver; }))
            quit();
    };
    for (Attempt &attempt : attempts)
        begin(attempt, over);
    const std::stop_callback stopped(stop, quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!attempts.empty())
        loop.exec();
    std::vector<Unreachable> found;
    for (const Attempt &attempt : attempts) {
        const bool isSilent = !attempt.isOver && !stop.stop_requested();
        if (isSilent || !attempt.why.empty())
            found.push_back({attempt.endpoint,
                             isSilent ? utf8(Core::tr("no answer in time")) : attempt.why,
                             options.proxy.has_value()});
    }
    return found;
}

} // namespace loadgrove
