// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_data.h"

#include <string>

namespace loadgrove {

/// Appends the value as it is written in that place.
void encode(std::string &out, const Json &value, Encoding encoding);

/// Appends "key=value" or "Key: value\r\n"; nothing for null, once per item for an array. `first`
/// says whether a query or form has no field yet, and is cleared when one was written.
void encodeField(std::string &out, Field::Form form, const std::string &key, const Json &value,
                 bool &first);

/// "METHOD target HTTP/1.1\r\n" and the Host line.
void appendRequestLine(std::string &out, const std::string &method, std::string_view target,
                       std::string_view authority, bool ownHost);

/// The Content-Length line where the request has a body or its method usually has one, then the
/// blank line.
void appendEndOfHead(std::string &out, const std::string &method, bool hasBody,
                     std::size_t bodySize);

} // namespace loadgrove
