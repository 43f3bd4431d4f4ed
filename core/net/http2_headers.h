// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nghttp2/nghttp2.h>

namespace loadgrove {

/// Turns the head of an HTTP/1.1 request into header fields of HTTP/2 (RFC 9113, 8.2 and 8.3): what
/// belongs to a connection is left out. Keeps its memory from one to the next.
class Http2Headers
{
public:
    /// bytes: head and body. Valid until the next call, and while the bytes stay.
    const std::vector<nghttp2_nv> &read(std::string_view bytes, bool tls);
    /// The body of the request that was read last.
    std::string_view body() const { return m_body; }

private:
    void add(std::string_view name, std::string_view value);

    std::vector<nghttp2_nv> m_fields;
    std::string m_names; ///< in small letters
    std::string_view m_body;
};

} // namespace loadgrove
