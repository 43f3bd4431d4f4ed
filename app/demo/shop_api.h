// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_message.h"
#include "app/demo/shop_input.h"
#include "app/demo/shop_store.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// How the shop behaves beyond its data.
struct ShopBehaviour
{
    double latencyMs = 0;
    double jitterMs = 0; ///< up to that much more, evenly spread
    double errorRate = 0;
};

/// The shop's HTTP interface: routes, rules and answers. Thread: the server's.
class ShopApi final : public HttpHandler
{
public:
    /// served: raised by one for each request read completely that is not for /_demo/.
    ShopApi(const ShopBehaviour &behaviour, std::atomic<std::int64_t> &served,
            const ShopLimits &limits = ShopLimits());

    void handle(const HttpRequest &request, HttpResponse &response) override;
    void rejected(int status) override;

    /// What /openapi.json names as the server.
    void setBaseUrl(const std::string &url);
    /// Says how many connections are open, for /_demo/stats.
    void setConnectionCounter(std::function<std::size_t()> counter);

private:
    /// One request on its way through a handler.
    struct Call
    {
        const HttpRequest &request;
        HttpResponse &response;
        std::int64_t id = 0; ///< from the path
        ShopSession *session = nullptr;
    };
    using Handler = void (ShopApi::*)(Call &);
    struct Route
    {
        std::string_view method;
        std::string_view path; ///< at most one segment is a parameter
        Handler handler;
    };
    struct Match
    {
        const Route *route = nullptr;
        std::string_view parameter;
        std::string allow; ///< of the path, where the method does not fit
    };
    static const std::vector<Route> &routes();

    static Match match(std::string_view method, std::string_view path);
    void serve(const Match &found, Call &call);
    bool authorize(Call &call);
    std::size_t routeIndex(const Match &found) const;
    nanoseconds drawDelay();

    // Products and their reviews: shop_api_products.cpp
    void listProducts(Call &call);
    void createProduct(Call &call);
    void getProduct(Call &call);
    void changeProduct(Call &call);
    void removeProduct(Call &call);
    void listReviews(Call &call);
    void createReview(Call &call);
    void getReview(Call &call);
    void changeReview(Call &call);
    void removeReview(Call &call);
    // Orders and sessions: shop_api_orders.cpp
    void listOrders(Call &call);
    void createOrder(Call &call);
    void getOrder(Call &call);
    void changeOrder(Call &call);
    void removeOrder(Call &call);
    void me(Call &call);
    // About the shop itself: shop_api_control.cpp
    void page(Call &call);
    void openApi(Call &call);
    void stats(Call &call);
    void showConfig(Call &call);
    void configure(Call &call);
    void reset(Call &call);

    ShopStore m_store;
    const ShopBehaviour m_initial;
    ShopBehaviour m_behaviour;
    std::atomic<std::int64_t> &m_served; // Not owned.
    std::int64_t m_servedAtReset = 0;
    std::int64_t m_rejected = 0;
    std::vector<std::int64_t> m_byRoute; ///< as routes(), then unknown paths, then wrong methods
    std::array<std::int64_t, 600> m_byCode{};
    std::string m_openApi;
    std::function<std::size_t()> m_connections;
    std::mt19937_64 m_random;
};

} // namespace loadgrove
