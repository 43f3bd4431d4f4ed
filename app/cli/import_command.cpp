// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/api_output.h"
#include "app/cli/api_source.h"
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/document_source.h"
#include "app/cli/import_into.h"
#include "app/cli/written_document.h"
#include "core/base/text.h"
#include "core/base/translate.h"

#include <QRegularExpression>

#include <algorithm>

namespace loadgrove {

namespace {

/// "*" is any text, "?" one character; matched against "METHOD path", the path and the id.
bool matchesGlob(const QRegularExpression &glob, const ApiOperation &operation)
{
    const QString path = qs(operation.path);
    const QString whole = QStringLiteral("%1 %2").arg(qs(operation.method), path);
    return glob.match(path).hasMatch() || glob.match(whole).hasMatch()
           || glob.match(qs(operation.id)).hasMatch();
}

QRegularExpression globOf(const QString &pattern)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(QLatin1String("\\*"), QLatin1String(".*"));
    expression.replace(QLatin1String("\\?"), QLatin1String("."));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression));
}

OperationFilter filterOf(const QCommandLineParser &parser)
{
    const QStringList tags = parser.values(QStringLiteral("tag"));
    std::vector<QRegularExpression> globs;
    for (const QString &pattern : parser.values(QStringLiteral("include")))
        globs.push_back(globOf(pattern));
    if (tags.isEmpty() && globs.empty())
        return {};
    return [tags, globs](const ApiOperation &operation) {
        const bool hasTag = std::any_of(operation.tags.begin(), operation.tags.end(),
                                        [&](const auto &tag) { return tags.contains(qs(tag)); });
        const bool matches = std::any_of(globs.begin(), globs.end(), [&](const auto &glob) {
            return matchesGlob(glob, operation);
        });
        return (tags.isEmpty() || hasTag) && (globs.empty() || matches);
    };
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Core::tr("Makes a scenario document of an OpenAPI or Swagger document."));
    parser.addPositionalArgument(
        QStringLiteral("SPEC"),
        Core::tr("A file, a folder with openapi.yaml or the like, an http(s) URL; - is standard "
                 "input."));
    addApiOptions(parser);
    parser.addOption({QStringLiteral("base-url"),
                      Core::tr("Address to send to, in place of the document's own."),
                      QStringLiteral("U")});
    parser.addOption({QStringLiteral("include"),
                      Core::tr("Only operations whose path, \"METHOD path\" or id is like this; * "
                               "stands for any text. May be repeated."),
                      QStringLiteral("GLOB")});
    parser.addOption({QStringLiteral("tag"),
                      Core::tr("Only operations with that tag. May be repeated."),
                      QStringLiteral("T")});
    addIntoOption(parser);
}

int importApi(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto exitCode = parseOptions(parser, QStringLiteral("import openapi"), arguments))
        return *exitCode;
    if (parser.positionalArguments().size() != 1)
        return usageError(Core::tr("import openapi takes one document"));
    if (!areFilled(parser, {QStringLiteral("into"), QStringLiteral("base-url"),
                            QStringLiteral("include"), QStringLiteral("tag")}))
        return ExitUsage;
    if (const ExitCode usable = checkDocumentOutput(parser); usable != ExitPassed)
        return usable;
    const QString spec = parser.positionalArguments().first();
    const QString into = parser.value(QStringLiteral("into"));
    if (!into.isEmpty() && parser.isSet(QStringLiteral("o")))
        return usageError(Core::tr("--into and -o name two files to write"));
    ImportOptions options;
    options.baseUrl = utf8(parser.value(QStringLiteral("base-url")));
    options.wanted = filterOf(parser);
    const Result<ApiSource> source = readApiSource(spec);
    if (!source)
        return printError(sourceName(spec), source.error());
    if (!into.isEmpty())
        return importInto(into, *source, parser, std::move(options));
    const Result<Imported> imported = importFrom(*source, parser, options);
    if (!imported)
        return printError(sourceName(spec), imported.error());
    return writeImported(spec, *imported, parser);
}

} // namespace

int runImport(const QStringList &arguments)
{
    const QString format = arguments.value(0);
    if (format == QLatin1String("openapi"))
        return importApi(arguments.mid(1));
    if (format == QLatin1String("curl"))
        return importCurl(arguments.mid(1));
    if (format == QLatin1String("--help") || format == QLatin1String("-h")) {
        printOut(Core::tr("Usage: loadgrove-cli import openapi SPEC [OPTIONS]\n"
                          "       loadgrove-cli import curl FILE [OPTIONS]\n"));
        return ExitPassed;
    }
    return usageError(
        format.isEmpty()
            ? Core::tr("import: expected a format: openapi or curl")
            : Core::tr("import: there is no format \"%1\"; openapi and curl are some").arg(format));
}

} // namespace loadgrove
