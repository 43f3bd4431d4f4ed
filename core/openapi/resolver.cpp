// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/resolver.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/document_reader.h"
#include "core/openapi/json_pointer.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <charconv>

namespace loadgrove {

namespace {

constexpr std::size_t maxFiles = 1000;
constexpr std::size_t maxTotalBytes = 256u << 20;
constexpr std::size_t manyMembers = 64;
constexpr int maxHops = 100;

struct RefParts
{
    std::string_view file, fragment;
};

RefParts split(std::string_view ref)
{
    const std::size_t hash = std::min(ref.find('#'), ref.size());
    return {ref.substr(0, hash), ref.substr(std::min(hash + 1, ref.size()))};
}

bool hasScheme(std::string_view text)
{
    const std::size_t colon = text.find("://");
    return colon != std::string_view::npos && colon > 1;
}

bool isInside(const QString &path, const QString &folder)
{
    return path.startsWith(folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/'));
}

Error noTarget(std::string_view ref, const QString &reason)
{
    return {ErrorCode::Invalid, Core::tr("\"$ref\" leads nowhere: %1 (%2)").arg(qs(ref), reason)};
}

} // namespace

Resolver::Resolver(const ApiSource &source, Outside outside)
    : m_folder(source.folder.isEmpty() ? QString() : QFileInfo(source.folder).canonicalFilePath())
    , m_outside(outside)
{
}

Result<std::unique_ptr<Resolver>> Resolver::load(const ApiSource &source, Outside outside)
{
    Result<YamlDocument> read = readApiText(source.text);
    if (!read)
        return read.error();
    std::unique_ptr<Resolver> resolver(new Resolver(source, outside));
    resolver->m_remarks = read->remarks;
    auto main = std::make_unique<File>();
    main->value = std::move(read.value().value);
    resolver->m_files.push_back(std::move(main));
    for (std::size_t file = 0; file < resolver->m_files.size(); ++file) { // it grows
        std::string pointer;
        resolver->scan(resolver->m_files[file]->value, int(file), pointer);
        resolver->readFiles(int(file));
    }
    for (std::size_t file = 0; file < resolver->m_files.size(); ++file) {
        for (auto &[ref, place] : resolver->m_files[file]->refs) {
            if (Result<Place> found = resolver->find(int(file), ref))
                place = std::move(found).value();
        }
    }
    return resolver;
}

Place Resolver::root() const
{
    return {&m_files.front()->value, 0, {}};
}

/// Collects what references need: their texts, anchors and ids. Depth is bounded by the readers.
void Resolver::scan(const Json &value, int file, std::string &pointer)
{
    const std::size_t length = pointer.size();
    if (value.isArray()) {
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            if (value.items()[i].isScalar())
                continue;
            pointer += '/' + std::to_string(i);
            scan(value.items()[i], file, pointer);
            pointer.resize(length);
        }
        return;
    }
    if (!value.isObject())
        return;
    scanKeywords(value, file, pointer);
    if (value.members().size() > manyMembers) {
        Index &index = m_large[&value];
        for (const auto &[key, member] : value.members())
            index.emplace(key, &member);
    }
    for (const auto &[key, member] : value.members()) {
        if (member.isScalar())
            continue;
        pointer += '/' + escapePointer(key);
        scan(member, file, pointer);
        pointer.resize(length);
    }
}

void Resolver::scanKeywords(const Json &value, int file, const std::string &pointer)
{
    File &here = *m_files[std::size_t(file)];
    for (const auto &[key, member] : value.members()) {
        if (!member.isString() || key.empty() || key.front() != '$')
            continue;
        if (key == "$ref" || key == "$dynamicRef")
            here.refs.emplace(member.string(), std::nullopt);
        else if (key == "$anchor" || key == "$dynamicAnchor")
            here.anchors.emplace(member.string(), pointer);
        else if (key == "$id" || (key == "$self" && pointer.empty()))
            m_ids.emplace(member.string(), Place{&value, file, pointer});
    }
}

/// Reads the files that a file names and that are not there yet.
void Resolver::readFiles(int file)
{
    std::vector<std::string> names;
    for (const auto &[ref, place] : m_files[std::size_t(file)]->refs) {
        const std::string_view name = split(ref).file;
        if (!name.empty() && !m_ids.count(std::string(name)))
            names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string &name : names) {
        const QString path = pathOf(file, name);
        if (path.isEmpty() || fileOf(path) >= 0 || m_files.size() >= maxFiles)
            continue;
        auto added = std::make_unique<File>();
        added->path = path;
        added->name = QDir(m_folder).relativeFilePath(path);
        const Result<std::string> text =
            readFile(path, std::min(maxApiBytes, maxTotalBytes - m_bytes));
        Result<YamlDocument> read = text ? readApiText(*text) : Result<YamlDocument>(text.error());
        if (read) {
            m_bytes += text->size();
            added->value = std::move(read.value().value);
            for (const QString &remark : read->remarks)
                m_remarks.append(QStringLiteral("%1: %2").arg(added->name, remark));
        } else {
            added->problem = QStringLiteral("%1: %2").arg(added->name, read.error().message);
        }
        m_files.push_back(std::move(added));
    }
}

int Resolver::fileOf(const QString &path)
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const auto &file) { return file->path == path; });
    return found == m_files.end() ? -1 : int(found - m_files.begin());
}

