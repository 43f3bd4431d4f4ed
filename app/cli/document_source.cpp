// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/document_source.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/format/scenario_file.h"
#include "core/scenario/environment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace loadgrove {

namespace {

constexpr std::size_t sizeLimit = 64u << 20;

void setVariable(KeyValues &variables, const std::string &name, Json value)
{
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [&](const auto &v) { return v.first == name; });
    if (found != variables.end())
        found->second = std::move(value);
    else
        variables.emplace_back(name, std::move(value));
}

Result<void> readEnvironmentFile(const QString &name, KeyValues &variables)
{
    const auto named = [&name](const Error &error) {
        return Error{error.code, QStringLiteral("%1: %2").arg(name, error.message)};
    };
    const Result<std::string> text = readFile(name, sizeLimit);
    if (!text)
        return named(text.error());
    const Result<Json> json = Json::parse(*text);
    if (!json)
        return named(json.error());
    if (!json->isObject())
        return named({ErrorCode::Syntax, Core::tr("expected a JSON object of variables")});
    for (const auto &[key, value] : json->members())
        setVariable(variables, key, value);
    return {};
}

} // namespace

QString sourceName(const QString &file)
{
    return file == QLatin1String("-") ? Core::tr("standard input") : file;
}

Result<std::string> readStandardInput(std::size_t limit)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::Io, input.errorString()};
    QByteArray text, piece; // a pipe gives no more than a piece at once
    do {
        piece = input.read(1 << 20);
        text += piece;
    } while (!piece.isEmpty() && std::size_t(text.size()) <= limit);
    return text.toStdString();
}

Result<DocumentSource> readSource(const QString &name)
{
    DocumentSource source;
    source.name = sourceName(name);
    if (name != QLatin1String("-")) {
        Result<Document> document = loadDocument(name);
        if (!document)
            return document.error();
        source.document = std::move(document).value();
        source.folder = QFileInfo(name).absolutePath();
        source.file = QFileInfo(name).canonicalFilePath();
        return source;
    }
    const Result<std::string> text = readStandardInput(sizeLimit);
    if (!text)
        return text.error();
    Result<Document> document = readDocument(*text);
    if (!document)
        return document.error();
    source.document = std::move(document).value();
    source.folder = QDir::currentPath();
    return source;
}

void addVariableOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("var"),
                      Core::tr("Set a variable: JSON if it is valid JSON, else text."),
                      QStringLiteral("NAME=VALUE")});
    parser.addOption({QStringLiteral("env"), Core::tr("A JSON file with values of variables."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("environment"),
                      Core::tr("One of the document's environments: its values of variables."),
                      QStringLiteral("NAME")});
}

Result<void> addEnvironment(const QCommandLineParser &parser, const DocumentSettings &settings,
                            KeyValues &variables)
{
    const Result<KeyValues> chosen =
        environmentVariables(settings, utf8(parser.value(QStringLiteral("environment"))));
    if (!chosen)
        return Error{chosen.error().code,
                     QStringLiteral("--environment: %1").arg(chosen.error().message)};
    addMissing(variables, *chosen);
    return {};
}

Result<KeyValues> readVariables(const QCommandLineParser &parser)
{
    KeyValues variables;
    for (const QString &file : parser.values(QStringLiteral("env"))) {
        if (const Result<void> read = readEnvironmentFile(file, variables); !read)
            return read.error();
    }
    for (const QString &assignment : parser.values(QStringLiteral("var"))) {
        const qsizetype equals = assignment.indexOf(QLatin1Char('='));
        if (equals < 1)
            return Error{ErrorCode::Invalid,
                         Core::tr("--var %1: expected NAME=VALUE").arg(assignment)};
        const std::string text = utf8(assignment.mid(equals + 1));
        Result<Json> json = Json::parse(text);
        setVariable(variables, utf8(assignment.left(equals)),
                    json ? std::move(json).value() : Json(text));
    }
    return variables;
}

ExitCode printVariablesError(const Error &error)
{
    if (error.code == ErrorCode::Invalid) // a wrong --var
        return usageError(error.message);
    printErr(error.message + QLatin1Char('\n'));
    return exitCodeOf(error);
}

bool hasVariable(const KeyValues &variables, std::string_view name)
{
    return std::any_of(variables.begin(), variables.end(),
                       [name](const auto &v) { return v.first == name; });
}

} // namespace loadgrove
