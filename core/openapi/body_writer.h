// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/value_source.h"
#include "core/scenario/document.h"

namespace loadgrove {

/// Writes the body of an operation into its request: as JSON where that is offered, else as a form,
/// as parts, as text or as what the document says.
class BodyWriter
{
public:
    BodyWriter(const Resolver &resolver, ImportReport &report)
        : m_resolver(resolver)
        , m_report(report)
        , m_values(resolver, report)
    {
    }

    Result<void> write(const ApiBody &body, Request &request);

private:
    Result<void> writeFields(const ApiBody &body, Request &request);
    Result<void> writeContent(const ApiContent &content, Request &request);
    Result<void> writeForm(const ApiContent &content, Request &request);
    Result<void> writeParts(const ApiContent &content, Request &request);
    void addPart(const std::string &name, const Json &value, const std::optional<Place> &schema,
                 const Json *encoding, Request &request);
    void reportFile(const Place &place, const std::string &name);

    const Resolver &m_resolver;
    ImportReport &m_report;
    ValueSource m_values;
};

/// The kind that is sent where several are offered: JSON before forms before texts. Demands one.
const ApiContent &preferredContent(const std::vector<ApiContent> &content);
/// "application/json", "application/vnd.api+json; charset=utf-8".
bool isJsonType(std::string_view type);

} // namespace loadgrove
