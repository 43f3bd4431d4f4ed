// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/curl_form.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/url.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace loadgrove {

namespace {

/// "+" is a blank, "%41" an "A"; nothing where it does not decode to text.
std::optional<std::string> formDecoded(std::string_view text)
{
    QByteArray bytes(text.data(), qsizetype(text.size()));
    bytes.replace('+', ' ');
    for (qsizetype at = bytes.indexOf('%'); at >= 0; at = bytes.indexOf('%', at + 1)) {
        bool ok = false;
        bytes.mid(at + 1, 2).toUInt(&ok, 16);
        if (!ok || at + 2 >= bytes.size())
            return {};
    }
    const QByteArray decoded = QByteArray::fromPercentEncoding(bytes);
    const QString asText = QString::fromUtf8(decoded);
    if (asText.contains(QChar::ReplacementCharacter))
        return {};
    return decoded.toStdString();
}

} // namespace

std::optional<KeyValues> curlPairs(std::string_view text)
{
    KeyValues pairs;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty())
            continue;
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return {};
        const auto name = formDecoded(pair.substr(0, equals));
        const auto value = formDecoded(pair.substr(equals + 1));
        if (!name || !value)
            return {};
        addPairs(pairs, {{*name, Json(literalText(*value))}});
    }
    return pairs;
}

void addPairs(KeyValues &to, const KeyValues &pairs)
{
    for (const auto &[name, value] : pairs) {
        const auto there = std::find_if(
            to.begin(), to.end(), [&key = name](const auto &each) { return each.first == key; });
        if (there == to.end()) {
            to.emplace_back(name, value);
            continue;
        }
        Json::Array all =
            there->second.isArray() ? there->second.items() : Json::Array{there->second};
        if (value.isArray())
            all.insert(all.end(), value.items().begin(), value.items().end());
        else
            all.push_back(value);
        there->second = Json(std::move(all));
    }
}

MultipartParam curlFormPart(const std::string &text, bool isForm, QStringList &notes)
{
    MultipartParam part;
    const std::size_t equals = text.find('=');
    part.name = text.substr(0, equals);
    std::string value = equals == std::string::npos ? std::string() : text.substr(equals + 1);
    if (!isForm) {
        part.value = Json(literalText(value));
        return part;
    }
    const QStringList pieces = qs(value).split(QLatin1Char(';'));
    QStringList kept = {pieces.first()};
    for (const QString &piece : pieces.mid(1)) {
        if (piece.startsWith(QLatin1String("type=")))
            part.contentType = utf8(piece.mid(5));
        else if (piece.startsWith(QLatin1String("filename=")))
            part.filename = utf8(piece.mid(9).remove(QLatin1Char('"')));
        else
            kept.append(piece); // a semicolon of the value
    }
    QString content = kept.join(QLatin1Char(';'));
    if (content.startsWith(QLatin1Char('@'))) {
        content.remove(0, 1);
        content.remove(QLatin1Char('"'));
        if (!part.filename)
            part.filename = utf8(QFileInfo(content).fileName());
    } else if (content.startsWith(QLatin1Char('<'))) {
        notes.append(
            Core::tr("the content of -F %1 was left out: files are not read").arg(qs(text)));
        content.clear();
    }
    part.value = Json(literalText(utf8(content)));
    return part;
}

std::string curlEncodedData(const std::string &text, QStringList &notes)
{
    const std::size_t mark = text.find_first_of("=@");
    if (mark != std::string::npos && text[mark] == '@') {
        notes.append(
            Core::tr("--data-urlencode %1 was left out: files are not read").arg(qs(text)));
        return {};
    }
    if (mark == std::string::npos)
        return formEncode(text);
    const std::string name = text.substr(0, mark);
    return (name.empty() ? std::string() : name + '=') + formEncode(text.substr(mark + 1));
}

std::string curlStepName(const Request &request)
{
    QString name;
    for (const QString &part :
         qs(request.path).section(QLatin1Char('?'), 0, 0).split(QLatin1Char('/'))) {
        const bool isWord =
            std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); })
            && part.size() <= 24 && !part.contains(QLatin1Char('%'));
        if (isWord)
            name = part;
    }
    QString clean;
    for (const QChar c : name)
        clean += c.isLetterOrNumber() ? c : QLatin1Char('_');
    return utf8((clean.isEmpty() ? QStringLiteral("request") : clean) + QLatin1Char('_')
                + qs(request.method));
}

} // namespace loadgrove
