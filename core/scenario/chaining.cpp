// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/chaining.h"

#include "core/base/thing_names.h"
#include "core/scenario/override_path.h"
#include "core/scenario/step_names.h"

#include <algorithm>
#include <cstdlib>

namespace loadgrove {

namespace {

/// More than this nobody looks through.
constexpr std::size_t mostRequests = 300, mostPlaces = 2000;
/// A longer text is checked for being there only.
constexpr std::size_t longText = 200;

Reference referenceTo(const AnswerValue &value)
{
    Reference reference;
    reference.part = value.part == AnswerValue::Part::Code     ? Reference::Part::Code
                     : value.part == AnswerValue::Part::Header ? Reference::Part::Header
                                                               : Reference::Part::Body;
    reference.path = value.path;
    return reference;
}

/// The reference with the shortest name that means that node from there; "" when none does.
std::string resolved(const Document &document, const Scope &scope, Reference reference, NodeId from,
                     NodeId named, const Resolved &meant)
{
    return nameFrom(document, scope, reference, from, named, meant) ? reference.text()
                                                                    : std::string();
}

Resolved meaning(Resolved::Kind kind, NodeId node)
{
    Resolved meant;
    meant.kind = kind;
    meant.node = node;
    return meant;
}

bool isWithin(const Document &document, NodeId step, NodeId scenario)
{
    NodeId at = step;
    while (at != documentNode && at != scenario)
        at = positionOf(document, at).parent;
    return at == scenario;
}

/// A name for an export, not taken where it will be seen.
std::string freeName(const Document &document, NodeId scenario, std::string wanted)
{
    for (char &c : wanted) {
        const bool fits =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        c = fits ? c : '_';
    }
    if (!isIdentifier(wanted))
        wanted = "value_" + wanted;
    const Scope scope(document);
    for (int number = 1;; ++number) {
        Reference reference;
        reference.root = Reference::Root::Variable;
        reference.name = number == 1 ? wanted : wanted + '_' + std::to_string(number);
        if (scope.resolve(reference, scenario).kind == Resolved::Kind::Nothing)
            return reference.name;
    }
}

/// The segment becomes a parameter of a name that says what it is.
void setSegment(Request &request, const ChainPlace &place, const AnswerValue &value,
                const Json &reference)
{
    const std::string thing = singularOf(plainName(nameOf(place, request)));
    std::string name = nameOf(value);
    if (thingOf(name).empty() && !thing.empty())
        name = thing + "_id";
    std::string unique = name;
    for (int number = 2; request.path.find('{' + unique + '}') != std::string::npos; ++number)
        unique = name + '_' + std::to_string(number);
    const auto index = std::size_t(std::strtoul(place.field.c_str(), nullptr, 10));
    std::vector<std::string> segments = segmentsOf(request.path);
    const std::size_t query = request.path.find('?');
    std::string path = request.path.starts_with('/') ? "/" : "";
    for (std::size_t i = 0; i < segments.size(); ++i)
        path += (i == 0 ? "" : "/") + (i == index ? '{' + unique + '}' : segments[i]);
    if (query != std::string::npos)
        path += request.path.substr(query);
    request.path = path;
    setValue(request.pathParams, unique, &reference);
}

void setOverride(Request &request, const std::string &path, const Json &reference)
{
    Json body = *request.body;
    if (body.isString())
        body = Json::parse(body.string()).value();
    const auto keys = resolveOverridePath(path, body);
    for (auto &[known, value] : request.dataOverride) {
        const auto same = resolveOverridePath(known, body);
        if (same && keys && *same == *keys) {
            value = reference;
            return;
        }
    }
    request.dataOverride.emplace_back(path, reference);
}

void write(Request &request, const ChainPlace &place, const AnswerValue &value,
           const Json &reference)
{
    switch (place.into) {
    case ChainPlace::Into::PathParameter:
        setValue(request.pathParams, place.field, &reference);
        break;
    case ChainPlace::Into::PathSegment:
        setSegment(request, place, value, reference);
        break;
    case ChainPlace::Into::Query:
        setValue(request.queryParams, place.field, &reference);
        break;
    case ChainPlace::Into::Header:
        setValue(request.headers, place.field, &reference);
        break;
    case ChainPlace::Into::Form:
        setValue(request.formParams, place.field, &reference);
        break;
    case ChainPlace::Into::Body:
        setOverride(request, place.field, reference);
        break;
    }
}

/// A field takes what is of its kind; what is written into text takes any scalar.
bool accepts(const ChainPlace &place, const Json &value)
{
    const Json &now = place.now;
    if (value.isNull())
        return false;
    if (place.into == ChainPlace::Into::PathSegment)
        return value.isScalar() && now.text() == value.text();
    if (place.into != ChainPlace::Into::Body)
        return value.isScalar();
    return now.isNull() || !place.isLiteral() || (now.isNumber() && value.isNumber())
           || (now.isString() && value.isString()) || (now.isBool() && value.isBool())
           || (now.isArray() && value.isArray()) || (now.isObject() && value.isObject());
}

bool isIdName(const std::string &plain)
{
    return plain == "id" || plain == "uuid" || plain == "guid";
}

/// An export of that value that the scenario has already; null when there is none.
const Step *exportOf(const std::vector<Step> &steps, const std::string &value)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step &step) {
        return step.enabled && step.as<Export>() && step.as<Export>()->value == value;
    });
    return found == steps.end() ? nullptr : &*found;
}

