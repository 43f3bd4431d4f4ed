// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/api.h"
#include "core/openapi/import_report.h"
#include "core/openapi/resolver.h"
#include "core/scenario/document.h"

#include <set>

namespace loadgrove {

/// Turns security requirements into authentication that reads the environment. Every variable
/// begins with LOADGROVE_, so that no document can ask for what else the environment holds.
class SecurityWriter
{
public:
    SecurityWriter(const Api &api, const Resolver &resolver, ImportReport &report);

    /// What the document demands of all operations.
    const std::optional<Auth> &ofDocument() const { return m_document; }
    /// Writes what the operation demands in another way, or besides.
    void write(const ApiOperation &operation, Request &request);

private:
    using Names = std::vector<std::string>; ///< keys of schemes that are needed together

    std::optional<Names> chosen(const Place &security);
    std::optional<Auth> authOf(const ApiScheme &scheme);
    std::optional<Auth> keyOf(const ApiScheme &scheme);
    const ApiScheme *schemeOf(const std::string &key) const;
    void writeBesides(const Auth &auth, const ApiScheme &scheme, Request &request);
    std::string variable(const ApiScheme &scheme, std::string_view what);

    const Api &m_api;
    const Resolver &m_resolver;
    ImportReport &m_report;
    Names m_documentNames;
    std::optional<Auth> m_document;
    std::set<std::string> m_told; ///< variables and schemes that the report names already
};

} // namespace loadgrove
