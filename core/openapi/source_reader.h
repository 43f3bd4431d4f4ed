// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/fetch.h"
#include "core/openapi/resolver.h"

namespace loadgrove {

/// Reads an OpenAPI document: a file, the main file of a folder, or what an http(s) URL answers.
/// Blocks; thread: any.
Result<ApiSource> readApiSource(const QString &spec, const FetchLimits &limits);

/// Whether that is fetched rather than read from a disk: it begins with http:// or https://.
bool isWebAddress(const QString &spec);

/// Whether the beginning of a file is a scenario of ours rather than what it could be made of.
bool isScenarioText(std::string_view start);

} // namespace loadgrove
