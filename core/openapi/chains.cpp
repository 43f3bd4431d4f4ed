// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/chains.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scenario/expression.h"
#include "core/scenario/override_path.h"

#include <algorithm>

namespace loadgrove {

namespace {

bool fits(const std::string &wanted, const std::string &found)
{
    const auto isNumber = [](const std::string &type) {
        return type == "integer" || type == "number";
    };
    return wanted.empty() || found.empty() || wanted == found
           || (isNumber(wanted) && isNumber(found));
}

std::string typeOfValue(const Json &value)
{
    return value.isNumber() ? "integer" : value.isString() ? "string" : "";
}

/// "items.0.product_id", or a JSON Pointer where a key is no plain word.
std::string overridePath(const std::vector<std::string> &keys)
{
    std::string dotted, pointer;
    bool plain = true;
    for (const std::string &key : keys) {
        plain = plain && !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
                    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                           || (c >= '0' && c <= '9') || c == '_';
                });
        dotted += (dotted.empty() ? "" : ".") + key;
        pointer += '/' + key;
    }
    return plain ? dotted : pointer;
}

/// Looks for what the requests need of each other.
class Proposer
{
public:
    Proposer(const std::vector<MadeRequest> &requests, const ApiResources &resources,
             const ValueSource &values, const Resolver &resolver)
        : m_requests(requests)
        , m_resources(resources)
        , m_values(values)
        , m_resolver(resolver)
    {
    }

    std::vector<Chain> propose()
    {
        for (std::size_t i = 0; i < m_requests.size(); ++i) {
            m_to = int(i);
            ofPath();
            ofQuery();
            if (const auto &body = m_requests[i].step.as<Request>()->body; body)
                ofBody(*body);
        }
        return std::move(m_chains);
    }

private:
    const MadeRequest &to() const { return m_requests[std::size_t(m_to)]; }

    QString place() const { return m_resolver.nameOf(to().operation->place); }

    void ofPath()
    {
        const std::vector<std::string> segments = pathSegments(to().operation->path);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (!isHole(segments[i]))
                continue;
            const std::string name = segments[i].substr(1, segments[i].find('}') - 1);
            const ApiParameter *parameter = parameterOf(name, ApiParameter::In::Path);
            const std::string type =
                parameter && parameter->schema ? typeOf(*parameter->schema, m_values) : "";
            Chain chain{0, m_to, Chain::Into::PathParameter, name, {}, place()};
            if (type != "array" && type != "object")
                ofHole(segments, i, type, std::move(chain));
        }
    }

    /// From who makes things of that collection, else of that name, else from who lists them.
    void ofHole(const std::vector<std::string> &segments, std::size_t index,
                const std::string &type, Chain chain)
    {
        const int own = m_resources.find(patternOf(segments, index));
        const std::string singular =
            index > 0 ? singularOf(plainName(segments[index - 1])) : std::string();
        if (own >= 0 && fromSource(resource(own).create, resource(own).singular, type, chain))
            return;
        for (const std::string &thing : {singular, thingOf(chain.field)}) {
            const int source = thing.empty() ? -1 : m_resources.findSource(thing);
            if (source >= 0 && fromSource(resource(source).create, thing, type, chain))
                return;
        }
        const std::string &method = to().operation->method;
        const bool isHarmless = method == "GET" || method == "HEAD";
        if (own >= 0 && isHarmless)
            fromSource(resource(own).list, resource(own).singular, type, chain);
    }

    void ofQuery()
    {
        for (const auto &[name, value] : to().step.as<Request>()->queryParams) {
            const ApiParameter *parameter = parameterOf(name, ApiParameter::In::Query);
            if (parameter && value.isScalar())
                ofName(name, typeOfValue(value),
                       {0, m_to, Chain::Into::QueryParameter, name, {}, place()});
        }
    }

    void ofBody(const Json &value)
    {
        if (value.isObject()) {
            for (const auto &[key, member] : value.members())
                ofMember(key, key, member);
        } else if (value.isArray()) {
            for (std::size_t i = 0; i < value.items().size(); ++i)
                ofMember(m_keys.empty() ? std::string() : m_name, std::to_string(i),
                         value.items()[i]);
        }
    }

    /// name: what an id is called, which in a list stands before it.
    void ofMember(const std::string &name, const std::string &key, const Json &member)
    {
        m_keys.push_back(key);
        const std::string outer = std::exchange(m_name, name);
        if (!member.isScalar())
            ofBody(member);
        else if (!member.isNull() && !member.isBool())
            ofName(name, typeOfValue(member),
                   {0, m_to, Chain::Into::Body, overridePath(m_keys), {}, place()});
        m_name = outer;
        m_keys.pop_back();
    }

    /// "product_id": from who makes products.
    void ofName(const std::string &name, const std::string &type, Chain chain)
    {
        const std::string thing = thingOf(name);
        const int source = thing.empty() ? -1 : m_resources.findSource(thing);
        if (source >= 0)
            fromSource(resource(source).create, thing, type, std::move(chain));
    }

    bool fromSource(int from, const std::string &singular, const std::string &type, Chain chain)
    {
        if (from < 0 || from == m_to)
            return false;
        const MadeRequest &source = m_requests[std::size_t(from)];
        std::string name = chain.field;
        if (chain.into == Chain::Into::Body)
            name = "id";
        auto found = findAnswerId(*source.operation, name, singular, m_values);
        if (!found && thingOf(name) == singular)
            found = findAnswerId(*source.operation, "id", singular, m_values);
        if (!found || !fits(type, found->type))
            return false;
        chain.from = from;
        chain.answer = found->path;
        m_chains.push_back(std::move(chain));
        return true;
    }

    const ApiResource &resource(int index) const { return m_resources.all()[std::size_t(index)]; }

    const ApiParameter *parameterOf(const std::string &name, ApiParameter::In in) const
    {
        for (const ApiParameter &parameter : to().operation->parameters) {
            if (parameter.name == name && parameter.in == in)
                return &parameter;
        }
        return nullptr;
    }

    const std::vector<MadeRequest> &m_requests;
    const ApiResources &m_resources;
    const ValueSource &m_values;
    const Resolver &m_resolver;
    std::vector<Chain> m_chains;
    int m_to = 0;
    std::vector<std::string> m_keys; ///< to the member that is looked at
    std::string m_name;              ///< of the innermost member that is no item
};

