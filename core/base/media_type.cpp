// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/media_type.h"

#include "core/base/text.h"

#include <QMimeDatabase>

namespace loadgrove {

std::string mediaTypeOf(const std::string &fileName)
{
    return utf8(
        QMimeDatabase().mimeTypeForFile(qs(fileName), QMimeDatabase::MatchExtension).name());
}

} // namespace loadgrove
