// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/resolver.h"

namespace loadgrove {

/// Reads an OpenAPI document: a file, the main file of a folder, "-" for standard input, or what an
/// http(s) URL answers.
Result<ApiSource> readApiSource(const QString &spec);

} // namespace loadgrove
