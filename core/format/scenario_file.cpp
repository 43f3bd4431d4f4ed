// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/scenario_file.h"

#include "core/base/files.h"
#include "core/base/translate.h"
#include "core/format/scenario_reader.h"
#include "core/format/scenario_writer.h"

namespace loadgrove {

namespace {

constexpr Json::Limits fileLimits = {64u << 20, maxFileDepth};
constexpr int indent = 2;

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
    const Result<std::string> text = readFile(path, fileLimits.bytes);
    if (!text)
        return text.error();
    return readDocument(text.value());
}

Result<void> saveDocument(const Document &document, const QString &path)
{
    const std::string text = writeDocument(document);
    if (const Result<Document> again = readDocument(text); !again) {
        return Error{ErrorCode::Invalid, Core::tr("cannot be saved, because it could not be "
                                                  "opened again: %1")
                                             .arg(again.error().message)};
    }
    return writeFile(path, text);
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
