// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/override_path.h"

#include "core/base/text.h"
#include "core/scenario/suggest.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <deque>

namespace loadgrove {

namespace {

using Path = std::vector<std::string>;

/// How many paths messages and completion list at most.
constexpr std::size_t mostPaths = 2000;
constexpr int mostListed = 5;

bool isIndex(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

QString problem(std::string_view path, const QString &why)
{
    return QCoreApplication::translate("loadgrove", "'%1': %2").arg(qs(path), why);
}

/// Dotted, with ["..."] for keys that hold a point or bracket.
std::string canonical(const Path &path)
{
    std::string text;
    for (const std::string &segment : path) {
        if (segment.empty() || segment.find_first_of(".[]\"/$") != std::string::npos) {
            text += "[\"";
            for (const char c : segment) {
                if (c == '"' || c == '\\')
                    text += '\\';
                text += c;
            }
            text += "\"]";
        } else {
            if (!text.empty())
                text += '.';
            text += segment;
        }
    }
    return text;
}

/// RFC 6901: ~1 is a slash, ~0 a tilde.
Path pointerSegments(std::string_view text)
{
    Path path;
    for (std::size_t begin = 1; begin <= text.size();) {
        const std::size_t end = std::min(text.find('/', begin), text.size());
        std::string segment;
        for (std::size_t i = begin; i < end; ++i) {
            const bool escape = text[i] == '~' && i + 1 < end && (text[i + 1] | 1) == '1';
            segment += escape ? (text[i + 1] == '1' ? '/' : '~') : text[i];
            i += escape ? 1 : 0;
        }
        path.push_back(std::move(segment));
        begin = end + 1;
    }
    return path;
}

/// Reads [0] or ["any key"]; false when it is neither.
bool bracketSegment(std::string_view text, std::size_t &offset, Path &path)
{
    ++offset;
    const char quote = offset < text.size() ? text[offset] : '\0';
    std::string segment;
    if (quote == '"' || quote == '\'') {
        for (++offset; offset < text.size() && text[offset] != quote; ++offset) {
            if (text[offset] == '\\' && offset + 1 < text.size())
                ++offset;
            segment += text[offset];
        }
        ++offset;
    } else {
        while (offset < text.size() && text[offset] != ']')
            segment += text[offset++];
        if (!isIndex(segment))
            return false;
    }
    if (offset >= text.size() || text[offset] != ']')
        return false;
    ++offset;
    path.push_back(std::move(segment));
    return true;
}

/// a.0.b, with brackets anywhere; false when a segment is empty or a bracket is wrong.
bool dottedSegments(std::string_view text, Path &path)
{
    std::size_t offset = 0;
    bool name = true; // a name may stand here: at the start and behind a point
    while (offset < text.size()) {
        if (text[offset] == '[') {
            if (!bracketSegment(text, offset, path))
                return false;
        } else if (!name) {
            return false;
        } else {
            const std::size_t end = std::min(text.find_first_of(".[", offset), text.size());
            if (end == offset)
                return false;
            path.emplace_back(text.substr(offset, end - offset));
            offset = end;
        }
        name = offset < text.size() && text[offset] == '.';
        if (name && ++offset == text.size())
            return false;
    }
    return !path.empty();
}

/// The arrays at the smallest depth that has any. Breadth first, so that depth costs no stack.
std::vector<Path> arraysNearestRoot(const Json &body)
{
    std::vector<Path> found;
    std::deque<std::pair<const Json *, Path>> queue;
    queue.emplace_back(&body, Path());
    while (!queue.empty()) {
        const auto [value, path] = std::move(queue.front());
        queue.pop_front();
        if (!found.empty() && path.size() > found.front().size())
            break;
        if (value->isArray()) {
            found.push_back(path);
        } else if (value->isObject()) {
            for (const auto &[key, member] : value->members()) {
                if (member.isScalar())
                    continue;
                Path below = path;
                below.push_back(key);
                queue.emplace_back(&member, std::move(below));
            }
        }
    }
    return found;
}

/// The array that $N means.
Result<Path> onlyArray(std::string_view path, const Json &body)
{
    const std::vector<Path> arrays = arraysNearestRoot(body);
    if (arrays.size() == 1)
        return arrays.front();
    if (arrays.empty()) {
        return Error{ErrorCode::Invalid,
                     problem(path, QCoreApplication::translate("loadgrove",
                                                               "there is no array in the body"))};
    }
    QStringList names;
    for (const Path &array : arrays)
        names.append(qs(canonical(array)));
    return Error{ErrorCode::Invalid,
                 problem(path, QCoreApplication::translate(
                                   "loadgrove", "more than one array may be meant: %1; write the "
                                                "path in full")
                                   .arg(names.join(QStringLiteral(", "))))};
}

QString notInBody(const Path &path, const Json &body)
{
    const std::vector<std::string> known = overridePaths(body);
    if (known.empty())
        return QCoreApplication::translate("loadgrove", "the body has no attributes");
    QString text = QCoreApplication::translate("loadgrove", "no such attribute in the body");
    const QString near = didYouMean(canonical(path), known);
    if (!near.isEmpty())
        return text + near;
    QStringList names;
    for (std::size_t i = 0; i < known.size() && names.size() < mostListed; ++i)
        names.append(qs(known[i]));
    if (known.size() > std::size_t(mostListed))
        names.append(QString(QChar(0x2026)));
    return text
           + QCoreApplication::translate("loadgrove", "; it has %1")
                 .arg(names.join(QStringLiteral(", ")));
}

/// "$0.rest", "$12": element N of the only array nearest the root.
bool isElementPath(std::string_view path)
{
    return path.size() > 1 && path[0] == '$' && path[1] >= '0' && path[1] <= '9';
}

} // namespace

Result<std::vector<std::string>> resolveOverridePath(std::string_view path, const Json &body)
{
    Path segments;
    bool good = true;
    if (body.find(path))
        return Path{std::string(path)}; // a key that looks like a path is meant as it stands
    if (path.starts_with('/')) {
        segments = pointerSegments(path);
    } else if (isElementPath(path)) {
        const Result<Path> array = onlyArray(path, body);
        if (!array)
            return array.error();
        segments = *array;
        good = dottedSegments(path.substr(1), segments);
    } else if (path.starts_with("$.") || path.starts_with("$[")) {
        good = dottedSegments(path.substr(path[1] == '.' ? 2 : 1), segments);
    } else {
        good = dottedSegments(path, segments);
    }
    if (!good) {
        return Error{ErrorCode::Syntax,
                     problem(path, QCoreApplication::translate(
                                       "loadgrove", "expected a path such as items.0.product_id"))};
    }
    if (!body.at(segments))
        return Error{ErrorCode::Invalid, problem(path, notInBody(segments, body))};
    return segments;
}

std::vector<std::string> overridePaths(const Json &body)
{
    std::vector<std::string> paths;
    std::vector<std::pair<const Json *, Path>> open;
    open.emplace_back(&body, Path());
    while (!open.empty() && paths.size() < mostPaths) {
        const auto entry = std::move(open.back());
        open.pop_back();
        const Json *value = entry.first;
        if (!entry.second.empty())
            paths.push_back(canonical(entry.second));
        // Pushed backwards, so that they come out in the body's order.
        const auto push = [&](std::string key, const Json &child) {
            open.emplace_back(&child, entry.second);
            open.back().second.push_back(std::move(key));
        };
        if (value->isObject()) {
            for (auto it = value->members().rbegin(); it != value->members().rend(); ++it)
                push(it->first, it->second);
        } else if (value->isArray()) {
            for (std::size_t i = value->items().size(); i-- > 0;)
                push(std::to_string(i), value->items()[i]);
        }
    }
    return paths;
}

} // namespace loadgrove
