// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/openapi_import.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/url.h"
#include "core/openapi/origin.h"
#include "core/openapi/request_maker.h"
#include "core/openapi/structure.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Those whose source comes before them in that order.
std::vector<Chain> forwardOnly(const std::vector<Chain> &chains,
                               const std::vector<Placement> &order)
{
    std::vector<int> position(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        position[std::size_t(order[i].request)] = int(i);
    std::vector<Chain> kept;
    std::copy_if(chains.begin(), chains.end(), std::back_inserter(kept), [&](const Chain &chain) {
        return position[std::size_t(chain.from)] < position[std::size_t(chain.to)];
    });
    return kept;
}

/// The requests in scenarios, with what they pass on.
std::vector<Step> scenariosOf(const Api &api, std::vector<MadeRequest> requests,
                              const Resolver &resolver, bool propose, ImportReport &report)
{
    const ApiResources resources(requests);
    const ValueSource values(resolver, report);
    std::vector<Chain> chains;
    if (propose)
        chains = proposeChains(requests, resources, values, resolver);
    const std::vector<Placement> order = arrange(requests, resources, chains, api.tags);
    for (const Chain &chain : forwardOnly(chains, order))
        applyChain(chain, requests, report);
    std::vector<Step> scenarios;
    if (!requests.empty())
        scenarios.push_back(
            scenarioOf(api.title.empty() ? "scenario" : api.title, order, requests));
    return scenarios;
}

/// Why no operation came out, with the first reason where there are several.
Error nothingIn(const ImportReport &report)
{
    if (report.operations > 0 && report.selected == 0) {
        return {ErrorCode::Invalid,
                Core::tr("none of the %1 operations was asked for").arg(report.operations)};
    }
    QString reason;
    for (const ImportRemark &remark : report.remarks()) {
        if (remark.kind == ImportRemark::Kind::LeftOut && reason.isEmpty())
            reason = QStringLiteral("; %1: %2").arg(remark.place, remark.text);
    }
    if (report.operations == 0)
        return {ErrorCode::Invalid, Core::tr("the document describes no operation") + reason};
    return {ErrorCode::Invalid,
            Core::tr("none of the %1 operations can be sent").arg(report.selected) + reason};
}

} // namespace

Result<Imported> importOpenApi(const ApiSource &source, const ImportOptions &options)
{
    if (!options.baseUrl.empty()) {
        if (const auto url = parseUrl(options.baseUrl); !url) {
            return Error{
                ErrorCode::Invalid,
                Core::tr("the base URL %1: %2").arg(qs(options.baseUrl), url.error().message)};
        }
    }
    const Result<std::unique_ptr<Resolver>> loaded = Resolver::load(source, options.outside);
    if (!loaded)
        return loaded.error();
    const Resolver &resolver = **loaded;
    Imported result;
    ImportReport &report = result.report;
    Result<Api> read = readApi(resolver, options.wanted, report);
    if (!read)
        return read.error();
    const Api &api = *read;

    BaseUrls urls(api, resolver, {options.baseUrl, options.baseUrlIsWhole, source.url}, report);
    RequestMaker maker(api, resolver, urls, report);
    std::vector<MadeRequest> requests;
    int done = 0;
    for (const ApiOperation &operation : api.operations) {
        if (options.progress && !options.progress(done++, int(api.operations.size())))
            return Error{ErrorCode::Io, Core::tr("cancelled")};
        if (std::optional<Step> step = maker.make(operation))
            requests.push_back({&operation, std::move(*step)});
    }
    if (requests.empty())
        return nothingIn(report);
    DocumentSettings &settings = result.document.settings;
    settings.name = api.title;
    settings.description = api.description;
    settings.auth = maker.documentAuth();
    settings.variables = urls.variables();
    result.document.scenarios =
        scenariosOf(api, std::move(requests), resolver, options.chains, report);
    const ApiOrigin origin = originOf(result.document, source, !options.baseUrl.empty());
    result.document.scenarios.front().as<Scenario>()->openapi = origin;
    for (Step &scenario : result.document.scenarios)
        assignIds(scenario, result.document.nextId);
    return result;
}

} // namespace loadgrove
