// SPDX-License-Identifier: GPL-3.0-or-later
// Built on libyaml's events, so that depth costs memory and never the call stack.
#include "core/openapi/yaml_reader.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/yaml_scalar.h"

#include <yaml.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace loadgrove {

namespace {

constexpr std::size_t maxExpandedNodes = 1'000'000; ///< that aliases may add
constexpr std::size_t maxExpandedBytes = 64u << 20;
constexpr int maxRemarks = 100;

std::string_view textOf(const yaml_char_t *text)
{
    return text ? reinterpret_cast<const char *>(text) : std::string_view();
}

/// What a value costs when it is copied, and how deep it is nested.
struct Weight
{
    std::size_t nodes = 0, bytes = 0;
    int depth = 0;
};

void weigh(const Json &value, int level, Weight &weight) // depth is bounded by the reader
{
    ++weight.nodes;
    weight.depth = std::max(weight.depth, value.isScalar() ? level : level + 1);
    if (value.isString()) {
        weight.bytes += value.string().size();
    } else if (value.isArray()) {
        for (const Json &item : value.items())
            weigh(item, level + 1, weight);
    } else if (value.isObject()) {
        for (const auto &[key, member] : value.members()) {
            weight.bytes += key.size();
            weigh(member, level + 1, weight);
        }
    }
}

/// Reads one YAML stream; the first problem ends it.
class Reader
{
public:
    Reader(std::string_view text, Json::Limits limits);
    ~Reader() { yaml_parser_delete(&m_parser); }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;
    Result<YamlDocument> read();

private:
    /// A sequence or mapping that is not closed yet.
    struct Frame
    {
        bool isMapping = false;
        bool hasKey = false; ///< a member waits for its value
        bool isMerge = false;
        std::string anchor;
        Json::Array items;
        Json::Object members;
        std::size_t target = 0;                            ///< the member whose value comes next
        std::unordered_map<std::string, std::size_t> keys; ///< once there are many
        std::vector<std::pair<Json, yaml_mark_t>> merged;
    };
    struct Anchor
    {
        Json value;
        Weight weight;
    };

    bool event(const yaml_event_t &event); ///< false: the end, or a problem
    bool open(bool mapping, const yaml_char_t *anchor, const yaml_mark_t &mark);
    bool close(const yaml_mark_t &mark);
    bool scalar(const yaml_event_t &event);
    bool alias(const yaml_event_t &event);
    void deliver(Json value, const yaml_mark_t &mark);
    void addKey(Frame &frame, std::string key, const yaml_mark_t &mark);
    bool mergeAll(Frame &frame);
    static std::size_t indexOf(const Frame &frame, const std::string &key);
    bool remember(const std::string &anchor, const Json &value, const yaml_mark_t &mark);
    bool expand(const Weight &weight, const yaml_mark_t &mark); ///< counts a copy
    void remark(const yaml_mark_t &mark, const QString &text);
    bool fail(const yaml_mark_t &mark, const QString &text, ErrorCode code = ErrorCode::Syntax);
    Error parserError() const;

    const std::string_view m_text;
    const Json::Limits m_limits;
    yaml_parser_t m_parser;
    std::vector<Frame> m_open;
    std::unordered_map<std::string, Anchor> m_anchors;
    Weight m_expanded;
    int m_documents = 0;
    std::optional<Json> m_root;
    QStringList m_remarks;
    std::optional<Error> m_error;
};

Reader::Reader(std::string_view text, Json::Limits limits)
    : m_text(text)
    , m_limits(limits)
{
    yaml_parser_initialize(&m_parser);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.data()),
                                 text.size());
}

Result<YamlDocument> Reader::read()
{
    if (m_text.size() > m_limits.bytes) {
        return Error{ErrorCode::Limit,
                     Core::tr("the text is larger than %1 bytes").arg(qulonglong(m_limits.bytes))};
    }
    for (bool more = true; more;) {
        yaml_event_t next;
        if (!yaml_parser_parse(&m_parser, &next)) {
            if (m_documents > 1) // only what is left out anyway
                break;
            return parserError();
        }
        more = event(next);
        yaml_event_delete(&next);
    }
    if (m_error)
        return *m_error;
    return YamlDocument{m_root ? std::move(*m_root) : Json(), std::move(m_remarks)};
}

