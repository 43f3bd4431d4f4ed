// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"

#include "app/demo/http_server.h"
#include "app/demo/shop_api.h"
#include "core/net/event_dispatcher.h"

#include <QAbstractEventDispatcher>
#include <QThread>

#include <atomic>
#include <future>
#include <optional>
#include <utility>

namespace loadgrove {

namespace {

QString urlOf(std::uint16_t port)
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port);
}

/// The thread that a shop serves on; everything of it is made and destroyed there.
class ShopThread : public QThread
{
public:
    ShopThread(const DemoShop::Options &options, std::atomic<std::int64_t> &served)
        : m_options(options)
        , m_served(served)
    {
        setObjectName(QStringLiteral("demo-shop"));
        setEventDispatcher(makeEventDispatcher().release()); // the thread owns it
    }

    /// Starts and waits until it listens; gives the port.
    Result<std::uint16_t> listen()
    {
        std::future<Result<std::uint16_t>> started = m_started.get_future();
        start();
        return started.get();
    }

protected:
    void run() override
    {
        ShopApi api({double(m_options.latency.count()), double(m_options.latencyJitter.count()),
                     m_options.errorRate},
                    m_served);
        HttpServer server(api);
        const Result<void> listening = server.listenOn(m_options.port);
        if (!listening) {
            m_started.set_value(listening.error());
            return;
        }
        api.setBaseUrl(urlOf(server.serverPort()).toStdString());
        api.setConnectionCounter([&server] { return server.connectionCount(); });
        m_started.set_value(std::uint16_t(server.serverPort()));
        exec();
    }

private:
    const DemoShop::Options m_options;
    std::atomic<std::int64_t> &m_served; // Not owned.
    std::promise<Result<std::uint16_t>> m_started;
};

} // namespace

class DemoShop::Private
{
public:
    std::unique_ptr<ShopThread> thread; // Owned. None when stopped.
    std::atomic<std::int64_t> served = 0;
    std::uint16_t port = 0;
};

DemoShop::DemoShop()
    : d(std::make_unique<Private>())
{
}

DemoShop::~DemoShop()
{
    stop();
}

Result<void> DemoShop::start(Options options)
{
    stop();
    d->served = 0;
    auto thread = std::make_unique<ShopThread>(options, d->served);
    const Result<std::uint16_t> port = thread->listen();
    if (!port) {
        thread->wait();
        return port.error();
    }
    d->port = *port;
    d->thread = std::move(thread);
    return {};
}

void DemoShop::stop()
{
    if (!d->thread)
        return;
    d->thread->quit();
    d->thread->wait();
    d->thread.reset();
    d->port = 0;
}

std::uint16_t DemoShop::port() const
{
    return d->port;
}

QString DemoShop::baseUrl() const
{
    return urlOf(d->port);
}

std::int64_t DemoShop::requestsServed() const
{
    return d->served.load();
}

} // namespace loadgrove
