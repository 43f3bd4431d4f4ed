// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/api.h"
#include "core/openapi/import_report.h"
#include "core/openapi/resolver.h"
#include "core/scenario/document.h"

namespace loadgrove {

/// The addresses of a document's servers, as variables: base_url for the document's own, base_url_2
/// and so on for operations that go elsewhere.
class BaseUrls
{
public:
    /// Where addresses come from, besides the document.
    struct Origin
    {
        std::string given;    ///< takes the place of the document's own; "" = none
        bool isWhole = false; ///< so that a relative path does not come behind it
        std::string source; ///< where the document was fetched from; what is relative begins there
    };
    BaseUrls(const Api &api, const Resolver &resolver, const Origin &origin, ImportReport &report);

    /// "{{base_url}}" of an operation.
    std::string of(const ApiOperation &operation);
    const KeyValues &variables() const { return m_variables; }

private:
    std::string serverOf(const Place &servers);
    std::string swaggerServer() const;
    std::string absolute(const std::string &server, const Place &place);
    std::string filledIn(const Json &server, const Place &place);

    const Resolver &m_resolver;
    ImportReport &m_report;
    const std::string m_given, m_source;
    KeyValues m_variables;
};

} // namespace loadgrove