Json *fieldOf(KeyValues &fields, const std::string &name)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto &field) { return field.first == name; });
    return found == fields.end() ? nullptr : &found->second;
}

std::string referenceTo(const std::string &request, const std::vector<std::string> &path)
{
    std::string text = "{{requests" + referenceSegment(request) + ".res";
    for (const std::string &key : path)
        text += referenceSegment(key);
    return text + "}}";
}

} // namespace

std::vector<Chain> proposeChains(const std::vector<MadeRequest> &requests,
                                 const ApiResources &resources, const ValueSource &values,
                                 const Resolver &resolver)
{
    return Proposer(requests, resources, values, resolver).propose();
}

void applyChain(const Chain &chain, std::vector<MadeRequest> &requests, ImportReport &report)
{
    const std::string &source = requests[std::size_t(chain.from)].step.name;
    Step &step = requests[std::size_t(chain.to)].step;
    Request &request = *step.as<Request>();
    const std::string reference = referenceTo(source, chain.answer);
    const auto propose = [&](const QString &text) {
        report.add(ImportRemark::Kind::Proposed, chain.place,
                   QStringLiteral("%1: %2").arg(qs(step.name), text));
    };
    if (chain.into == Chain::Into::Body) {
        if (!request.body || !resolveOverridePath(chain.field, *request.body))
            return;
        request.dataOverride.emplace_back(chain.field, reference);
        propose(Core::tr("%1 of the body is %2; remove it from \"data_override\" to undo this")
                    .arg(qs(chain.field), qs(reference)));
        return;
    }
    const bool isPath = chain.into == Chain::Into::PathParameter;
    Json *value = fieldOf(isPath ? request.pathParams : request.queryParams, chain.field);
    if (!value)
        return;
    propose(Core::tr("the parameter %1 is %2; put back %3 to undo this")
                .arg(qs(chain.field), qs(reference), qs(value->text())));
    *value = reference;
}

} // namespace loadgrove
