// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_api.h"

#include "app/demo/shop_answers.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <limits>

namespace loadgrove {

namespace {

constexpr std::size_t maxToken = 256;

/// Splits off what stands before the next slash.
std::string_view takeSegment(std::string_view &path)
{
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(segment.size() + 1, path.size()));
    return segment;
}

/// Whether the path fits the pattern; parameter becomes what stands at its "{...}".
bool fits(std::string_view pattern, std::string_view path, std::string_view &parameter)
{
    const std::size_t brace = pattern.find('{');
    if (brace == std::string_view::npos)
        return path == pattern;
    if (path.substr(0, brace) != pattern.substr(0, brace))
        return false;
    std::string_view rest = path.substr(brace);
    const std::string_view segment = takeSegment(rest);
    const std::string_view tail = pattern.substr(pattern.find('}') + 1);
    if (segment.empty() || path.substr(brace + segment.size()) != tail)
        return false;
    parameter = segment;
    return true;
}

/// An id from the path: nothing if it is no integer; one too large to exist is 0.
std::optional<std::int64_t> readId(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    return error == std::errc() && end == text.data() + text.size() ? id : 0;
}

/// The token of "Bearer TOKEN" (RFC 6750); nothing if that is not what the header holds.
std::optional<std::string_view> bearerToken(std::string_view header)
{
    constexpr std::string_view scheme = "bearer ";
    if (header.size() <= scheme.size())
        return std::nullopt;
    for (std::size_t i = 0; i < scheme.size(); ++i) {
        if (std::tolower(static_cast<unsigned char>(header[i])) != scheme[i])
            return std::nullopt;
    }
    const std::string_view token = header.substr(scheme.size());
    constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                         "0123456789-._~+/=";
    if (token.size() > maxToken || token.find_first_not_of(allowed) != std::string_view::npos)
        return std::nullopt;
    return token;
}

} // namespace

ShopApi::ShopApi(const ShopBehaviour &behaviour, std::atomic<std::int64_t> &served,
                 const ShopLimits &limits)
    : m_store(limits)
    , m_initial(behaviour)
    , m_behaviour(behaviour)
    , m_served(served)
    , m_servedAtReset(served.load())
    , m_byRoute(routes().size() + 2)
    , m_random(std::random_device()())
{
    setBaseUrl("http://127.0.0.1:35180");
}

void ShopApi::setConnectionCounter(std::function<std::size_t()> counter)
{
    m_connections = std::move(counter);
}

const std::vector<ShopApi::Route> &ShopApi::routes()
{
    static const std::vector<Route> table = {
        {"GET", "/api/v1/products", &ShopApi::listProducts},
        {"POST", "/api/v1/products", &ShopApi::createProduct},
        {"GET", "/api/v1/products/{product_id}", &ShopApi::getProduct},
        {"PUT", "/api/v1/products/{product_id}", &ShopApi::changeProduct},
        {"DELETE", "/api/v1/products/{product_id}", &ShopApi::removeProduct},
        {"GET", "/api/v1/products/{product_id}/reviews", &ShopApi::listReviews},
        {"POST", "/api/v1/products/{product_id}/reviews", &ShopApi::createReview},
        {"GET", "/api/v1/reviews/{review_id}", &ShopApi::getReview},
        {"PUT", "/api/v1/reviews/{review_id}", &ShopApi::changeReview},
        {"DELETE", "/api/v1/reviews/{review_id}", &ShopApi::removeReview},
        {"GET", "/api/v1/orders", &ShopApi::listOrders},
        {"POST", "/api/v1/orders", &ShopApi::createOrder},
        {"GET", "/api/v1/orders/{order_id}", &ShopApi::getOrder},
        {"PUT", "/api/v1/orders/{order_id}", &ShopApi::changeOrder},
        {"DELETE", "/api/v1/orders/{order_id}", &ShopApi::removeOrder},
        {"GET", "/api/v1/me", &ShopApi::me},
        {"GET", "/", &ShopApi::page},
        {"GET", "/openapi.json", &ShopApi::openApi},
        {"GET", "/_demo/stats", &ShopApi::stats},
        {"GET", "/_demo/config", &ShopApi::showConfig},
        {"POST", "/_demo/config", &ShopApi::configure},
        {"POST", "/_demo/reset", &ShopApi::reset},
    };
    return table;
}

ShopApi::Match ShopApi::match(std::string_view method, std::string_view path)
{
    const std::string_view wanted = method == "HEAD" ? std::string_view("GET") : method;
    Match found;
    for (const Route &route : routes()) {
        if (!fits(route.path, path, found.parameter))
            continue;
        if (route.method == wanted) {
            found.route = &route;
            return found;
        }
        found.allow.append(found.allow.empty() ? "" : ", ").append(route.method);
        if (route.method == "GET")
            found.allow.append(", HEAD");
    }
    return found;
}

std::size_t ShopApi::routeIndex(const Match &found) const
{
    if (found.route)
        return std::size_t(found.route - routes().data());
    return routes().size() + (found.allow.empty() ? 0 : 1);
}

void ShopApi::handle(const HttpRequest &request, HttpResponse &response)
{
    const bool counted = !request.path.starts_with("/_demo/");
    if (counted)
        m_served.fetch_add(1, std::memory_order_relaxed);
    const Match found = match(request.method, request.path);
    Call call{request, response};
    if (request.path.starts_with("/api/")) {
        response.delay = drawDelay();
        if (m_behaviour.errorRate > 0
            && std::uniform_real_distribution<double>()(m_random) < m_behaviour.errorRate)
            answerError(response, 500, "injected", "This failure was asked for.");
        else if (authorize(call))
            serve(found, call);
    } else {
        serve(found, call);
    }
    if (counted) {
        ++m_byRoute[routeIndex(found)];
        ++m_byCode[std::size_t(response.status)];
    }
}

void ShopApi::rejected(int)
{
    ++m_rejected;
}

/// Finds the session; answers 401 where the header is not as it must be.
bool ShopApi::authorize(Call &call)
{
    std::string_view token;
    if (call.request.authorizationCount > 0) {
        const auto bearer = bearerToken(call.request.authorization);
        if (!bearer || call.request.authorizationCount > 1) {
            call.response.headers = "WWW-Authenticate: Bearer realm=\"Demo Shop\"\r\n";
            answerError(call.response, 401, "unauthorized",
                        "The Authorization header must hold \"Bearer\" and a token.");
            return false;
        }
        token = *bearer;
    }
    call.session = &m_store.session(token);
    return true;
}

void ShopApi::serve(const Match &found, Call &call)
{
    if (!found.route) {
        if (found.allow.empty()) {
            answerError(call.response, 404, "not_found", "There is nothing at this path.");
        } else {
            call.response.headers = "Allow: " + found.allow + "\r\n";
            answerError(call.response, 405, "method_not_allowed",
                        "This path answers to " + found.allow + ".");
        }
        return;
    }
    if (!found.parameter.empty()) {
        const std::optional<std::int64_t> id = readId(found.parameter);
        if (!id) {
            answerError(call.response, 400, "bad_id", "The id in the path must be an integer.");
            return;
        }
        call.id = *id;
    }
    (this->*found.route->handler)(call);
}

nanoseconds ShopApi::drawDelay()
{
    double ms = m_behaviour.latencyMs;
    if (m_behaviour.jitterMs > 0)
        ms += std::uniform_real_distribution<double>(0, m_behaviour.jitterMs)(m_random);
    return nanoseconds(std::int64_t(ms * 1e6));
}

} // namespace loadgrove