/// What a reference to a file names, seen from the file that it stands in.
QFileInfo Resolver::namedBy(int from, std::string_view file) const
{
    const QString &fromPath = m_files[std::size_t(from)]->path;
    const QDir folder(fromPath.isEmpty() ? m_folder : QFileInfo(fromPath).absolutePath());
    return QFileInfo(QDir::cleanPath(folder.absoluteFilePath(qs(percentDecode(file)))));
}

bool Resolver::mayRead(const QFileInfo &file) const
{
    const QString path = file.canonicalFilePath(); // "" where there is none
    return m_outside == Outside::Allowed
           || isInside(path.isEmpty() ? file.filePath() : path, m_folder);
}

/// The canonical path of a file that may be read; "" where there is none.
QString Resolver::pathOf(int from, std::string_view file) const
{
    if (m_folder.isEmpty() || hasScheme(file))
        return {};
    const QFileInfo info = namedBy(from, file);
    return info.isFile() && mayRead(info) ? info.canonicalFilePath() : QString();
}

std::optional<Place> Resolver::resolve(const Place &from, std::string_view ref) const
{
    const auto &known = m_files[std::size_t(from.file)]->refs;
    if (const auto found = known.find(std::string(ref)); found != known.end())
        return found->second;
    Result<Place> found = find(from.file, ref);
    return found ? std::optional(std::move(found).value()) : std::nullopt;
}

Result<Place> Resolver::find(int from, std::string_view ref) const
{
    const auto [file, fragment] = split(ref);
    if (file.empty())
        return findIn({&m_files[std::size_t(from)]->value, from, {}}, percentDecode(fragment), ref);
    if (const auto id = m_ids.find(std::string(file)); id != m_ids.end())
        return findIn(id->second, percentDecode(fragment), ref);
    if (hasScheme(file) && !file.starts_with("file:"))
        return noTarget(ref, Core::tr("nothing is fetched from the network"));
    if (m_folder.isEmpty())
        return noTarget(ref, Core::tr("the document has no folder to look in"));
    const QString path = pathOf(from, file);
    if (path.isEmpty()) {
        return noTarget(ref, mayRead(namedBy(from, file))
                                 ? Core::tr("there is no such file")
                                 : Core::tr("it leads out of the document's folder"));
    }
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const auto &each) { return each->path == path; });
    if (found == m_files.end())
        return noTarget(ref, Core::tr("more than %1 files").arg(qulonglong(maxFiles)));
    if (!(*found)->problem.isEmpty())
        return noTarget(ref, (*found)->problem);
    return findIn({&(*found)->value, int(found - m_files.begin()), {}}, percentDecode(fragment),
                  ref);
}

/// A pointer or anchor, from a place on. Pointers in files count from their root, those behind an
/// "$id" from there.
Result<Place> Resolver::findIn(const Place &place, const std::string &fragment,
                               std::string_view ref) const
{
    if (!fragment.empty() && fragment.front() != '/') {
        const auto &anchors = m_files[std::size_t(place.file)]->anchors;
        const auto anchor = anchors.find(fragment);
        if (anchor == anchors.end())
            return noTarget(ref, Core::tr("there is no anchor '%1'").arg(qs(fragment)));
        const Place root{&m_files[std::size_t(place.file)]->value, place.file, {}};
        return findIn(root, anchor->second, ref);
    }
    const Json *value = place.value;
    for (const std::string &key : splitPointer(fragment)) {
        value = child(*value, key);
        if (!value)
            return noTarget(ref, Core::tr("there is no '%1'").arg(qs(key)));
    }
    return Place{value, place.file, place.pointer + fragment};
}

const Json *Resolver::child(const Json &value, const std::string &key) const
{
    if (value.isArray()) {
        std::size_t index = 0;
        const char *end = key.data() + key.size();
        const auto [last, error] = std::from_chars(key.data(), end, index);
        const bool good = error == std::errc() && last == end && index < value.items().size();
        return good ? &value.items()[index] : nullptr;
    }
    if (const auto large = m_large.find(&value); large != m_large.end()) {
        const auto found = large->second.find(key);
        return found == large->second.end() ? nullptr : found->second;
    }
    return value.find(key);
}

Result<Place> Resolver::follow(const Place &place) const
{
    Place here = place;
    for (int hop = 0; hop < maxHops; ++hop) {
        const Json *ref = here.value->find("$ref");
        if (!ref || !ref->isString())
            return here;
        const std::optional<Place> next = resolve(here, ref->string());
        if (!next) {
            Error error = find(here.file, ref->string()).error();
            error.message = QStringLiteral("%1: %2").arg(nameOf(here), error.message);
            return error;
        }
        here = *next;
    }
    return Error{ErrorCode::Invalid, Core::tr("%1: \"$ref\" leads in a circle").arg(nameOf(place))};
}

QString Resolver::nameOf(const Place &place) const
{
    return m_files[std::size_t(place.file)]->name + QLatin1Char('#') + qs(place.pointer);
}

} // namespace loadgrove
