// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/object_maker.h"

#include "core/base/translate.h"
#include "core/openapi/schema_place.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int deepestOptional = 5;     // levels of objects that get more than they need
constexpr int enoughValues = 300;      // of all that is made; from then on only what is required
constexpr std::size_t mostExtra = 100; // properties that no schema names
constexpr std::size_t unlimited = 1'000'000;

const Json *memberNamed(const Json::Object &members, const std::string &name)
{
    const auto found =
        std::find_if(members.begin(), members.end(),
                     [&](const Json::Member &member) { return member.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

/// Whether other properties are allowed by a schema that says what they are.
bool describesOthers(const SchemaParts &parts)
{
    return std::any_of(parts.begin(), parts.end(), [](const Place &part) {
        const Json *others = part.value->find("additionalProperties");
        const Json *patterns = part.value->find("patternProperties");
        return (others && others->isObject() && !others->members().empty())
               || (patterns && patterns->isObject() && !patterns->members().empty());
    });
}

} // namespace

ObjectMaker::ObjectMaker(ValueMaker &maker, const SchemaParts &parts, const ValueContext &context)
    : m_maker(maker)
    , m_checker(maker.m_checker)
    , m_parts(parts)
    , m_context(context)
    , m_properties(propertiesOf(parts, m_checker))
    , m_least(largest(parts, "minProperties").value_or(0))
    , m_most(smallest(parts, "maxProperties").value_or(unlimited))
{
}

Result<Json> ObjectMaker::make()
{
    if (m_least > m_properties.size() + mostExtra) {
        Error error = m_maker.failure(m_parts, Core::tr("it demands too many properties"));
        error.code = ErrorCode::Limit;
        return error;
    }
    demandDependents();
    if (const auto error = makeRequired())
        return *error;
    makeOptional();
    makeExtra();
    Json full = joined();
    if (!fault(full))
        return full;
    return grown();
}

Json ObjectMaker::makeNearest()
{
    demandDependents();
    makeRequired();
    const bool forgives = std::exchange(m_maker.m_forgives, false);
    makeOptional();
    m_maker.m_forgives = forgives;
    return joined();
}

void ObjectMaker::demandDependents()
{
    // Grows while it is gone through: what is demanded may demand further ones.
    std::vector<std::string> demanded;
    for (const PropertyParts &property : m_properties) {
        if (property.required)
            demanded.push_back(property.name);
    }
    for (std::size_t i = 0; i < demanded.size(); ++i) {
        for (const Place &part : m_parts) {
            for (const char *key : {"dependentRequired", "dependencies"}) {
                const auto all = memberOf(part, key);
                for (const Place &name : all ? itemsOf(*all, demanded[i]) : std::vector<Place>()) {
                    if (name.value->isString() && demand(name.value->string()))
                        demanded.push_back(name.value->string());
                }
            }
        }
    }
}

bool ObjectMaker::demand(const std::string &name)
{
    auto property = std::find_if(m_properties.begin(), m_properties.end(),
                                 [&](const PropertyParts &one) { return one.name == name; });
    if (property == m_properties.end())
        property = m_properties.insert(property, propertyOf(m_parts, name, m_checker));
    return !std::exchange(property->required, true);
}

Result<Json> ObjectMaker::valueOf(const PropertyParts &property)
{
    Result<Json> value =
        m_maker.make(property.schemas, {property.name, m_context.depth + 1, m_context.variation});
    if (value)
        return value;
    // What contains itself ends with nothing where that is allowed.
    for (const Json &nothing : {Json(), Json::array(), Json::object()}) {
        if (m_checker.accepts(nothing, property.schemas) && !property.schemas.empty())
            return nothing;
    }
    return value;
}

std::optional<Error> ObjectMaker::makeRequired()
{
    for (const PropertyParts &property : m_properties) {
        const bool leftOut =
            std::any_of(property.schemas.begin(), property.schemas.end(),
                        [&](const Place &one) { return m_checker.isLeftOut(one); });
        if (!property.required || leftOut)
            continue;
        Result<Json> value = valueOf(property);
        if (!value && m_maker.m_forgives)
            continue;
        if (!value)
            return value.error();
        m_required.emplace_back(property.name, std::move(value).value());
    }
    return {};
}

bool ObjectMaker::isWanted(const PropertyParts &property) const
{
    const auto is = [&](const char *key) {
        return std::any_of(property.schemas.begin(), property.schemas.end(),
                           [&](const Place &one) { return isTrue(one, key); });
    };
    return !property.required && !is("deprecated") && !is("x-deprecated")
           && std::none_of(property.schemas.begin(), property.schemas.end(),
                           [&](const Place &one) { return m_checker.isLeftOut(one); })
           && !m_maker.isActive(property.schemas);
}

void ObjectMaker::makeOptional()
{
    if (m_context.depth > deepestOptional)
        return;
    for (const PropertyParts &property : m_properties) {
        const bool room = m_required.size() + m_optional.size() < m_most;
        const bool few = m_maker.m_values < enoughValues;
        if (!room || !few || !isWanted(property))
            continue;
        const std::size_t guessed = m_maker.m_guesses.size();
        Result<Json> value = m_maker.make(
            property.schemas, {property.name, m_context.depth + 1, m_context.variation});
        if (value) {
            m_optional.emplace_back(property.name, std::move(value).value());
            continue;
        }
        m_maker.m_guesses.resize(guessed);
        if (value.error().code != ErrorCode::Limit) {
            m_maker.guess(Core::tr("%1 is left out, for there is no value for it: %2")
                              .arg(placeName(property.schemas.front()), value.error().message));
        }
    }
}

std::vector<std::string> ObjectMaker::extraNames()
{
    static const Json text = Json(Json::Object{{"type", "string"}});
    std::vector<Place> rules;
    std::vector<const Pattern *> patterns;
    for (const Place &part : m_parts) {
        if (const auto rule = memberOf(part, "propertyNames"))
            rules.push_back(*rule);
        const Json *byPattern = part.value->find("patternProperties");
        if (!byPattern || !byPattern->isObject())
            continue;
        for (const auto &[expression, schema] : byPattern->members()) {
            if (const Pattern *pattern = m_checker.pattern(expression))
                patterns.push_back(pattern);
        }
    }
    if (!rules.empty())
        rules.push_back({&text, 0, rules.front().pointer});
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::clamp<std::size_t>(m_least, 1, mostExtra); ++i) {
        for (const Pattern *pattern : patterns)
            names.push_back(pattern->write({3 + i, 1003, int(i), {}}).value_or(""));
        const Result<Json> name = rules.empty()
                                      ? Result<Json>(Json("key" + std::to_string(i + 1)))
                                      : m_maker.make(rules, {{}, m_context.depth + 1, int(i)});
        if (name && name->isString())
            names.push_back(name->string());
    }
    names.erase(std::remove(names.begin(), names.end(), std::string()), names.end());
    return names;
}

void ObjectMaker::makeExtra()
{
    std::size_t count = m_required.size() + m_optional.size();
    const bool asSample =
        count == 0 && describesOthers(m_parts) && m_context.depth <= deepestOptional;
    const std::size_t wanted = std::min(std::max(m_least, std::size_t(asSample ? 1 : 0)), m_most);
    if (count >= wanted)
        return;
    for (const std::string &name : extraNames()) {
        if (count >= wanted)
            return;
        const bool taken = memberNamed(m_required, name) || memberNamed(m_optional, name);
        const PropertyParts property = propertyOf(m_parts, name, m_checker);
        if (taken || property.declared || m_maker.isActive(property.schemas))
            continue;
        Result<Json> value = m_maker.make(property.schemas, {name, m_context.depth + 1, 0});
        if (value && !m_maker.m_checker.fault(*value, property.schemas)) {
            m_optional.emplace_back(name, std::move(value).value());
            ++count;
        }
    }
}

Json ObjectMaker::joined() const
{
    Json::Object members;
    for (const PropertyParts &property : m_properties) {
        const Json *value = memberNamed(m_required, property.name);
        if (!value)
            value = memberNamed(m_optional, property.name);
        if (value)
            members.emplace_back(property.name, *value);
    }
    for (const Json::Member &extra : m_optional) {
        if (!memberNamed(members, extra.first))
            members.push_back(extra);
    }
    return Json(std::move(members));
}

std::optional<Place> ObjectMaker::fault(const Json &object)
{
    return m_checker.fault(object, m_parts);
}

Result<Json> ObjectMaker::grown()
{
    const Json::Object all = std::move(m_optional);
    m_optional.clear();
    std::optional<Place> last = fault(joined());
    for (const Json::Member &member : all) {
        m_optional.push_back(member);
        const auto next = fault(joined());
        const bool tooFew = next && next->pointer.ends_with("/minProperties");
        if (next && !(last && tooFew))
            m_optional.pop_back();
        else
            last = next;
    }
    if (!last)
        return joined();
    return m_maker.failure(m_parts,
                           Core::tr("no object was found that meets %1").arg(placeName(*last)));
}

} // namespace loadgrove
