// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/scenario_reader.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/format/scenario_fields.h"
#include "core/format/value_reader.h"

namespace loadgrove {

namespace {

/// Adds to the plain values what is made of others: lists, enumerations and the objects that have
/// a field table.
class Reader : public ValueReader
{
public:
    using ValueReader::read;
    bool readDocument(Json &json, Document &document);
    bool read(Json &json, Step &step);

    template <class T>
    bool read(Json &json, std::vector<T> &values)
    {
        if (!json.isArray())
            return expected(Core::tr("a list"), json);
        values.clear();
        for (std::size_t i = 0; i < json.items().size(); ++i) {
            const Place place(*this, std::to_string(i));
            if (!read(json.items()[i], values.emplace_back()))
                return false;
        }
        return true;
    }

    bool read(Json &json, LoadConfig &config);
    bool read(Json &json, std::vector<Environment> &environments);

private:
    template <class T>
    requires std::is_integral_v<T>
    bool read(Json &json, T &value) // said again: clang 14 takes the base's for hidden by the next
    {
        return ValueReader::read(json, value);
    }

    template <class T>
    requires std::is_enum_v<T>
    bool read(Json &json, T &value)
    {
        const auto names = namesOf(T());
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (json.isString() && json.string() == names[i]) {
                value = T(i);
                return true;
            }
        }
        return expected(listed(names), json);
    }

    /// null says the same as leaving the key out, except for a value of any kind.
    template <class T>
    bool read(Json &json, std::optional<T> &value)
    {
        if (!std::is_same_v<T, Json> && json.isNull()) {
            value.reset();
            return true;
        }
        return read(json, value.emplace());
    }

    template <class T>
    requires(!std::is_same_v<decltype(fieldsOf<T>), const std::nullptr_t>) bool read(Json &json,
                                                                                     T &value)
    {
        return readObject(json, value, fieldsOf<T>);
    }

    // Where the table demands a coding of its own.
    template <class T, class Coding>
    bool read(Json &json, T &value, const Coding &)
    {
        return read(json, value);
    }
    bool read(Json &json, bool &value, const Inverted &);
    bool read(Json &json, std::string &value, const CodeText &);
    bool read(Json &json, Json &value, const FlagOr &coding);
    template <std::size_t N>
    bool read(Json &json, std::string &value, const OneOf<N> &coding)
    {
        const auto &choices = coding.choices;
        if (!json.isString()
            || std::find(choices.begin(), choices.end(), json.string()) == choices.end())
            return expected(listed(choices), json);
        value = json.string();
        return true;
    }

    /// The members that the table names; the others go to root.extra.
    template <class Root, class Fields>
    bool readObject(Json &json, Root &root, const Fields &fields)
    {
        if (!json.isObject())
            return expected(Core::tr("an object"), json);
        for (Json::Member &member : json.members()) {
            bool good = true;
            const bool known = anyField(fields, [&](const auto &each) {
                if (each.key != member.first)
                    return false;
                const Place place(*this, each.key);
                using Owner = typename std::decay_t<decltype(each)>::OwnerType;
                good = read(member.second, partOf<Owner>(root).*each.member, each.coding);
                return true;
            });
            if (!good)
                return false;
            if (!known)
                root.extra.members().push_back(std::move(member));
        }
        return !anyField(fields, [&](const auto &each) {
            return each.required && !json.find(each.key)
                   && !fail(Core::tr("the key \"%1\" is missing").arg(qs(each.key)));
        });
    }

    bool readKind(Json &json, StepKind &kind);
    bool readStep(Json &json, Step &step);
    bool readVersion(const std::optional<Json> &version);
    bool checkTopLevel(const std::vector<Step> &scenarios);

