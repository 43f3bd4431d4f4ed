// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/api_output.h"

#include "app/cli/document_source.h"
#include "app/cli/written_document.h"
#include "core/base/translate.h"

namespace loadgrove {

namespace {

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

} // namespace

void addApiOptions(QCommandLineParser &parser)
{
    addDocumentOutput(parser);
    parser.addOption({QStringLiteral("no-chains"),
                      Core::tr("Do not propose that answers feed later requests.")});
    parser.addOption({QStringLiteral("refs-outside"),
                      Core::tr("Follow references to files outside of the document's folder.")});
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
    const ExitCode written = writeMadeDocument(name, imported.document, parser);
    if (written != ExitPassed)
        return written;
    if (!parser.isSet(QStringLiteral("quiet")))
        printReport(name, imported.report);
    return ExitPassed;
}

} // namespace loadgrove
