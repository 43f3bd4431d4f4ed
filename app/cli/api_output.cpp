// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/api_output.h"

#include "app/cli/document_source.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/format/scenario_file.h"
#include "core/scenario/validate.h"

#include <QFileInfo>

namespace loadgrove {

namespace {

QString outputOf(const QCommandLineParser &parser)
{
    const QString file = parser.value(QStringLiteral("o"));
    return file.isEmpty() ? QStringLiteral("-") : file;
}

/// "openapi.yaml: #/paths/~1a/get: guessed: ..."
void printReport(const QString &name, const ImportReport &report)
{
    QString text;
    for (const ImportRemark &remark : report.remarks()) {
        text += name + QStringLiteral(": ");
        if (!remark.place.isEmpty())
            text += remark.place + QStringLiteral(": ");
        text += QStringLiteral("%1: %2\n").arg(kindText(remark.kind), remark.text);
    }
    printErr(text + QStringLiteral("%1: %2\n").arg(name, summaryOf(report)));
}

/// The errors of a document that must not have any.
Issues errorsOf(const Document &document)
{
    Issues issues = validate(document);
    std::erase_if(issues, [](const Issue &issue) { return issue.severity != Severity::Error; });
    return issues;
}

} // namespace

void addApiOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      Core::tr("The scenario file to write (default: standard output)."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("force"), Core::tr("Replace the file if it is there.")});
    parser.addOption({QStringLiteral("no-chains"),
                      Core::tr("Do not propose that answers feed later requests.")});
    parser.addOption({QStringLiteral("refs-outside"),
                      Core::tr("Follow references to files outside of the document's folder.")});
    parser.addOption({QStringLiteral("quiet"), Core::tr("No report.")});
}

ExitCode checkApiOutput(const QCommandLineParser &parser)
{
    const QString file = outputOf(parser);
    if (parser.isSet(QStringLiteral("o")) && parser.value(QStringLiteral("o")).isEmpty())
        return usageError(Core::tr("-o: expected the name of a file"));
    if (file != QLatin1String("-") && QFileInfo(file).isFile()
        && !parser.isSet(QStringLiteral("force"))) {
        printErr(Core::tr("%1: is there already; --force replaces it\n").arg(file));
        return ExitUsage;
    }
    const Result<void> writable = checkWritable(file);
    return writable ? ExitPassed : printError(file, writable.error());
}

Resolver::Outside outsideOf(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("refs-outside")) ? Resolver::Outside::Allowed
                                                        : Resolver::Outside::Refused;
}

Result<Imported> importFrom(const ApiSource &source, const QCommandLineParser &parser,
                            ImportOptions options)
{
    options.chains = !parser.isSet(QStringLiteral("no-chains"));
    options.outside = outsideOf(parser);
    return importOpenApi(source, options);
}

ExitCode writeImported(const QString &spec, const Imported &imported,
                       const QCommandLineParser &parser)
{
    const QString name = sourceName(spec);
    if (const Issues errors = errorsOf(imported.document); !errors.empty()) {
        printIssues(name, errors);
        return ExitUsage;
    }
    const std::string text = writeDocument(imported.document);
    if (const Result<Document> again = readDocument(text); !again)
        return printError(name, again.error());
    const QString file = outputOf(parser);
    const Result<void> written =
        writeOutput(file, QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    if (!written)
        return printError(file, written.error());
    if (!parser.isSet(QStringLiteral("quiet")))
        printReport(name, imported.report);
    return ExitPassed;
}

} // namespace loadgrove