    int m_depth = 0; ///< of scenarios
    int m_count = 0; ///< of steps
};

bool Reader::read(Json &json, bool &value, const Inverted &)
{
    if (!read(json, value))
        return false;
    value = !value;
    return true;
}

bool Reader::read(Json &json, std::string &value, const CodeText &)
{
    if (const std::optional<std::int64_t> code = wholeNumber<std::int64_t>(json)) {
        value = std::to_string(*code);
        return true;
    }
    return json.isString() ? read(json, value) : expected(Core::tr("a text like \"201\""), json);
}

bool Reader::read(Json &json, Json &value, const FlagOr &coding)
{
    if (!json.isBool() && !(json.isString() && json.string() == coding.word))
        return expected(Core::tr("true, false or \"%1\"").arg(qs(coding.word)), json);
    return read(json, value);
}

bool Reader::read(Json &json, Step &step)
{
    const Json *name = json.find("name");
    m_stepNames.push_back(name && name->isString() ? name->string() : std::string());
    const bool good = readStep(json, step);
    m_stepNames.pop_back();
    return good;
}

bool Reader::readKind(Json &json, StepKind &kind)
{
    const std::optional<Json> type = take(json, typeKey);
    if (!type)
        return fail(Core::tr("the key \"type\" is missing, expected %1").arg(listed(stepTypes)));
    const auto named = std::find_if(stepTypes.begin(), stepTypes.end(), [&](std::string_view name) {
        return type->isString() && type->string() == name;
    });
    if (named == stepTypes.end()) {
        const Place place(*this, typeKey);
        return expected(listed(stepTypes), *type);
    }
    kind = StepKind(named - stepTypes.begin());
    return true;
}

bool Reader::readStep(Json &json, Step &step)
{
    if (!json.isObject())
        return expected(Core::tr("an object"), json);
    if (++m_count > maxSteps)
        return fail(Core::tr("there are more than %1 steps").arg(maxSteps), ErrorCode::Limit);
    StepKind kind = {};
    if (!readKind(json, kind))
        return false;
    const auto readAs = [&]<class What>(What what) {
        step.what = std::move(what);
        return readObject(json, step, fieldsOf<What>);
    };
    switch (kind) {
    case StepKind::Request:
        return readAs(Request());
    case StepKind::Scenario: {
        if (m_depth >= maxScenarioDepth) {
            return fail(Core::tr("scenarios are nested deeper than %1").arg(maxScenarioDepth),
                        ErrorCode::Limit);
        }
        ++m_depth;
        const bool good = readAs(Scenario());
        --m_depth;
        return good;
    }
    case StepKind::Assertion:
        return readAs(Assertion());
    case StepKind::SetVariable:
        return readAs(SetVariable());
    case StepKind::Export:
        return readAs(Export());
    case StepKind::Wait:
        return readAs(Wait());
    }
    return false;
}

bool Reader::read(Json &json, LoadConfig &config)
{
    std::optional<int> deprecatedThreads;
    if (std::optional<Json> value = take(json, deprecatedThreadsKey)) {
        const Place place(*this, deprecatedThreadsKey);
        if (!read(*value, deprecatedThreads))
            return false;
    }
    if (!readObject(json, config, fieldsOf<LoadConfig>))
        return false;
    if (!config.threads)
        config.threads = deprecatedThreads;
    return true;
}

bool Reader::read(Json &json, std::vector<Environment> &environments)
{
    if (!json.isObject())
        return expected(Core::tr("an object"), json);
    for (Json::Member &member : json.members()) {
        const Place place(*this, member.first);
        Environment &environment = environments.emplace_back();
        environment.name = member.first;
        if (!read(member.second, environment.variables))
            return false;
    }
    return true;
}

bool Reader::readDocument(Json &json, Document &document)
{
    if (!json.isObject()) {
        return fail(Core::tr("this is no Loadgrove scenario file: expected an object, found %1")
                        .arg(found(json)));
    }
    if (!readVersion(take(json, versionKey)))
        return false;
    std::optional<Json> scenarios = take(json, scenariosKey);
    if (!readObject(json, document.settings, fieldsOf<DocumentSettings>))
        return false;
    if (!scenarios)
        return true;
    const Place place(*this, scenariosKey);
    return read(*scenarios, document.scenarios) && checkTopLevel(document.scenarios);
}

bool Reader::readVersion(const std::optional<Json> &version)
{
    if (!version) {
        return fail(Core::tr("this is no Loadgrove scenario file: the key \"%1\" is missing")
                        .arg(qs(versionKey)));
    }
    if (version->isNumber() && version->number() > scenarioFormatVersion) {
        return fail(Core::tr("this file was made by a newer version of Loadgrove (file version "
                             "%1, this program reads up to %2)")
                        .arg(found(*version))
                        .arg(scenarioFormatVersion),
                    ErrorCode::Version);
    }
    const Place place(*this, versionKey);
    return wholeNumber<int>(*version) == scenarioFormatVersion
           || expected(QString::number(scenarioFormatVersion), *version);
}

bool Reader::checkTopLevel(const std::vector<Step> &scenarios)
{
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        if (scenarios[i].kind() == StepKind::Scenario)
            continue;
        const Place index(*this, std::to_string(i)), place(*this, typeKey);
        return expected(Core::tr("\"scenario\" at the top level"),
                        Json(stepTypes[std::size_t(scenarios[i].kind())]));
    }
    return true;
}

} // namespace

Result<Document> documentFromJson(Json json)
{
    Reader reader;
    Document document;
    if (!reader.readDocument(json, document))
        return reader.error();
    return document;
}

Result<std::vector<Step>> stepsFromJson(Json json)
{
    Reader reader;
    std::vector<Step> steps;
    const bool good =
        json.isObject() ? reader.read(json, steps.emplace_back()) : reader.read(json, steps);
    if (!good)
        return reader.error();
    return steps;
}

Result<LoadConfig> loadConfigFromJson(Json json)
{
    Reader reader;
    LoadConfig config;
    if (!reader.read(json, config))
        return reader.error();
    return config;
}

} // namespace loadgrove
