// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http2_headers.h"

#include <algorithm>
#include <array>

namespace loadgrove {

namespace {

/// RFC 9113, 8.2.2.
bool isOfConnection(std::string_view name, std::string_view value)
{
    if (name == "te")
        return value != "trailers";
    static constexpr std::array<std::string_view, 5> names = {
        "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view trimmed(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// What stands before the separator, which is taken away with it.
std::string_view takeUntil(std::string_view &text, std::string_view separator)
{
    const std::size_t at = std::min(text.find(separator), text.size());
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(std::min(at + separator.size(), text.size()));
    return taken;
}

std::uint8_t *bytesOf(std::string_view text)
{
    return const_cast<std::uint8_t *>(reinterpret_cast<const std::uint8_t *>(text.data()));
}

} // namespace

void Http2Headers::add(std::string_view name, std::string_view value)
{
    m_fields.push_back({bytesOf(name), bytesOf(value), name.size(), value.size(),
                        NGHTTP2_NV_FLAG_NONE}); // nghttp2 copies them: we may be cancelled first
}

const std::vector<nghttp2_nv> &Http2Headers::read(std::string_view bytes, bool tls)
{
    const std::size_t end = bytes.find("\r\n\r\n");
    std::string_view head = bytes.substr(0, end + 2);
    m_body = bytes.substr(end + 4);
    m_fields.clear();
    m_names.clear();
    m_names.reserve(head.size()); // views into it stay good
    std::string_view line = takeUntil(head, "\r\n");
    add(":method", takeUntil(line, " "));
    add(":path", takeUntil(line, " "));
    add(":scheme", tls ? "https" : "http");
    while (!head.empty()) {
        line = takeUntil(head, "\r\n");
        const std::string_view written = takeUntil(line, ":");
        const std::string_view value = trimmed(line);
        const std::size_t start = m_names.size();
        std::transform(written.begin(), written.end(), std::back_inserter(m_names),
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        const std::string_view name = std::string_view(m_names).substr(start);
        if (name == "host") // a pseudo-header stands before all others
            m_fields.insert(m_fields.begin() + 3, {bytesOf(":authority"), bytesOf(value), 10,
                                                   value.size(), NGHTTP2_NV_FLAG_NONE});
        else if (!isOfConnection(name, value))
            add(name, value);
    }
    return m_fields;
}

} // namespace loadgrove
