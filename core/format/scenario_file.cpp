// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/scenario_file.h"

#include "core/base/text.h"
#include "core/format/scenario_reader.h"
#include "core/format/scenario_writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace loadgrove {

namespace {

constexpr Json::Limits fileLimits = {64u << 20, maxFileDepth};
constexpr int indent = 2;

QString translated(const char *text)
{
    return QCoreApplication::translate("loadgrove", text);
}

/// The file that a chain of symbolic links ends at: that one is to be replaced, not a link.
QString resolvedPath(const QString &path)
{
    constexpr int maxLinks = 40; // as the kernel
    QString result = path;
    for (int i = 0; i < maxLinks && QFileInfo(result).isSymLink(); ++i)
        result = QFileInfo(result).symLinkTarget();
    return result;
}

Error writeError(const QString &reason)
{
    return {ErrorCode::Io, translated("cannot be written: %1").arg(reason)};
}

} // namespace

Result<Document> readDocument(std::string_view text)
{
    Result<Json> json = Json::parse(text, fileLimits);
    if (!json)
        return json.error();
    Result<Document> document = documentFromJson(std::move(json).value());
    if (document) {
        for (Step &scenario : document.value().scenarios)
            assignIds(scenario, document.value().nextId);
    }
    return document;
}

std::string writeDocument(const Document &document)
{
    return documentToJson(document).write(indent) + '\n';
}

Result<Document> loadDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, translated("cannot be read: %1").arg(file.errorString())};
    // In pieces, because a pipe gives no more at once. The parser sees it when there is too much.
    QByteArray text, piece;
    do {
        piece = file.read(1 << 20);
        text += piece;
    } while (!piece.isEmpty() && std::size_t(text.size()) <= fileLimits.bytes);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, translated("cannot be read: %1").arg(file.errorString())};
    return readDocument({text.constData(), std::size_t(text.size())});
}

Result<void> saveDocument(const Document &document, const QString &path)
{
    const std::string text = writeDocument(document);
    if (const Result<Document> again = readDocument(text); !again) {
        return Error{ErrorCode::Invalid, translated("cannot be saved, because it could not be "
                                                    "opened again: %1")
                                             .arg(again.error().message)};
    }
    QSaveFile file(resolvedPath(path));
    if (!file.open(QIODevice::WriteOnly))
        return writeError(file.errorString());
    if (file.write(text.data(), qint64(text.size())) != qint64(text.size()) || !file.commit())
        return writeError(file.errorString());
    return {};
}

std::string writeSteps(const std::vector<Step> &steps)
{
    Json::Array items;
    for (const Step &step : steps)
        items.push_back(stepToJson(step));
    return Json(std::move(items)).write(indent) + '\n';
}

Result<std::vector<Step>> readSteps(std::string_view text)
{
    Result<Json> json = Json::parse(text, fileLimits);
    if (!json)
        return json.error();
    return stepsFromJson(std::move(json).value());
}

} // namespace loadgrove