bool Reader::event(const yaml_event_t &event)
{
    const yaml_mark_t &mark = event.start_mark;
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        if (++m_documents > 1) {
            remark(mark, Core::tr("a further document begins here; only the first is read"));
            return false;
        }
        return true;
    case YAML_ALIAS_EVENT:
        return alias(event);
    case YAML_SCALAR_EVENT:
        return scalar(event);
    case YAML_SEQUENCE_START_EVENT:
        return open(false, event.data.sequence_start.anchor, mark);
    case YAML_MAPPING_START_EVENT:
        return open(true, event.data.mapping_start.anchor, mark);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        return close(mark);
    case YAML_STREAM_END_EVENT:
        return false;
    default:
        return true;
    }
}

bool Reader::open(bool mapping, const yaml_char_t *anchor, const yaml_mark_t &mark)
{
    if (m_open.size() >= std::size_t(std::max(m_limits.depth, 0))) {
        return fail(mark, Core::tr("nested deeper than %1 levels").arg(m_limits.depth),
                    ErrorCode::Limit);
    }
    if (!m_open.empty() && m_open.back().isMapping && !m_open.back().hasKey)
        return fail(mark, Core::tr("expected a text as key"));
    Frame &frame = m_open.emplace_back();
    frame.isMapping = mapping;
    frame.anchor = textOf(anchor);
    return true;
}

bool Reader::close(const yaml_mark_t &mark)
{
    if (!mergeAll(m_open.back()))
        return false;
    Frame frame = std::move(m_open.back());
    m_open.pop_back();
    Json value = frame.isMapping ? Json(std::move(frame.members)) : Json(std::move(frame.items));
    if (!remember(frame.anchor, value, mark))
        return false;
    deliver(std::move(value), mark);
    return true;
}

bool Reader::scalar(const yaml_event_t &event)
{
    const auto &scalar = event.data.scalar;
    std::string text(reinterpret_cast<const char *>(scalar.value), scalar.length);
    const bool isKey = !m_open.empty() && m_open.back().isMapping && !m_open.back().hasKey;
    const std::string anchor(textOf(scalar.anchor));
    if (isKey) {
        if (!remember(anchor, Json(text), event.start_mark))
            return false;
        Frame &frame = m_open.back();
        frame.isMerge = text == "<<" && scalar.style == YAML_PLAIN_SCALAR_STYLE;
        if (frame.isMerge)
            frame.hasKey = true;
        else
            addKey(frame, std::move(text), event.start_mark);
        return true;
    }
    const std::string_view tag = textOf(scalar.tag);
    const bool isText = tag.empty() ? !scalar.plain_implicit : tag.ends_with(":str") || tag == "!";
    const bool isPlain = tag.empty() || tag.ends_with(":int") || tag.ends_with(":float")
                         || tag.ends_with(":bool") || tag.ends_with(":null");
    Json value = isPlain && !isText ? yamlScalar(text) : Json(std::move(text));
    if (!remember(anchor, value, event.start_mark))
        return false;
    deliver(std::move(value), event.start_mark);
    return true;
}

bool Reader::alias(const yaml_event_t &event)
{
    const std::string name(textOf(event.data.alias.anchor));
    const auto found = m_anchors.find(name);
    if (found == m_anchors.end()) {
        return fail(event.start_mark,
                    Core::tr("there is no anchor '%1' before this").arg(qs(name)));
    }
    const Anchor &anchor = found->second;
    if (!expand(anchor.weight, event.start_mark))
        return false;
    if (m_open.size() + std::size_t(anchor.weight.depth) > std::size_t(m_limits.depth)) {
        return fail(event.start_mark, Core::tr("nested deeper than %1 levels").arg(m_limits.depth),
                    ErrorCode::Limit);
    }
    if (!m_open.empty() && m_open.back().isMapping && !m_open.back().hasKey) {
        if (!anchor.value.isScalar())
            return fail(event.start_mark, Core::tr("expected a text as key"));
        addKey(m_open.back(), anchor.value.text(), event.start_mark);
        return true;
    }
    deliver(anchor.value, event.start_mark);
    return true;
}

void Reader::deliver(Json value, const yaml_mark_t &mark)
{
    if (m_open.empty()) {
        m_root = std::move(value);
        return;
    }
    Frame &frame = m_open.back();
    if (!frame.isMapping) {
        frame.items.push_back(std::move(value));
        return;
    }
    frame.hasKey = false;
    if (frame.isMerge) {
        frame.merged.emplace_back(std::move(value), mark);
        frame.isMerge = false;
    } else {
        frame.members[frame.target].second = std::move(value);
    }
}

std::size_t Reader::indexOf(const Frame &frame, const std::string &key)
{
    if (!frame.keys.empty()) {
        const auto found = frame.keys.find(key);
        return found == frame.keys.end() ? frame.members.size() : found->second;
    }
    const auto found = std::find_if(frame.members.begin(), frame.members.end(),
                                    [&](const auto &member) { return member.first == key; });
    return std::size_t(found - frame.members.begin());
}

