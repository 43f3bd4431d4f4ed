// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/document_source.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/format/scenario_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace loadgrove {

namespace {

constexpr qint64 sizeLimit = 64 << 20;

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
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("%1: %2").arg(name, file.errorString())};
    const Result<Json> json = Json::parse(file.read(sizeLimit + 1).toStdString());
    if (!json)
        return Error{ErrorCode::Syntax, QStringLiteral("%1: %2").arg(name, json.error().message)};
    if (!json->isObject())
        return Error{ErrorCode::Invalid,
                     Core::tr("%1: expected a JSON object of variables").arg(name)};
    for (const auto &[key, value] : json->members())
        setVariable(variables, key, value);
    return {};
}

} // namespace

Result<DocumentSource> readSource(const QString &name)
{
    DocumentSource source;
    source.name = name == QLatin1String("-") ? Core::tr("standard input") : name;
    if (name != QLatin1String("-")) {
        Result<Document> document = loadDocument(name);
        if (!document)
            return document.error();
        source.document = std::move(document).value();
        source.folder = QFileInfo(name).absolutePath();
        return source;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::Io, input.errorString()};
    const QByteArray text = input.readAll();
    Result<Document> document = readDocument({text.constData(), std::size_t(text.size())});
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

} // namespace loadgrove
