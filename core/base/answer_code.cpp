// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/answer_code.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace loadgrove {

namespace {

struct ErrorText
{
    const char *key;
    const char *description;
};

// As TransportError. The keys stand in files and never change.
constexpr std::array errorTexts = {
    ErrorText{"", ""},
    ErrorText{"dns", QT_TRANSLATE_NOOP("loadgrove", "host name not found")},
    ErrorText{"refused", QT_TRANSLATE_NOOP("loadgrove", "connection refused")},
    ErrorText{"unreachable", QT_TRANSLATE_NOOP("loadgrove", "host unreachable")},
    ErrorText{"reset", QT_TRANSLATE_NOOP("loadgrove", "connection reset by the server")},
    ErrorText{"closed", QT_TRANSLATE_NOOP("loadgrove", "connection closed before the answer")},
    ErrorText{"timeout", QT_TRANSLATE_NOOP("loadgrove", "no answer in time")},
    ErrorText{"connect_timeout", QT_TRANSLATE_NOOP("loadgrove", "no connection in time")},
    ErrorText{"tls", QT_TRANSLATE_NOOP("loadgrove", "TLS error")},
    ErrorText{"proxy", QT_TRANSLATE_NOOP("loadgrove", "proxy error")},
    ErrorText{"protocol", QT_TRANSLATE_NOOP("loadgrove", "not valid HTTP")},
    ErrorText{"too_large", QT_TRANSLATE_NOOP("loadgrove", "answer too large")},
    ErrorText{"redirects", QT_TRANSLATE_NOOP("loadgrove", "too many redirects")},
    ErrorText{"local", QT_TRANSLATE_NOOP("loadgrove", "no socket or port left on this machine")},
};
static_assert(errorTexts.size() == std::size_t(TransportError::Local) + 1);

const ErrorText &textOf(TransportError error)
{
    return errorTexts[std::min(std::size_t(error), errorTexts.size() - 1)];
}

struct Reason
{
    int code;
    const char *phrase;
};

// The IANA registry's reason phrases: names of the protocol, so they are not translated.
constexpr Reason reasons[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {102, "Processing"},
    {103, "Early Hints"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {207, "Multi-Status"},
    {208, "Already Reported"},
    {226, "IM Used"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {424, "Failed Dependency"},
    {425, "Too Early"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {506, "Variant Also Negotiates"},
    {507, "Insufficient Storage"},
    {508, "Loop Detected"},
    {511, "Network Authentication Required"},
};

} // namespace

std::string AnswerCode::text() const
{
    if (isHttp())
        return std::to_string(m_value);
    return textOf(transportError()).key;
}

std::optional<AnswerCode> AnswerCode::fromText(std::string_view text)
{
    if (text.empty())
        return AnswerCode();
    int code = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
    if (error == std::errc() && end == text.data() + text.size())
        return code > 0 && code < 1000 ? std::optional(http(code)) : std::nullopt;
    for (std::size_t i = 1; i < errorTexts.size(); ++i) {
        if (text == errorTexts[i].key)
            return transport(TransportError(i));
    }
    return std::nullopt;
}

QString AnswerCode::description() const
{
    if (!isHttp())
        return QCoreApplication::translate("loadgrove", textOf(transportError()).description);
    const auto *reason = std::lower_bound(std::begin(reasons), std::end(reasons), httpCode(),
                                          [](const Reason &r, int code) { return r.code < code; });
    QString text = QString::number(httpCode());
    if (reason != std::end(reasons) && reason->code == httpCode())
        text += QLatin1Char(' ') + QLatin1String(reason->phrase);
    return text;
}

} // namespace loadgrove