void Reader::addKey(Frame &frame, std::string key, const yaml_mark_t &mark)
{
    constexpr std::size_t many = 16;
    frame.hasKey = true;
    frame.target = indexOf(frame, key);
    if (frame.target < frame.members.size()) {
        remark(mark, Core::tr("the key \"%1\" is repeated; the last one counts").arg(qs(key)));
        return;
    }
    frame.members.emplace_back(std::move(key), Json());
    if (!frame.keys.empty()) {
        frame.keys.emplace(frame.members.back().first, frame.target);
    } else if (frame.members.size() > many) {
        for (std::size_t i = 0; i < frame.members.size(); ++i)
            frame.keys.emplace(frame.members[i].first, i);
    }
}

/// "<<": mappings, or lists of them; what is there already stays.
bool Reader::mergeAll(Frame &frame)
{
    if (frame.merged.empty())
        return true;
    std::unordered_set<std::string> known;
    for (const auto &[key, member] : frame.members)
        known.insert(key);
    const auto merge = [&](Json &mapping) {
        for (Json::Member &member : mapping.members()) {
            if (known.insert(member.first).second)
                frame.members.push_back(std::move(member));
        }
    };
    for (auto &[value, mark] : frame.merged) {
        Json::Array all;
        if (value.isArray())
            all = std::move(value.items());
        else
            all.push_back(std::move(value));
        for (Json &mapping : all) {
            if (!mapping.isObject())
                return fail(mark, Core::tr("expected a mapping behind '<<'"));
            merge(mapping);
        }
    }
    return true;
}

bool Reader::remember(const std::string &anchor, const Json &value, const yaml_mark_t &mark)
{
    if (anchor.empty())
        return true;
    Weight weight;
    weigh(value, 0, weight);
    if (!expand(weight, mark)) // the copy that is kept here
        return false;
    m_anchors[anchor] = {value, weight};
    return true;
}

bool Reader::expand(const Weight &weight, const yaml_mark_t &mark)
{
    m_expanded.nodes += weight.nodes;
    m_expanded.bytes += weight.bytes;
    if (m_expanded.nodes <= maxExpandedNodes && m_expanded.bytes <= maxExpandedBytes)
        return true;
    return fail(mark,
                Core::tr("the anchors and aliases of this document stand for more than %1 values "
                         "or %2 bytes")
                    .arg(qulonglong(maxExpandedNodes))
                    .arg(qulonglong(maxExpandedBytes)),
                ErrorCode::Limit);
}

void Reader::remark(const yaml_mark_t &mark, const QString &text)
{
    if (m_remarks.size() < maxRemarks)
        m_remarks.append(Core::tr("line %1: %2").arg(qulonglong(mark.line + 1)).arg(text));
}

bool Reader::fail(const yaml_mark_t &mark, const QString &text, ErrorCode code)
{
    m_error = Error{code, Core::tr("line %1, column %2: %3")
                              .arg(qulonglong(mark.line + 1))
                              .arg(qulonglong(mark.column + 1))
                              .arg(text)};
    return false;
}

/// libyaml's own words, which are English.
Error Reader::parserError() const
{
    if (m_parser.error == YAML_MEMORY_ERROR)
        return {ErrorCode::Internal, Core::tr("there is not enough memory")};
    if (m_parser.error == YAML_READER_ERROR) {
        const std::size_t offset = std::min(m_parser.problem_offset, m_text.size());
        const auto line =
            1 + std::count(m_text.begin(), m_text.begin() + std::ptrdiff_t(offset), '\n');
        return {ErrorCode::Syntax,
                Core::tr("line %1: %2").arg(line).arg(QLatin1String(m_parser.problem))};
    }
    QString text = QLatin1String(m_parser.problem ? m_parser.problem : "no valid YAML");
    if (m_parser.context) {
        text += QStringLiteral(" (%1, %2)")
                    .arg(QLatin1String(m_parser.context),
                         Core::tr("line %1").arg(qulonglong(m_parser.context_mark.line + 1)));
    }
    return {ErrorCode::Syntax, Core::tr("line %1, column %2: %3")
                                   .arg(qulonglong(m_parser.problem_mark.line + 1))
                                   .arg(qulonglong(m_parser.problem_mark.column + 1))
                                   .arg(text)};
}

} // namespace

Result<YamlDocument> readYaml(std::string_view text, Json::Limits limits)
{
    return Reader(text, limits).read();
}

} // namespace loadgrove
