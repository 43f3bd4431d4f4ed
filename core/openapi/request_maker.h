// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/base_urls.h"
#include "core/openapi/body_writer.h"
#include "core/openapi/parameter_writer.h"
#include "core/openapi/security_writer.h"

#include <unordered_set>

namespace loadgrove {

/// Makes one request of each operation. What cannot be made is left out, with a line in the report.
class RequestMaker
{
public:
    RequestMaker(const Api &api, const Resolver &resolver, BaseUrls &urls, ImportReport &report)
        : m_resolver(resolver)
        , m_report(report)
        , m_urls(urls)
        , m_security(api, resolver, report)
        , m_values(resolver, report)
        , m_bodies(resolver, report)
    {
    }

    std::optional<Step> make(const ApiOperation &operation);
    const std::optional<Auth> &documentAuth() const { return m_security.ofDocument(); }

private:
    Result<void> fill(const ApiOperation &operation, Request &request);
    Result<void> writeParameters(const ApiOperation &operation, Request &request);
    Result<void> writeParameter(const ApiParameter &parameter, Request &request);
    bool isWanted(const ApiParameter &parameter, QStringList &leftOut);
    void writeHeader(const ApiParameter &parameter, const Json &value, Request &request);
    void fillHoles(const ApiOperation &operation, Request &request);
    Result<void> writeBody(const ApiOperation &operation, Request &request);
    void writeAccept(const ApiOperation &operation, Request &request);
    void writeExpected(const ApiOperation &operation, Request &request);
    std::string uniqueName(const ApiOperation &operation);
    void remark(ImportRemark::Kind kind, const Place &place, const QString &text);

    const Resolver &m_resolver;
    ImportReport &m_report;
    BaseUrls &m_urls;
    SecurityWriter m_security;
    ValueSource m_values;
    BodyWriter m_bodies;
    std::unordered_set<std::string> m_names;
};

} // namespace loadgrove
