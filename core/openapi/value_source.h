// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/api.h"
#include "core/openapi/import_report.h"
#include "core/openapi/resolver.h"

namespace loadgrove {

/// Values for parameters and bodies: the document's examples where they validate, else made from
/// the schema; what was guessed goes to the report.
class ValueSource
{
public:
    ValueSource(const Resolver &resolver, ImportReport &report)
        : m_resolver(resolver)
        , m_report(report)
    {
    }

    Result<Json> of(const ApiParameter &parameter);
    Result<Json> of(const ApiContent &content);
    /// Whether the document itself says a value, so that an optional one is worth sending.
    bool isGiven(const ApiParameter &parameter) const;

    /// The schema with its references followed; nothing where they lead nowhere.
    std::optional<Place> schemaAt(const Place &place) const;
    /// The schema of a member, looked for through references and "allOf".
    std::optional<Place> propertyOf(const Place &schema, std::string_view name) const;
    /// All of them, in order.
    std::vector<std::pair<std::string, Place>> propertiesOf(const Place &schema) const;

private:
    Result<Json> ofSchema(const Place &schema, const std::string &name);
    Result<Json> checked(const Json &example, const Place &schema, const std::string &name);
    Json valueOfType(const Place &schema) const;
    void remark(const Place &place, const QString &text);

    const Resolver &m_resolver;
    ImportReport &m_report;
};

/// Whether a schema describes the content of a file.
bool isFileSchema(const Json &schema);

} // namespace loadgrove
