// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http1_parser.h"

#include "core/net/answer_collector.h"
#include "core/net/connection.h"

#include <QCoreApplication>

#include <boost/beast/http/basic_parser.hpp>

#include <limits>
#include <optional>

namespace loadgrove {

namespace http = boost::beast::http;
using boost::beast::string_view;
using BeastError = http::error;
using ErrorCodeOut = boost::beast::error_code &;

namespace {

std::string say(const char *text)
{
    return QCoreApplication::translate("loadgrove", text).toStdString();
}

std::string_view view(string_view text)
{
    return {text.data(), text.size()};
}

/// Beast's parser, made to write into an Answer. One per message: Beast cannot reset one.
class MessageParser final : public http::basic_parser<false>
{
public:
    MessageParser(AnswerCollector &collector, bool isHead)
        : m_out(collector)
    {
        eager(true);
        header_limit(std::uint32_t(Connection::headerLimit));
        // boost::none would compare as smaller than any length (Boost 1.74).
        body_limit(std::numeric_limits<std::uint64_t>::max());
        skip(isHead);
    }
    /// 101 is none: what follows it would not be HTTP.
    bool isInterim() const { return m_status >= 100 && m_status < 200 && !isSwitch(); }
    bool isSwitch() const { return m_status == 101; }

private:
    void on_request_impl(http::verb, string_view, string_view, int, ErrorCodeOut) override {}

    void on_response_impl(int status, string_view reason, int, ErrorCodeOut error) override
    {
        m_status = status;
        countHeader(reason.size() + 16, error);
        if (status < 100)
            error = BeastError::bad_status;
        else if (!isInterim())
            m_out.setStatus(status, view(reason));
    }

    void on_field_impl(http::field field, string_view name, string_view value,
                       ErrorCodeOut error) override
    {
        countHeader(name.size() + value.size() + 4, error);
        if (isInterim())
            return;
        m_out.addField(meaningOf(field), view(name), view(value), m_headerDone);
    }

    void on_header_impl(ErrorCodeOut) override { m_headerDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, ErrorCodeOut) override {}

    std::size_t on_body_impl(string_view bytes, ErrorCodeOut) override
    {
        m_out.addBody(view(bytes));
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t, string_view, ErrorCodeOut) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, ErrorCodeOut) override
    {
        m_out.addBody(view(bytes));
        return bytes.size();
    }
    void on_finish_impl(ErrorCodeOut) override {}

    static AnswerCollector::Field meaningOf(http::field field)
    {
        switch (field) {
        case http::field::location:
            return AnswerCollector::Field::Location;
        case http::field::content_encoding:
            return AnswerCollector::Field::ContentEncoding;
        case http::field::set_cookie:
            return AnswerCollector::Field::SetCookie;
        default:
            return AnswerCollector::Field::Other;
        }
    }

    /// Beast bounds a single line only, not their sum.
    void countHeader(std::size_t size, ErrorCodeOut error)
    {
        if (!m_out.countHeader(size))
            error = BeastError::header_limit;
    }

    AnswerCollector &m_out;
    int m_status = 0;
    bool m_headerDone = false;
};

} // namespace

/// The parser of the message under way, and what is kept between calls.
class Http1Parser::Reader
{
public:
    AnswerCollector collector;
    bool isHead = false;
    std::optional<MessageParser> message;
    std::string pending; ///< received, but not understood yet: a line that is not complete
    bool leftOver = false;
    TransportError error = TransportError::None;
    std::string errorText;

    State parse(std::string_view &bytes);
    State complete();
    State fail(TransportError kind, std::string text);
    State fail(const boost::beast::error_code &code);
};

Http1Parser::State Http1Parser::Reader::fail(TransportError kind, std::string text)
{
    error = kind;
    errorText = std::move(text);
    return State::Failed;
}

Http1Parser::State Http1Parser::Reader::fail(const boost::beast::error_code &code)
{
    if (code == BeastError::header_limit)
        return fail(TransportError::TooLarge,
                    say(QT_TRANSLATE_NOOP("loadgrove", "the response header is too large")));
    if (code == BeastError::partial_message)
        return fail(
            TransportError::Closed,
            say(QT_TRANSLATE_NOOP("loadgrove", "the server closed the connection in the middle of "
                                               "the response")));
    return fail(TransportError::Protocol,
                say(QT_TRANSLATE_NOOP("loadgrove", "the response is not valid HTTP: "))
                    + code.message());
}

Http1Parser::State Http1Parser::Reader::complete()
{
    if (!collector.finish())
        return fail(TransportError::Protocol,
                    say(QT_TRANSLATE_NOOP("loadgrove", "the body cannot be decompressed")));
    return State::Done;
}

/// Feeds the bytes to the parser, message by message; leaves what could not be used.
Http1Parser::State Http1Parser::Reader::parse(std::string_view &bytes)
{
    while (!bytes.empty()) {
        boost::beast::error_code code;
        const std::size_t used = message->put({bytes.data(), bytes.size()}, code);
        bytes.remove_prefix(used);
        if (code == BeastError::need_more || (!code && used == 0))
            return State::NeedMore;
        if (code)
            return fail(code);
        if (!message->is_done())
            continue;
        if (!message->isInterim())
            return complete();
        message.emplace(collector, isHead);
    }
    return State::NeedMore;
}

Http1Parser::Http1Parser()
    : d(std::make_unique<Reader>())
{
}

Http1Parser::~Http1Parser() = default;

void Http1Parser::begin(const Wanted &wanted, AnswerReceiver &receiver, Answer &answer)
{
    d->collector.begin(wanted.decode, receiver, answer);
    d->isHead = wanted.isHead;
    d->message.emplace(d->collector, d->isHead);
    d->pending.clear();
    d->leftOver = false;
    d->error = TransportError::None;
    d->errorText.clear();
}

Http1Parser::State Http1Parser::feed(std::string_view bytes)
{
    const bool continues = !d->pending.empty();
    if (continues)
        d->pending.append(bytes);
    std::string_view rest = continues ? std::string_view(d->pending) : bytes;
    const State state = d->parse(rest);
    if (state == State::Done)
        d->leftOver = !rest.empty();
    if (state != State::NeedMore)
        return state;
    if (rest.size() > Connection::headerLimit)
        return d->fail(BeastError::header_limit);
    if (continues)
        d->pending.erase(0, d->pending.size() - rest.size());
    else
        d->pending.assign(rest);
    return state;
}

Http1Parser::State Http1Parser::finish()
{
    if (!d->message->got_some())
        return d->fail(
            TransportError::Closed,
            say(QT_TRANSLATE_NOOP("loadgrove", "the server closed the connection without an "
                                               "answer")));
    boost::beast::error_code code;
    d->message->put_eof(code);
    return code ? d->fail(code) : d->complete();
}

bool Http1Parser::isReusable() const
{
    return d->message && d->message->is_done() && d->message->keep_alive()
           && !d->message->isSwitch() && !d->leftOver;
}

TransportError Http1Parser::error() const
{
    return d->error;
}

const std::string &Http1Parser::errorText() const
{
    return d->errorText;
}

} // namespace loadgrove
