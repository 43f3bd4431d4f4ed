// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_into.h"

#include "app/cli/api_output.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/format/scenario_file.h"
#include "core/openapi/merge_edits.h"
#include "core/openapi/origin.h"

namespace loadgrove {

namespace {

using Kind = OperationChange::Kind;

QString wordOf(const OperationChange &change)
{
    switch (change.kind) {
    case Kind::Added:
        return Core::tr("new");
    case Kind::Changed:
        return Core::tr("changed");
    case Kind::Removed:
        return change.take ? Core::tr("gone") : Core::tr("gone, but changed here: it stays");
    case Kind::Missing:
        return Core::tr("left out here: it stays so");
    }
    return {};
}

/// "shop.loadgrove.json: POST /orders: changed: body.name", one a line.
void printPlan(const QString &file, const MergePlan &plan)
{
    QString text;
    for (const OperationChange &change : plan.changes) {
        const QString place =
            change.operation.empty() ? Core::tr("the document") : qs(change.operation);
        if (change.fields.empty())
            text += QStringLiteral("%1: %2: %3\n").arg(file, place, wordOf(change));
        for (const FieldChange &field : change.fields) {
            text += QStringLiteral("%1: %2: %3: %4\n")
                        .arg(file, place,
                             field.take ? wordOf(change)
                                        : Core::tr("changed on both sides, yours stays"),
                             qs(field.field));
        }
    }
    printErr(text + QStringLiteral("%1: %2\n").arg(file, summaryOf(plan)));
}

} // namespace

void addIntoOption(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("into"),
                      Core::tr("Update a scenario file that was imported from SPEC before; what "
                               "was changed there stays. Anything else gets a scenario more."),
                      QStringLiteral("FILE")});
}

ExitCode importInto(const QString &file, const ApiSource &source, const QCommandLineParser &parser,
                    ImportOptions options)
{
    Result<Document> mine = loadDocument(file);
    if (!mine)
        return printError(file, mine.error());
    std::set<std::string> known;
    options.wanted = [&known, wanted = options.wanted](const ApiOperation &operation) {
        known.insert(operationKey(operation));
        return !wanted || wanted(operation);
    };
    const Result<Imported> theirs = importFrom(source, parser, std::move(options));
    if (!theirs)
        return printError(source.name, theirs.error());
    const Step *before = findImported(*mine, originName(source));
    if (before) {
        const MergePlan plan = planMerge(*mine, before->id, theirs->document, known);
        if (!parser.isSet(QStringLiteral("quiet")))
            printPlan(file, plan);
        apply(mergeEdits(*mine, plan, theirs->document), mine.value());
    } else {
        apply(insertEdits(*mine, theirs->document), mine.value());
        if (!parser.isSet(QStringLiteral("quiet")))
            printErr(QStringLiteral("%1: %2\n").arg(file, summaryOf(theirs->report)));
    }
    const Result<void> saved = saveDocument(*mine, file);
    return saved ? ExitPassed : printError(file, saved.error());
}

} // namespace loadgrove
