// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/scenario_writer.h"

#include "core/format/scenario_fields.h"

#include <algorithm>
#include <unordered_map>

namespace loadgrove {

namespace {

/// The members with each key once, as JSON demands; of a repeated one the last value counts.
Json::Object uniqueMembers(const KeyValues &values)
{
    Json::Object members;
    members.reserve(values.size());
    std::unordered_map<std::string_view, std::size_t> places;
    for (const auto &[key, value] : values) {
        const auto [place, isNew] = places.try_emplace(key, members.size());
        if (isNew)
            members.emplace_back(key, value);
        else
            members[place->second].second = value;
    }
    return members;
}

/// Turns values into JSON, one overload for each type that a member of the document can have.
struct Writer
{
    template <class T>
    requires std::is_arithmetic_v<T>
    static Json toJson(T value) { return Json(value); }
    static Json toJson(const std::string &value) { return Json(value); }
    static Json toJson(const Json &value) { return value; }
    static Json toJson(const KeyValues &values) { return Json(uniqueMembers(values)); }
    static Json toJson(const Step &step) { return stepToJson(step); }
    /// An object of objects: the names are keys.
    static Json toJson(const std::vector<Environment> &environments)
    {
        KeyValues members;
        for (const Environment &environment : environments)
            members.emplace_back(environment.name, toJson(environment.variables));
        return toJson(members);
    }

    template <class T>
    requires std::is_enum_v<T>
    static Json toJson(T value) { return Json(namesOf(value)[std::size_t(value)]); }
    template <class T>
    static Json toJson(const std::optional<T> &value)
    {
        return value ? toJson(*value) : Json();
    }
    template <class T>
    static Json toJson(const std::vector<T> &values)
    {
        Json::Array items;
        items.reserve(values.size());
        for (const T &value : values)
            items.push_back(toJson(value));
        return Json(std::move(items));
    }
    template <class T>
    requires(!std::is_same_v<decltype(fieldsOf<T>), const std::nullptr_t>) static Json
        toJson(const T &value)
    {
        Json::Object members;
        append(members, value, T(), fieldsOf<T>);
        appendExtra(members, value, fieldsOf<T>);
        return Json(std::move(members));
    }

    /// What differs from the defaults, in the table's order.
    template <class Root, class Fields>
    static void append(Json::Object &members, const Root &root, const Root &defaults,
                       const Fields &fields)
    {
        anyField(fields, [&]<class Owner, class Value, class Coding>(
                             const Field<Owner, Value, Coding> &each) {
            const Value &value = partOf<Owner>(root).*each.member;
            if (each.alwaysWritten || value != partOf<Owner>(defaults).*each.member) {
                if constexpr (std::is_same_v<Coding, Inverted>)
                    members.emplace_back(each.key, Json(!value));
                else
                    members.emplace_back(each.key, toJson(value));
            }
            return false;
        });
    }

    /// The keys we do not know, after the others. Keys that the table has, and those reserved, stay
    /// out: they would stand twice or change what is read.
    template <class Root, class Fields>
    static void appendExtra(Json::Object &members, const Root &root, const Fields &fields,
                            std::initializer_list<std::string_view> reserved = {})
    {
        if (!root.extra.isObject())
            return;
        for (const Json::Member &member : uniqueMembers(root.extra.members())) {
            const auto isIt = [&](std::string_view key) { return key == member.first; };
            const bool known =
                std::any_of(reserved.begin(), reserved.end(), isIt)
                || anyField(fields, [&](const auto &each) { return isIt(each.key); });
            if (!known)
                members.push_back(member);
        }
    }
};

template <class What>
Json stepOfKind(const Step &step)
{
    static const Step defaults = [] {
        Step result;
        result.what = What();
        return result;
    }();
    Json::Object members;
    members.emplace_back(typeKey, Json(stepTypes[std::size_t(step.kind())]));
    Writer::append(members, step, defaults, fieldsOf<What>);
    Writer::appendExtra(members, step, fieldsOf<What>, {typeKey});
    return Json(std::move(members));
}

} // namespace

Json stepToJson(const Step &step)
{
    return std::visit([&]<class What>(const What &) { return stepOfKind<What>(step); }, step.what);
}

Json documentToJson(const Document &document)
{
    Json::Object members;
    members.emplace_back(versionKey, Json(scenarioFormatVersion));
    const DocumentSettings &settings = document.settings;
    Writer::append(members, settings, DocumentSettings(), fieldsOf<DocumentSettings>);
    members.emplace_back(scenariosKey, Writer::toJson(document.scenarios));
    Writer::appendExtra(members, settings, fieldsOf<DocumentSettings>, {versionKey, scenariosKey});
    return Json(std::move(members));
}

Json loadConfigToJson(const LoadConfig &config)
{
    return Writer::toJson(config);
}

} // namespace loadgrove
