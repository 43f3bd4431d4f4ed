// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/document_source.h"
#include "app/cli/written_document.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/interop/curl.h"

namespace loadgrove {

namespace {

constexpr std::size_t sizeLimit = 1u << 20;

Document documentOf(std::vector<Step> steps)
{
    Step scenario;
    scenario.name = "scenario";
    scenario.what = Scenario();
    *scenario.children() = std::move(steps);
    Document document;
    document.scenarios.push_back(std::move(scenario));
    assignIds(document.scenarios.front(), document.nextId);
    return document;
}

} // namespace

int importCurl(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Core::tr("Makes a scenario document of curl commands."));
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 Core::tr("A text with the commands; - is standard input."));
    addDocumentOutput(parser);
    if (const auto exitCode = parseOptions(parser, QStringLiteral("import curl"), arguments))
        return *exitCode;
    if (parser.positionalArguments().size() != 1)
        return usageError(Core::tr("import curl takes one file"));
    if (!areFilled(parser, {}))
        return ExitUsage;
    if (const ExitCode usable = checkDocumentOutput(parser); usable != ExitPassed)
        return usable;
    const QString file = parser.positionalArguments().first();
    const Result<std::string> text =
        file == QLatin1String("-") ? readStandardInput(sizeLimit) : readFile(file, sizeLimit);
    if (!text)
        return printError(sourceName(file), text.error());
    const Result<CurlRequests> read = readCurl(*text);
    if (!read)
        return printError(sourceName(file), read.error());
    for (const QString &note : parser.isSet(QStringLiteral("quiet")) ? QStringList() : read->notes)
        printErr(QStringLiteral("%1: %2\n").arg(sourceName(file), note));
    return writeMadeDocument(sourceName(file), documentOf(read->steps), parser);
}

} // namespace loadgrove
