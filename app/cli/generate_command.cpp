// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/api_output.h"
#include "app/cli/api_source.h"
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/document_source.h"
#include "app/cli/load_options.h"
#include "app/cli/written_document.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/url_match.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// As in the guide: five seconds by one user.
constexpr double usualDuration = 5;

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("URL"),
                                 Core::tr("The address of an operation, or of the whole service."));
    parser.addOption({QStringLiteral("api-schema"),
                      Core::tr("The OpenAPI or Swagger document: a file, folder or URL, or -."),
                      QStringLiteral("SPEC")});
    parser.addOption({QStringLiteral("method"),
                      Core::tr("Only that method (default: all that the document has there)."),
                      QStringLiteral("M")});
    addLoadOptions(parser);
    addApiOptions(parser);
    for (const char *name : {"framework", "language", "runtime"}) {
        QCommandLineOption option(QString::fromLatin1(name), QString(), QStringLiteral("X"));
        option.setFlags(QCommandLineOption::HiddenFromHelp); // of the guide; a file needs none
        parser.addOption(option);
    }
}

OperationFilter filterOf(const UrlMatch &match, const std::string &method)
{
    return [match, method](const ApiOperation &operation) {
        const auto &paths = match.paths;
        const bool here =
            paths.empty() || std::find(paths.begin(), paths.end(), operation.path) != paths.end();
        return here && (method.empty() || operation.method == method);
    };
}

/// What the address says stands in the place of what was guessed.
void setValues(std::vector<Step> &steps, const KeyValues &values)
{
    for (Step &step : steps) {
        if (std::vector<Step> *children = step.children())
            setValues(*children, values);
        Request *request = step.as<Request>();
        if (!request)
            continue;
        for (auto &[name, value] : request->pathParams) {
            const auto given = std::find_if(values.begin(), values.end(),
                                            [&](const auto &each) { return each.first == name; });
            if (given != values.end())
                value = given->second;
        }
    }
}

int generate(const QCommandLineParser &parser)
{
    const QString url = parser.positionalArguments().first();
    const QString spec = parser.value(QStringLiteral("api-schema"));
    bool ok = true;
    LoadConfig load;
    load.threads = 1;
    applyLoadOptions(parser, load, ok);
    if (!ok)
        return ExitUsage;
    if (!load.duration && !load.count)
        load.duration = usualDuration;
    const Result<ApiSource> source = readApiSource(spec);
    if (!source)
        return printError(sourceName(spec), source.error());
    const auto resolver = Resolver::load(*source, outsideOf(parser));
    if (!resolver)
        return printError(sourceName(spec), resolver.error());
    const Result<UrlMatch> match = matchUrl(utf8(url), **resolver);
    if (!match)
        return printError(sourceName(spec), match.error());
    ImportOptions options;
    options.baseUrl = match->base;
    options.baseUrlIsWhole = true;
    options.wanted = filterOf(*match, utf8(parser.value(QStringLiteral("method")).toUpper()));
    Result<Imported> imported = importFrom(*source, parser, std::move(options));
    if (!imported)
        return printError(sourceName(spec), imported.error());
    Document &document = imported.value().document;
    document.settings.load = load;
    setValues(document.scenarios, match->values);
    return writeImported(spec, *imported, parser);
}

} // namespace

int runGenerate(const QStringList &arguments)
{
    const QString usage = Core::tr("expected: generate load rest URL --api-schema SPEC");
    const QStringList words = {QStringLiteral("load"), QStringLiteral("rest")};
    const bool asksHelp = arguments.contains(QLatin1String("--help"));
    if (arguments.mid(0, 2) != words && !asksHelp)
        return usageError(usage);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Core::tr("Makes a load test of what an OpenAPI or Swagger document says of an address."));
    addOptions(parser);
    const QStringList rest = arguments.mid(0, 2) == words ? arguments.mid(2) : arguments;
    if (const auto exitCode = parseOptions(parser, QStringLiteral("generate load rest"), rest))
        return *exitCode;
    if (parser.positionalArguments().size() != 1 || !parser.isSet(QStringLiteral("api-schema")))
        return usageError(usage);
    if (!areFilled(parser, {QStringLiteral("api-schema"), QStringLiteral("method")}))
        return ExitUsage;
    if (const ExitCode usable = checkDocumentOutput(parser); usable != ExitPassed)
        return usable;
    return generate(parser);
}

} // namespace loadgrove
