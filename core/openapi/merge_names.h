// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <map>
#include <set>

namespace loadgrove {

/// Names that an import gave -> names that people gave since.
using RequestNames = std::map<std::string, std::string>;

/// The value with its references to those requests ("{{requests.old.res.id}}") renamed.
Json renamedIn(Json value, const RequestNames &names);
/// The same in every field of a request and of what stands below a scenario.
void renameIn(Step &step, const RequestNames &names);
/// Puts another text in the place of "{{old}}" in every request and authentication.
void replaceTemplate(Step &step, const std::string &old, const std::string &text);
void replaceTemplate(Document &document, const std::string &old, const std::string &text);
/// The environment variables that a document reads ("{{env.NAME}}"), in order.
std::set<std::string> environmentOf(const Document &document);

} // namespace loadgrove
