// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loadgrove {

/// Why an exchange brought no HTTP answer.
enum class TransportError : std::int16_t
{
    None,
    Dns,     ///< the host name has no address
    Refused, ///< nobody listens
    Unreachable,
    Reset,  ///< the peer reset the connection
    Closed, ///< the peer closed before the answer was complete
    Timeout,
    ConnectTimeout,
    Tls, ///< handshake or certificate
    Proxy,
    Protocol,  ///< what came is no valid HTTP
    TooLarge,  ///< header or needed body beyond our bound
    Redirects, ///< more than 10, or not followable
    Local,     ///< no descriptor or port left on this machine
};

/// What a send ended with: an HTTP status code, or a kind of transport error. The key of code
/// tables. Small enough to pass by value.
class AnswerCode
{
public:
    constexpr AnswerCode() = default;
    static constexpr AnswerCode http(int code) { return AnswerCode(std::int16_t(code)); }
    static constexpr AnswerCode transport(TransportError error)
    {
        return AnswerCode(std::int16_t(-std::int16_t(error)));
    }

    constexpr bool isHttp() const { return m_value > 0; }
    /// The status code; 0 where there was no answer.
    constexpr int httpCode() const { return m_value > 0 ? m_value : 0; }
    constexpr TransportError transportError() const
    {
        return m_value < 0 ? TransportError(-m_value) : TransportError::None;
    }
    /// As in code tables and files: "201", "refused", "connect_timeout". Never translated.
    std::string text() const;
    /// What text() gave; nothing for any other text.
    static std::optional<AnswerCode> fromText(std::string_view text);
    /// For people: "201 Created", "connection refused" (translated).
    QString description() const;

    constexpr auto operator<=>(const AnswerCode &) const = default;

private:
    constexpr explicit AnswerCode(std::int16_t value)
        : m_value(value)
    {
    }
    std::int16_t m_value = 0; // > 0: HTTP status; < 0: minus a TransportError
};

} // namespace loadgrove
