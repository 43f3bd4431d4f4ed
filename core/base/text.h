// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace loadgrove {

// The core keeps text as UTF-8 (it goes out on the wire so); what people see is QString.

inline QString qs(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

inline std::string utf8(const QString &text)
{
    return text.toStdString();
}

} // namespace loadgrove
