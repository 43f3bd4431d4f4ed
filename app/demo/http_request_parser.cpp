// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http_request_parser.h"

#include <boost/beast/http/basic_parser.hpp>

namespace loadgrove {

namespace http = boost::beast::http;

using BeastText = boost::beast::string_view;
using BeastError = boost::beast::error_code;

namespace {

// Proxies and some tools send "GET http://host/path": what counts is the path.
std::string_view withoutAuthority(std::string_view target)
{
    const std::size_t scheme = target.find("://");
    if (target.empty() || target.front() == '/' || scheme == std::string_view::npos)
        return target;
    const std::size_t slash = target.find_first_of("/?", scheme + 3);
    return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
}

} // namespace

/// Beast's grammar, filling our request.
class HttpRequestParser::Beast final : public http::basic_parser<true>
{
public:
    explicit Beast(HttpRequest &request)
        : m_request(request)
    {
        eager(true);
        header_limit(std::uint32_t(HttpRequest::headerLimit));
        body_limit(std::uint64_t(HttpRequest::bodyLimit));
    }

    bool continueWished = false;

private:
    void on_request_impl(http::verb, BeastText method, BeastText target, int version,
                         BeastError &) override
    {
        m_request.method.assign(method.data(), method.size());
        const std::string_view text = withoutAuthority({target.data(), target.size()});
        const std::size_t mark = text.find('?');
        m_request.path.assign(text.substr(0, mark));
        if (mark != std::string_view::npos)
            m_request.query.assign(text.substr(mark + 1, text.find('#') - mark - 1));
        m_request.http10 = version < 11;
    }

    void on_field_impl(http::field name, BeastText nameText, BeastText value,
                       BeastError &error) override
    {
        // Beast bounds what it looks at in one go, not all fields together.
        m_headerBytes += nameText.size() + value.size() + 4;
        if (m_headerBytes > HttpRequest::headerLimit)
            error = http::error::header_limit;
        if (m_headerDone) // a trailer: nothing there may change the request
            return;
        switch (name) {
        case http::field::authorization:
            m_request.authorization.assign(value.data(), value.size());
            ++m_request.authorizationCount;
            break;
        case http::field::host:
            ++m_hosts;
            break;
        case http::field::expect:
            continueWished = boost::beast::iequals(value, "100-continue");
            break;
        case http::field::transfer_encoding:
            if (!chunked()) // we could not tell where the body ends
                error = http::error::bad_transfer_encoding;
            break;
        default:
            break;
        }
    }

    void on_header_impl(BeastError &error) override
    {
        m_headerDone = true;
        m_request.keepAlive = keep_alive();
        if (m_hosts > 1 || (m_hosts == 0 && !m_request.http10))
            error = http::error::bad_field;
        if (m_request.http10)
            continueWished = false;
    }

    void on_body_init_impl(const boost::optional<std::uint64_t> &, BeastError &) override {}

    std::size_t on_body_impl(BeastText body, BeastError &error) override
    {
        return append(body, error);
    }

    void on_chunk_header_impl(std::uint64_t size, BeastText, BeastError &error) override
    {
        if (size > HttpRequest::bodyLimit - m_request.body.size())
            error = http::error::body_limit;
    }

    std::size_t on_chunk_body_impl(std::uint64_t, BeastText body, BeastError &error) override
    {
        return append(body, error);
    }

    void on_finish_impl(BeastError &) override {}

    void on_response_impl(int, BeastText, int, BeastError &) override {}

    std::size_t append(BeastText body, BeastError &error)
    {
        if (body.size() > HttpRequest::bodyLimit - m_request.body.size()) {
            error = http::error::body_limit;
            return 0;
        }
        m_request.body.append(body.data(), body.size());
        return body.size();
    }

    HttpRequest &m_request;
    int m_hosts = 0;
    std::size_t m_headerBytes = 0; ///< of fields, with trailers
    bool m_headerDone = false;
};

HttpRequestParser::HttpRequestParser() = default;
HttpRequestParser::~HttpRequestParser() = default;

HttpRequestParser::State HttpRequestParser::feed(std::string_view bytes, std::size_t &consumed)
{
    consumed = 0;
    if (!m_parser) {
        // Some senders end a body with a line break that belongs to nothing (RFC 9112, 2.2).
        consumed = std::min(bytes.find_first_not_of("\r\n"), bytes.size());
        if (consumed == bytes.size())
            return State::NeedMore;
        m_request.clear();
        m_parser = std::make_unique<Beast>(m_request);
    }
    while (consumed < bytes.size()) {
        BeastError error;
        const std::size_t taken = m_parser->put(
            boost::asio::const_buffer(bytes.data() + consumed, bytes.size() - consumed), error);
        consumed += taken;
        if (error && error != http::error::need_more) {
            m_status = error == http::error::header_limit ? 431
                       : error == http::error::body_limit ? 413
                                                          : 400;
            return State::Rejected;
        }
        if (m_parser->is_done())
            return State::Complete;
        if (error || taken == 0)
            break;
    }
    if (bytes.size() - consumed > HttpRequest::headerLimit) { // a line of a chunk that never ends
        m_status = 400;
        return State::Rejected;
    }
    return State::NeedMore;
}

void HttpRequestParser::restart()
{
    m_parser.reset();
    m_request.clear();
}

bool HttpRequestParser::takeContinueWish()
{
    return m_parser && std::exchange(m_parser->continueWished, false);
}

} // namespace loadgrove
