// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/reply_script.h"

#include <algorithm>
#include <cstdio>

#include <zlib.h>

namespace loadgrove {

ReplyScript ReplyScript::answer(int status, std::string_view body, std::string_view headers)
{
    std::string bytes = "HTTP/1.1 " + std::to_string(status) + " Scripted\r\n";
    if (status != 204 && status != 304)
        bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    bytes.append(headers).append("\r\n").append(body);
    return ReplyScript().write(bytes);
}

ReplyScript ReplyScript::json(int status, std::string_view body)
{
    return answer(status, body, "Content-Type: application/json\r\n");
}

ReplyScript ReplyScript::redirect(int status, std::string_view location)
{
    return answer(status, "", "Location: " + std::string(location) + "\r\n");
}

ReplyScript ReplyScript::chunked(const std::vector<std::string> &pieces, std::string_view trailers)
{
    std::string bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const std::string &piece : pieces) {
        char size[24];
        std::snprintf(size, sizeof(size), "%zx\r\n", piece.size());
        bytes.append(size).append(piece).append("\r\n");
    }
    bytes.append("0\r\n").append(trailers).append("\r\n");
    return ReplyScript().write(bytes);
}

ReplyScript ReplyScript::gzip(std::string_view body)
{
    return answer(200, compress(body, Framing::Gzip), "Content-Encoding: gzip\r\n");
}

ReplyScript ReplyScript::hang()
{
    return ReplyScript().thenHang();
}

ReplyScript &ReplyScript::write(std::string_view bytes)
{
    m_steps.push_back({Action::Write, std::string(bytes)});
    return *this;
}

ReplyScript &ReplyScript::writeSlowly(std::string_view bytes, std::size_t piece,
                                      std::chrono::milliseconds wait)
{
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        write(bytes.substr(0, piece)).pause(wait);
    return *this;
}

ReplyScript &ReplyScript::pause(std::chrono::milliseconds wait)
{
    m_steps.push_back({Action::Pause, {}, wait});
    return *this;
}

ReplyScript &ReplyScript::halfClose()
{
    m_steps.push_back({Action::HalfClose, {}});
    return *this;
}

ReplyScript &ReplyScript::close()
{
    m_steps.push_back({Action::Close, {}});
    return *this;
}

ReplyScript &ReplyScript::reset()
{
    m_steps.push_back({Action::Reset, {}});
    return *this;
}

ReplyScript &ReplyScript::thenHang()
{
    m_steps.push_back({Action::Hang, {}});
    return *this;
}

std::string compress(std::string_view text, Framing framing)
{
    const int windowBits = framing == Framing::Gzip   ? MAX_WBITS + 16
                           : framing == Framing::Zlib ? MAX_WBITS
                                                      : -MAX_WBITS;
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, uLong(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.erase(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

} // namespace loadgrove
