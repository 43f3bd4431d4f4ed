// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/inflate.h"

#include <QByteArrayView>
#include <QLatin1String>

#include <algorithm>

#include <zlib.h>

namespace loadgrove {

namespace {

/// Frees what zlib allocated.
class Inflater
{
public:
    explicit Inflater(int windowBits) { m_ok = inflateInit2(&stream, windowBits) == Z_OK; }
    ~Inflater()
    {
        if (m_ok)
            inflateEnd(&stream);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    bool ok() const { return m_ok; }

    z_stream stream{};

private:
    bool m_ok = false;
};

/// RFC 1950: a header of two bytes that is divisible by 31 and names the method.
bool hasZlibFrame(std::string_view bytes)
{
    if (bytes.size() < 2)
        return false;
    const unsigned first = static_cast<unsigned char>(bytes[0]);
    const unsigned second = static_cast<unsigned char>(bytes[1]);
    return (first & 0x0f) == Z_DEFLATED && (first * 256 + second) % 31 == 0;
}

int windowBitsFor(ContentCoding coding, std::string_view encoded)
{
    if (coding == ContentCoding::Gzip)
        return MAX_WBITS + 16;
    return hasZlibFrame(encoded) ? MAX_WBITS : -MAX_WBITS;
}

bool isGzipMember(const z_stream &stream)
{
    return stream.avail_in >= 2 && stream.next_in[0] == 0x1f && stream.next_in[1] == 0x8b;
}

} // namespace

ContentCoding contentCoding(std::string_view headerValue)
{
    const QLatin1String value =
        QLatin1String(headerValue.data(), qsizetype(headerValue.size())).trimmed();
    const auto is = [&](const char *name) {
        return value.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    };
    if (is("gzip") || is("x-gzip"))
        return ContentCoding::Gzip;
    return is("deflate") ? ContentCoding::Deflate : ContentCoding::None;
}

InflateOutcome inflateBody(ContentCoding coding, std::string_view encoded, std::size_t limit,
                           std::string &out)
{
    out.clear();
    if (encoded.empty())
        return InflateOutcome::Complete; // as answers to HEAD, and some servers' empty bodies
    Inflater inflater(windowBitsFor(coding, encoded));
    if (!inflater.ok())
        return InflateOutcome::Broken;
    z_stream &stream = inflater.stream;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(encoded.data()));
    stream.avail_in = uInt(encoded.size());
    for (;;) {
        const std::size_t used = out.size();
        // One byte beyond the limit shows that there is more.
        out.resize(std::min(limit + 1, std::max<std::size_t>(used * 2, encoded.size() * 4 + 64)));
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + used);
        stream.avail_out = uInt(out.size() - used);
        const int result = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
        if (out.size() > limit) {
            out.resize(limit);
            return InflateOutcome::Cut;
        }
        if (result == Z_STREAM_END) {
            // gzip allows members one after another; anything else behind the end is ignored.
            if (coding != ContentCoding::Gzip || !isGzipMember(stream))
                return InflateOutcome::Complete;
            inflateReset(&stream);
        } else if (result != Z_OK) {
            return InflateOutcome::Broken; // Z_BUF_ERROR: the input ended too early
        }
    }
}

} // namespace loadgrove