/// Where the later request is not within the scenario of the earlier one, that scenario hands the
/// value out: an export, which is kept over its rounds.
std::string exportedReference(const Document &document, const AnswerValue &value, NodeId from,
                              ChainEdit &edit)
{
    const StepPosition at = positionOf(document, value.request);
    Reference own = referenceTo(value);
    own.root = Reference::Root::Request;
    const std::string direct = resolved(document, Scope(document), own, at.parent, value.request,
                                        meaning(Resolved::Kind::Request, value.request));
    const std::string text = "{{" + direct + "}}";
    Document changed = document;
    std::vector<Step> &steps = *findStep(changed, at.parent)->children();
    const Step *known = exportOf(steps, text);
    Step made;
    if (!known) {
        made.name = freeName(document, at.parent, nameOf(value));
        made.what = Export{text};
        made.id = changed.nextId;
        edit.exported = made;
        edit.exportAt = {at.parent, at.index + 1};
        steps.insert(steps.begin() + at.index + 1, made);
        known = &made;
    }
    Reference reference;
    reference.root = Reference::Root::Scenario;
    reference.member = known->name;
    return direct.empty() ? std::string()
                          : resolved(changed, Scope(changed), reference, from, at.parent,
                                     meaning(Resolved::Kind::Export, known->id));
}

} // namespace

std::string nameOf(const AnswerValue &value)
{
    if (value.part == AnswerValue::Part::Code)
        return "code";
    for (auto key = value.path.rbegin(); key != value.path.rend(); ++key) {
        if (key->find_first_not_of("0123456789") != std::string::npos)
            return *key;
    }
    return "res";
}

ChainPlace::Fit fitOf(const AnswerValue &value, const std::string &thingOfRequest,
                      const ChainPlace &place, const Request &request)
{
    if (place.isLiteral() && !place.now.isNull() && place.now.isScalar()
        && place.now.text() == value.value.text())
        return ChainPlace::Fit::Same;
    const std::string field = nameOf(place, request), key = nameOf(value);
    if (field.empty() || place.into == ChainPlace::Into::PathSegment)
        return ChainPlace::Fit::Possible;
    if (plainName(field) == plainName(key) && !isIdName(plainName(key)))
        return ChainPlace::Fit::Named;
    // "id" of a product is a "product_id", and the other way round.
    const bool isOwnId = isIdName(plainName(key)) || thingOf(key) == thingOfRequest;
    const std::string wanted =
        isIdName(plainName(field)) && place.into == ChainPlace::Into::PathParameter
            ? thingOfPath(request.path)
            : thingOf(field);
    const bool isNamed = isOwnId && !wanted.empty() && wanted == thingOfRequest;
    return isNamed ? ChainPlace::Fit::Named : ChainPlace::Fit::Possible;
}

std::vector<ChainPlace> placesFor(const Document &document, const AnswerValue &value)
{
    std::vector<ChainPlace> places;
    const Step *source = findStep(document, value.request);
    if (!source || !source->as<Request>())
        return places;
    const std::string thing = thingOfPath(source->as<Request>()->path);
    std::size_t count = 0;
    for (const Step *later : requestsAfter(document, value.request)) {
        if (++count > mostRequests || places.size() > mostPlaces)
            break;
        for (ChainPlace &place : placesOf(*later)) {
            if (!accepts(place, value.value))
                continue;
            place.fit = fitOf(value, thing, place, *later->as<Request>());
            places.push_back(std::move(place));
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const ChainPlace &a, const ChainPlace &b) { return a.fit < b.fit; });
    return places;
}

std::optional<ChainEdit> chainEdit(const Document &document, const AnswerValue &value,
                                   const ChainPlace &place)
{
    const Step *source = findStep(document, value.request);
    const Step *target = findStep(document, place.node);
    if (!source || !source->as<Request>() || !target || !target->as<Request>())
        return std::nullopt;
    const std::vector<ChainPlace> places = placesOf(*target);
    const bool isThere = std::any_of(places.begin(), places.end(), [&](const ChainPlace &known) {
        return known.into == place.into && known.field == place.field;
    });
    if (!isThere)
        return std::nullopt;
    ChainEdit edit;
    if (isWithin(document, place.node, positionOf(document, value.request).parent)) {
        Reference reference = referenceTo(value);
        reference.root = Reference::Root::Request;
        edit.reference = resolved(document, Scope(document), reference, place.node, value.request,
                                  meaning(Resolved::Kind::Request, value.request));
    } else {
        edit.reference = exportedReference(document, value, place.node, edit);
    }
    if (edit.reference.empty())
        return std::nullopt;
    edit.step = *target;
    write(*edit.step.as<Request>(), place, value, Json("{{" + edit.reference + "}}"));
    return edit;
}

std::string checkFor(const Document &document, const AnswerValue &value, bool asStep)
{
    Reference reference = referenceTo(value);
    std::string text = reference.text();
    if (asStep) {
        reference.root = Reference::Root::Request;
        const NodeId scenario = positionOf(document, value.request).parent;
        text = resolved(document, Scope(document), reference, scenario, value.request,
                        meaning(Resolved::Kind::Request, value.request));
    }
    const Json &is = value.value;
    if (text.empty() || !is.isScalar() || (is.isString() && is.string().size() > longText))
        return text;
    return text + " == " + is.write();
}

} // namespace loadgrove
