// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/chain_suggestions.h"

#include "core/base/thing_names.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace loadgrove {

namespace {

/// Of one answer: the values looked at.
constexpr std::size_t mostValues = 500;
constexpr std::size_t mostSuggestions = 100;
/// A text of this length with a digit in it does not stand in two places by chance.
constexpr std::size_t distinctiveLength = 8;

bool isIdLike(const std::string &name)
{
    const std::string plain = plainName(name);
    return plain == "id" || plain == "uuid" || plain == "guid" || !thingOf(name).empty();
}

bool isDistinctive(const Json &value)
{
    return value.isString() && value.string().size() >= distinctiveLength
           && value.string().find_first_of("0123456789") != std::string::npos;
}

/// The scalars of an answer; of a list only the first item, which stands for all.
void collect(const Json &value, std::vector<std::string> &path, NodeId request,
             std::vector<AnswerValue> &values)
{
    if (values.size() >= mostValues)
        return;
    const auto below = [&](const std::string &key, const Json &child) {
        path.push_back(key);
        collect(child, path, request, values);
        path.pop_back();
    };
    if (value.isObject()) {
        for (const auto &[key, member] : value.members()) {
            if (member.isScalar())
                below(key, member);
        }
        for (const auto &[key, member] : value.members()) {
            if (!member.isScalar())
                below(key, member);
        }
    } else if (value.isArray()) {
        if (!value.items().empty())
            below("0", value.items().front());
    } else if (!value.isNull() && !value.isBool() && !path.empty()) {
        values.push_back({request, AnswerValue::Part::Body, path, value});
    }
}

/// All places that could take a value, in the order of the requests, found by what stands there
/// and by what they are called.
class PlaceIndex
{
public:
    explicit PlaceIndex(const Document &document)
    {
        for (const Step &top : document.scenarios) {
            for (const Step *request : requestsAfter(document, top.id))
                add(*request, top.id);
        }
    }

    struct Entry
    {
        ChainPlace place;
        const Step *step;
    };
    /// Of later requests in the same top-level scenario, in order.
    std::vector<std::size_t> candidates(const AnswerValue &value, const std::string &thing) const
    {
        std::set<std::size_t> found;
        const auto own = m_order.find(value.request);
        if (own == m_order.end())
            return {};
        const auto take = [&](const auto &map, const std::string &key) {
            const auto [first, last] = map.equal_range(key);
            for (auto it = first; it != last; ++it) {
                const auto &where = m_order.at(m_entries[it->second].place.node);
                if (where.top == own->second.top && where.index > own->second.index)
                    found.insert(it->second);
            }
        };
        take(m_byText, value.value.text());
        take(m_byName, plainName(nameOf(value)));
        if (!thing.empty()) {
            for (const char *id : {"id", "uuid", "guid"})
                take(m_byName, thing + id);
            take(m_byName, "id");
        }
        return {found.begin(), found.end()};
    }
    const Entry &entry(std::size_t index) const { return m_entries[index]; }

private:
    struct Order
    {
        NodeId top;
        std::size_t index;
    };
    void add(const Step &step, NodeId top)
    {
        m_order[step.id] = {top, m_order.size()};
        for (ChainPlace &place : placesOf(step)) {
            if (!place.isLiteral() || !place.now.isScalar())
                continue;
            const std::size_t index = m_entries.size();
            if (!place.now.isNull())
                m_byText.emplace(place.now.text(), index);
            m_byName.emplace(plainName(nameOf(place, *step.as<Request>())), index);
            m_entries.push_back({std::move(place), &step});
        }
    }

    std::vector<Entry> m_entries;
    std::unordered_multimap<std::string, std::size_t> m_byText, m_byName;
    std::unordered_map<NodeId, Order> m_order;
};

/// What a request sends itself: a value of that name in its answer is an echo.
std::set<std::string> sentNames(const Step &step)
{
    std::set<std::string> names;
    for (const ChainPlace &place : placesOf(step)) {
        if (place.into != ChainPlace::Into::PathSegment && place.into != ChainPlace::Into::Header)
            names.insert(plainName(nameOf(place, *step.as<Request>())));
    }
    return names;
}

class Suggester
{
public:
    explicit Suggester(const Document &document)
        : m_document(document)
        , m_index(document)
    {
    }

    void look(const AnswerBody &answer)
    {
        const Step *source = findStep(m_document, answer.request);
        if (!answer.body || !source || !source->as<Request>()
            || !m_answered.insert(answer.request).second)
            return;
        const std::set<std::string> echoes = sentNames(*source);
        const std::string thing = thingOfPath(source->as<Request>()->path);
        std::vector<AnswerValue> values;
        std::vector<std::string> path;
        collect(*answer.body, path, answer.request, values);
        for (const AnswerValue &value : values) {
            if (!echoes.contains(plainName(nameOf(value))))
                suggest(value, thing);
        }
    }
    std::vector<ChainSuggestion> take() { return std::move(m_suggestions); }

private:
    void suggest(const AnswerValue &value, const std::string &thing)
    {
        ChainSuggestion suggestion{value, {}};
        for (const std::size_t index : m_index.candidates(value, thing)) {
            PlaceIndex::Entry entry = m_index.entry(index);
            entry.place.fit = fitOf(value, thing, entry.place, *entry.step->as<Request>());
            if (isLikely(value, entry) && m_claimed.insert(index).second)
                suggestion.places.push_back(std::move(entry.place));
        }
        if (!suggestion.places.empty() && m_suggestions.size() < mostSuggestions)
            m_suggestions.push_back(std::move(suggestion));
    }

    static bool isLikely(const AnswerValue &value, const PlaceIndex::Entry &entry)
    {
        const ChainPlace &place = entry.place;
        const std::string field = nameOf(place, *entry.step->as<Request>());
        const bool isId = isIdLike(nameOf(value));
        if (place.fit == ChainPlace::Fit::Same)
            return isDistinctive(value.value)
                   || (isId && (isIdLike(field) || place.into == ChainPlace::Into::PathSegment));
        const bool fitsKind = place.now.isNull() || place.into != ChainPlace::Into::Body
                              || place.now.isNumber() == value.value.isNumber();
        return place.fit == ChainPlace::Fit::Named && isId && fitsKind;
    }

    const Document &m_document; // Not owned.
    const PlaceIndex m_index;
    std::set<NodeId> m_answered;
    std::set<std::size_t> m_claimed;
    std::vector<ChainSuggestion> m_suggestions;
};

} // namespace

std::vector<ChainSuggestion> suggestChains(const Document &document,
                                           const std::vector<AnswerBody> &answers)
{
    Suggester suggester(document);
    for (const AnswerBody &answer : answers)
        suggester.look(answer);
    return suggester.take();
}

bool isOpen(const Step &request, const ChainPlace &place)
{
    const std::vector<ChainPlace> places = placesOf(request);
    return std::any_of(places.begin(), places.end(), [&](const ChainPlace &known) {
        return known.into == place.into && known.field == place.field && known.now == place.now;
    });
}

} // namespace loadgrove
