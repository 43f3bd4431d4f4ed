// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/value_reader.h"

#include "core/base/translate.h"

#include <algorithm>

namespace loadgrove {

QString ValueReader::found(const Json &value)
{
    if (value.isArray())
        return Core::tr("a list");
    if (value.isObject())
        return Core::tr("an object");
    const QString text = qs(value.write());
    constexpr qsizetype shown = 40;
    return text.size() <= shown ? text : text.left(shown) + QStringLiteral("\u2026");
}

QString ValueReader::oneOf(const QStringList &quoted)
{
    return Core::tr("one of %1").arg(quoted.join(QStringLiteral(", ")));
}

std::optional<Json> ValueReader::take(Json &object, std::string_view key)
{
    if (!object.isObject())
        return std::nullopt;
    const auto isIt = [&](const Json::Member &member) { return member.first == key; };
    const auto member = std::find_if(object.members().begin(), object.members().end(), isIt);
    if (member == object.members().end())
        return std::nullopt;
    std::optional<Json> value = std::move(member->second);
    object.members().erase(member);
    return value;
}

bool ValueReader::read(Json &json, bool &value)
{
    if (!json.isBool())
        return expected(Core::tr("true or false"), json);
    value = json.boolean();
    return true;
}

bool ValueReader::read(Json &json, double &value)
{
    if (!json.isNumber())
        return expected(Core::tr("a number"), json);
    value = json.number();
    return std::isfinite(value) || fail(Core::tr("the number %1 is too large").arg(found(json)));
}

bool ValueReader::read(Json &json, std::string &value)
{
    if (!json.isString())
        return expected(Core::tr("a text"), json);
    value = json.string();
    return true;
}

bool ValueReader::read(Json &json, Json::Object &values)
{
    if (!json.isObject())
        return expected(Core::tr("an object"), json);
    values = std::move(json.members());
    return true;
}

bool ValueReader::failAsWholeNumber(const Json &json)
{
    if (json.isNumber() && json.number() == std::trunc(json.number()))
        return fail(Core::tr("the number %1 is too large").arg(found(json)));
    return expected(Core::tr("a whole number"), json);
}

bool ValueReader::expected(const QString &what, const Json &value)
{
    return fail(Core::tr("expected %1, found %2").arg(what, found(value)));
}

bool ValueReader::fail(const QString &text, ErrorCode code)
{
    QString place;
    for (const std::string &key : m_place)
        place += (place.isEmpty() ? QString() : QStringLiteral("/")) + qs(key);
    const auto named = std::find_if(m_stepNames.rbegin(), m_stepNames.rend(),
                                    [](const std::string &name) { return !name.empty(); });
    if (named != m_stepNames.rend())
        place = Core::tr("%1 (in \"%2\")").arg(place, qs(*named));
    m_error = Error{code, place.isEmpty() ? text : QStringLiteral("%1: %2").arg(place, text)};
    return false;
}

} // namespace loadgrove
