// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/template.h"

#include <QStringList>

#include <optional>

namespace loadgrove {

// Parts of what curl sends, as members of a request.

/// "a=1&b=2", decoded; nothing where it is no such list.
std::optional<KeyValues> curlPairs(std::string_view text);
/// Adds; a name that is there already becomes a list.
void addPairs(KeyValues &to, const KeyValues &pairs);
/// -F: "name=value", "name=@file;type=image/png". isForm: "@" and "<" mean files.
MultipartParam curlFormPart(const std::string &text, bool isForm, QStringList &notes);
/// --data-urlencode: "content", "=content", "name=content", "@file".
std::string curlEncodedData(const std::string &text, QStringList &notes);
/// As the guide names requests: "products_POST".
std::string curlStepName(const Request &request);

} // namespace loadgrove
