// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/document_source.h"
#include "core/base/translate.h"
#include "core/plan/plan.h"
#include "core/scenario/validate.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// What only compiling shows: that a data file's content does not fit. Environment variables that
/// are not set stop a run, too, but were warned about.
Issues issuesOfCompiling(const DocumentSource &source, const KeyValues &variables,
                         const Issues &known)
{
    PlanOptions options;
    options.folder = source.folder;
    options.variables = variables;
    CompiledPlan plan = compile(source.document, options);
    Issues *issues = std::get_if<Issues>(&plan);
    if (!issues)
        return {};
    std::erase_if(*issues, [&known](const Issue &issue) {
        return std::any_of(known.begin(), known.end(), [&issue](const Issue &other) {
            // What the settings of the document hold is compiled into each request.
            return (other.node == issue.node || other.node == documentNode)
                   && other.text == issue.text;
        });
    });
    return std::move(*issues);
}

} // namespace

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
    Result<KeyValues> variables = readVariables(parser);
    if (!variables)
        return printVariablesError(variables.error());
    const Result<DocumentSource> source = readSource(file);
    if (!source)
        return printError(sourceName(file), source.error());
    if (const auto added = addEnvironment(parser, source->document.settings, variables.value());
        !added)
        return printVariablesError(added.error());
    ValidationContext context;
    context.folder = source->folder;
    for (const auto &[name, value] : *variables)
        context.externalVars.push_back(name);
    Issues issues = validate(source->document, context);
    if (!hasErrors(issues)) {
        const Issues further = issuesOfCompiling(*source, *variables, issues);
        issues.insert(issues.end(), further.begin(), further.end());
    }
    printIssues(source->name, issues);
    if (hasErrors(issues))
        return ExitUsage;
    printOut(issues.empty() ? Core::tr("%1: no problems\n").arg(source->name)
                            : Core::tr("%1: can run, with warnings\n").arg(source->name));
    return ExitPassed;
}

} // namespace loadgrove
