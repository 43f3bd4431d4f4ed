// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/openapi/schema_check.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace loadgrove {

/// Schemas that must hold together, each once: what a schema becomes when its "$ref" and "allOf"
/// are followed. The outer ones come first. What is asked of a value is asked of all of them.
using SchemaParts = std::vector<Place>;

/// Follows "$ref" and "allOf". An error where a reference leads nowhere, where nothing validates
/// (false), or where there are too many.
Result<SchemaParts> partsOf(const std::vector<Place> &schemas, const SchemaChecker &checker);

/// A property of an object, and all that is said of it.
struct PropertyParts
{
    std::string name;
    bool required = false;
    bool declared = false;      ///< in "properties", not only in "required"
    std::vector<Place> schemas; ///< by name, by pattern, or as additional ones
};

/// The types that all parts allow.
unsigned typesOf(const SchemaParts &parts);
/// The largest (smallest) count under the key; nothing where none is given.
std::optional<std::size_t> largest(const SchemaParts &parts, std::string_view key);
std::optional<std::size_t> smallest(const SchemaParts &parts, std::string_view key);
bool anyHas(const SchemaParts &parts, std::string_view key);
bool anyIsTrue(const SchemaParts &parts, std::string_view key);
/// The texts under the key, each once.
std::vector<std::string> textsOf(const SchemaParts &parts, std::string_view key);

/// What the parts say of the property of that name.
PropertyParts propertyOf(const SchemaParts &parts, const std::string &name, SchemaChecker &checker);
/// The declared properties in their order, then those that are only required.
std::vector<PropertyParts> propertiesOf(const SchemaParts &parts, SchemaChecker &checker);
/// What the parts say of the item at that index.
std::vector<Place> itemSchemasOf(const SchemaParts &parts, std::size_t index);
/// How many items have schemas of their own.
std::size_t prefixLength(const SchemaParts &parts);

/// "Dog" where the place is /components/schemas/Dog or /definitions/Dog; else empty.
std::string schemaName(const Place &schema);

} // namespace loadgrove
