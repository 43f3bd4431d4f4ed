// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recording_shop.h"

#include "app/demo/shop_api.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace loadgrove {

class RecordingShop::Private
{
public:
    ReplyScript answer(const ReceivedRequest &received)
    {
        const std::lock_guard lock(mutex);
        if (trap) {
            if (auto trapped = trap(received))
                return *trapped;
        }
        HttpRequest request;
        request.method = received.method;
        request.path = received.path();
        if (received.target.size() > request.path.size())
            request.query = received.target.substr(request.path.size() + 1);
        request.body = received.body;
        HttpResponse response;
        api.handle(request, response);
        exchanges.push_back({received, response.status, response.body});
        return ReplyScript::answer(response.status, response.body,
                                   "Content-Type: application/json\r\n");
    }

    mutable std::mutex mutex; // of all that follows
    Trap trap;
    std::atomic<std::int64_t> served = 0;
    ShopApi api{ShopBehaviour(), served};
    std::vector<Exchange> exchanges;
    RecordingServer server; // last: its thread uses all of the above
};

RecordingShop::RecordingShop()
    : d(std::make_unique<Private>())
{
    d->server.setHandler(
        [shop = d.get()](const ReceivedRequest &request) { return shop->answer(request); });
    if (!d->server.start())
        qFatal("the recording shop does not start");
}

RecordingShop::~RecordingShop() = default;

std::string RecordingShop::url() const
{
    return d->server.url();
}

void RecordingShop::setTrap(Trap trap)
{
    const std::lock_guard lock(d->mutex);
    d->trap = std::move(trap);
}

std::vector<RecordingShop::Exchange> RecordingShop::exchanges() const
{
    const std::lock_guard lock(d->mutex);
    return d->exchanges;
}

QStringList RecordingShop::lines() const
{
    QStringList result;
    for (const Exchange &exchange : exchanges())
        result += exchange.line();
    return result;
}

int RecordingShop::requestCount() const
{
    return d->server.requestCount();
}

int RecordingShop::received(std::string_view line) const
{
    const auto requests = d->server.requests();
    return int(std::count_if(requests.begin(), requests.end(), [line](const auto &request) {
        return request.method + ' ' + request.target == line;
    }));
}

} // namespace loadgrove
