// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/deflate.h"

#include <zlib.h>

namespace loadgrove {

QByteArray gzipped(std::string_view content)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8,
                     Z_DEFAULT_STRATEGY)
        != Z_OK)
        qFatal("zlib cannot be used");
    QByteArray out(qsizetype(deflateBound(&stream, uLong(content.size()))), Qt::Uninitialized);
    // zlib reads only; its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.data()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH); // cannot fail: there is room for all of it
    out.chop(qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return out;
}

} // namespace loadgrove
