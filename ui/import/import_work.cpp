// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_work.h"

#include "core/base/text.h"
#include "core/openapi/left_out.h"
#include "core/openapi/merge_names.h"
#include "core/openapi/origin.h"
#include "core/openapi/source_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace loadgrove {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("loadgrove", text, nullptr, n);
}

int scenariosIn(const std::vector<Step> &steps)
{
    int count = 0;
    for (const Step &step : steps) {
        if (step.children())
            count += 1 + scenariosIn(*step.children());
    }
    return count;
}

void planAgain(const Document &open, ReadDocument &read)
{
    const Step *before = findImported(open, originName(read.source));
    if (!before) { // a file of another name may be a later version of the same API
        const Step *other = findImported(open, {});
        if (!other || other->name != read.all.document.scenarios.front().name)
            return;
        before = other;
        read.hasMoved = true;
    }
    std::set<std::string> known;
    for (const ReadDocument::Operation &operation : read.operations)
        known.insert(operation.key);
    read.plan = planMerge(open, before->id, read.all.document, known);
    read.target = qs(before->name);
}

} // namespace

Result<ReadDocument> readForImport(const QString &spec, const Document &open,
                                   const ImportJob::Progress &progress)
{
    FetchLimits limits;
    limits.cancelled = [&] { return !progress(0, 0); };
    Result<ApiSource> source = readApiSource(spec, limits);
    if (!source)
        return source.error();
    ReadDocument read;
    read.source = std::move(source).value();
    ImportOptions options;
    options.progress = progress;
    options.wanted = [&](const ApiOperation &operation) {
        const std::string tag = operation.tags.empty() ? std::string() : operation.tags.front();
        read.operations.push_back(
            {operationKey(operation), operation.method, operation.path, tag, operation.id});
        return progress(0, 0);
    };
    Result<Imported> all = importOpenApi(read.source, options);
    if (!all)
        return all.error();
    read.all = std::move(all).value();
    read.environment = environmentOf(read.all.document);
    planAgain(open, read);
    return read;
}

bool isAll(const ReadDocument &document, const ImportChoice &choice)
{
    return choice.baseUrl.empty() && choice.chains && choice.security.empty()
           && std::all_of(
               document.operations.begin(), document.operations.end(),
               [&](const auto &operation) { return choice.operations.count(operation.key) > 0; });
}

Result<Imported> importChosen(const ApiSource &source, const ImportChoice &choice,
                              const ImportJob::Progress &progress)
{
    ImportOptions options;
    options.baseUrl = choice.baseUrl;
    options.chains = choice.chains;
    options.progress = progress;
    LeftOut leftOut;
    options.wanted = [&](const ApiOperation &operation) {
        const bool wanted = choice.operations.count(operationKey(operation)) > 0;
        if (!wanted)
            leftOut.add(operationKey(operation));
        return wanted;
    };
    Result<Imported> imported = importOpenApi(source, options);
    if (!imported)
        return imported;
    leftOut.keepIn(imported.value().document.scenarios.front().as<Scenario>()->openapi->prints);
    for (const auto &[old, text] : choice.security)
        replaceTemplate(imported.value().document, old, text);
    return imported;
}

QString contentsOf(const Imported &imported)
{
    const int scenarios = scenariosIn(imported.document.scenarios);
    const int requests = imported.report.requests;
    const int chains = imported.report.count(ImportRemark::Kind::Proposed);
    // Without a translation Qt leaves %n forms as they are: the singular has its own text.
    const QStringList parts = {
        scenarios == 1 ? tr("1 scenario")
                       : tr(QT_TRANSLATE_N_NOOP("loadgrove", "%n scenarios"), scenarios),
        requests == 1 ? tr("1 request")
                      : tr(QT_TRANSLATE_N_NOOP("loadgrove", "%n requests"), requests),
        chains == 1 ? tr("1 chain") : tr(QT_TRANSLATE_N_NOOP("loadgrove", "%n chains"), chains)};
    return parts.join(QStringLiteral(", "));
}

} // namespace loadgrove
