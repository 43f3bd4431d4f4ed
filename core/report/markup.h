// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace loadgrove {

/// A text as it may stand in XML and HTML, between tags or in quotes. Stays text whatever it
/// holds: what XML does not allow (control characters, bytes that are no UTF-8) becomes U+FFFD.
std::string markup(std::string_view text);
std::string markup(const QString &text);
/// For XML attributes: line ends and tabs survive there only as references.
std::string markupAttribute(std::string_view text);

} // namespace loadgrove
