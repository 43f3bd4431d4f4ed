// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/document_source.h"
#include "core/base/translate.h"
#include "core/scenario/validate.h"

#include <algorithm>

namespace loadgrove {

int runValidate(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Core::tr("Lists every problem of a scenario document."));
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 Core::tr("The document; - is standard input."));
    addVariableOptions(parser);
    if (const auto exitCode = parseOptions(parser, QStringLiteral("validate"), arguments))
        return *exitCode;
    if (parser.positionalArguments().size() != 1)
        return usageError(Core::tr("validate takes one file"));

    const QString file = parser.positionalArguments().first();
    const Result<KeyValues> variables = readVariables(parser);
    if (!variables)
        return printVariablesError(variables.error());
    const Result<DocumentSource> source = readSource(file);
    if (!source)
        return printError(sourceName(file), source.error());
    ValidationContext context;
    context.folder = source->folder;
    for (const auto &[name, value] : *variables)
        context.externalVars.push_back(name);
    const Issues issues = validate(source->document, context);
    printIssues(source->name, issues);
    if (hasErrors(issues))
        return ExitUsage;
    printOut(issues.empty() ? Core::tr("%1: no problems\n").arg(source->name)
                            : Core::tr("%1: can run, with warnings\n").arg(source->name));
    return ExitPassed;
}

} // namespace loadgrove
