// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/written_document.h"

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

/// The errors of a document that must not have any.
Issues errorsOf(const Document &document)
{
    Issues issues = validate(document);
    std::erase_if(issues, [](const Issue &issue) { return issue.severity != Severity::Error; });
    return issues;
}

} // namespace

void addDocumentOutput(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      Core::tr("The scenario file to write (default: standard output)."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("force"), Core::tr("Replace the file if it is there.")});
    parser.addOption({QStringLiteral("quiet"), Core::tr("No report.")});
}

ExitCode checkDocumentOutput(const QCommandLineParser &parser)
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

ExitCode writeMadeDocument(const QString &name, const Document &document,
                           const QCommandLineParser &parser)
{
    if (const Issues errors = errorsOf(document); !errors.empty()) {
        printIssues(name, errors);
        return ExitUsage;
    }
    const std::string text = writeDocument(document);
    if (const Result<Document> again = readDocument(text); !again)
        return printError(name, again.error());
    const QString file = outputOf(parser);
    const Result<void> written =
        writeOutput(file, QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    return written ? ExitPassed : printError(file, written.error());
}

} // namespace loadgrove
