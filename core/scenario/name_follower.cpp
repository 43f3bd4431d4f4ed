// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/name_follower.h"

#include "core/scenario/template.h"
#include "core/scenario/threshold.h"

#include <algorithm>

namespace loadgrove {

namespace {

bool same(const Resolved &a, const Resolved &b)
{
    return a.kind == b.kind && a.node == b.node && a.variable == b.variable;
}

void collect(Expression &expression, std::vector<Reference> &references)
{
    forEachReference(expression, [&](Reference &found) { references.push_back(found); });
}

/// In the order of the text; none where it cannot be parsed.
std::vector<Reference> referencesIn(const std::string &text, TextKind kind)
{
    std::vector<Reference> references;
    if (kind == TextKind::Condition) {
        ParsedExpression parsed = parseExpression(text);
        if (auto *expression = std::get_if<Expression>(&parsed))
            collect(*expression, references);
        return references;
    }
    ParsedTemplate parsed = parseTemplate(text);
    auto *result = std::get_if<Template>(&parsed);
    for (std::size_t i = 0; result && i < result->parts.size(); ++i) {
        if (auto *expression = std::get_if<Expression>(&result->parts[i]))
            collect(*expression, references);
    }
    return references;
}

/// The steps of that kind that go by that name or path.
void findNamed(const std::vector<Step> &steps, StepKind kind, const std::string &name,
               const std::string &path, std::vector<NodeId> &found)
{
    for (const Step &step : steps) {
        const std::string own = displayName(step);
        const std::string below = path.empty() ? own : path + '/' + own;
        if (step.kind() == kind && (own == name || below == name))
            found.push_back(step.id);
        if (const auto *children = step.children())
            findNamed(*children, kind, name, below, found);
    }
}

NodeId onlyNamed(const Document &document, StepKind kind, const std::string &name)
{
    std::vector<NodeId> found;
    findNamed(document.scenarios, kind, name, {}, found);
    return found.size() == 1 ? found.front() : documentNode;
}

} // namespace

NameFollower::NameFollower(const Document &before, Document &after,
                           std::vector<RenamedVariable> variables,
                           std::optional<std::pair<std::string, std::string>> dataFile)
    : m_before(before)
    , m_after(after)
    , m_variables(std::move(variables))
    , m_dataFile(std::move(dataFile))
    , m_then(before)
    , m_now(after)
    , m_allThen(before, Scope::Disabled::Seen)
    , m_allNow(after, Scope::Disabled::Seen)
{
}

void NameFollower::follow(ContentEdit &edit)
{
    follow(m_after.scenarios);
    for (Step &step : edit.steps) {
        if (m_changed.erase(step.id) != 0)
            step = withoutChildren(*findStep(m_after, step.id));
    }
    for (const NodeId id : m_changed)
        edit.steps.push_back(withoutChildren(*findStep(m_after, id)));
    bool changed = false;
    forEachText(m_after.settings, [&](std::string &text, TextKind kind) {
        changed = follow(text, kind, documentNode) || changed;
    });
    if (changed)
        edit.settings = m_after.settings;
}

void NameFollower::follow(std::vector<Step> &steps)
{
    for (Step &step : steps) {
        forEachText(step, [&](std::string &text, TextKind kind) {
            if (follow(text, kind, step.id))
                m_changed.insert(step.id);
        });
        if (auto *children = step.children())
            follow(*children);
    }
}

bool NameFollower::follow(std::string &text, TextKind kind, NodeId at) const
{
    if (text.empty() || (kind == TextKind::Template && text.find("{{") == std::string::npos))
        return false;
    const std::string written = text;
    if (kind == TextKind::Rule) {
        followRule(text);
    } else {
        std::vector<Reference> references = referencesIn(text, kind);
        text = rewritten(written, references, at);
    }
    return text != written;
}

std::string NameFollower::rewritten(const std::string &text, std::vector<Reference> &references,
                                    NodeId at) const
{
    std::string out;
    std::size_t done = 0;
    for (const Reference &reference : references) {
        const auto written =
            std::string_view(text).substr(reference.begin, reference.end - reference.begin);
        const auto now = spelled(reference, written, at);
        if (!now)
            continue;
        out.append(text, done, reference.begin - done);
        out += *now;
        done = reference.end;
    }
    return out.append(text, done);
}

/// The reference as it has to be written now; nothing where it can stay.
std::optional<std::string> NameFollower::spelled(Reference reference, std::string_view written,
                                                 NodeId at) const
{
    const std::string name = reference.name;
    const std::string member = reference.member;
    if (reference.root == Reference::Root::Data) {
        if (m_dataFile && name == m_dataFile->first)
            reference.name = m_dataFile->second;
    } else if (!spell(reference, at, m_then, m_now)) {
        spell(reference, at, m_allThen, m_allNow);
    }
    if (reference.name == name && reference.member == member)
        return std::nullopt;
    std::string text = reference.text();
    const bool isShort = reference.root == Reference::Root::Variable && written.starts_with(name);
    const std::string plain = text.substr(text.find('.') + 1);
    const ParsedExpression alone = isShort ? parseExpression(plain) : ParsedExpression();
    const auto *expression = std::get_if<Expression>(&alone);
    const auto *read = expression ? std::get_if<Reference>(&expression->node) : nullptr;
    if (read && read->root == reference.root && read->name == reference.name)
        return plain;
    return text;
}

/// False where it had no meaning before the change.
bool NameFollower::spell(Reference &reference, NodeId at, const Scope &then, const Scope &now) const
{
    const Resolved was = then.resolve(reference, at);
    if (was.kind == Resolved::Kind::Nothing || was.kind == Resolved::Kind::External)
        return was.kind == Resolved::Kind::External;
    const Resolved meant = meantNow(was);
    if (same(now.resolve(reference, at), meant))
        return true;
    const bool isExport = meant.kind == Resolved::Kind::Export;
    const std::string variable = isExport ? findStep(m_after, meant.node)->name : meant.variable;
    const auto means = [&](const Reference &text) { return same(now.resolve(text, at), meant); };
    Reference named = reference;
    bool found = false;
    if (reference.root == Reference::Root::Variable) {
        named.name = variable;
        found = means(named);
    } else {
        const bool ofScenario = reference.root == Reference::Root::Scenario;
        named.member = variable; // of a request: ""
        const NodeId step =
            ofScenario && isExport ? positionOf(m_after, meant.node).parent : meant.node;
        found = ofScenario && means(named);
        if (!found && reference.name == pathTo(m_before, step)) {
            named.name = pathTo(m_after, step);
            found = means(named);
        }
        found = found || nameFrom(m_after, now, named, at, step, meant);
    }
    if (found)
        reference = named;
    return true;
}

Resolved NameFollower::meantNow(Resolved meant) const
{
    for (const RenamedVariable &renamed : m_variables) {
        if (meant.kind == Resolved::Kind::Variable && meant.node == renamed.scenario
            && meant.variable == renamed.from) {
            meant.variable = renamed.to;
            break;
        }
    }
    return meant;
}

/// A rule holds for all steps of that name: it goes with a name that only one has.
void NameFollower::followRule(std::string &text) const
{
    const auto parsed = Threshold::parseOrError(text);
    const auto *rule = std::get_if<Threshold>(&parsed);
    if (!rule || rule->subject == Threshold::Subject::Run)
        return;
    const bool isRequest = rule->subject == Threshold::Subject::Request;
    const StepKind kind = isRequest ? StepKind::Request : StepKind::Scenario;
    const NodeId meant = onlyNamed(m_before, kind, rule->name);
    if (meant == documentNode || onlyNamed(m_after, kind, rule->name) == meant)
        return;
    const std::string name = displayName(*findStep(m_after, meant));
    const std::string path = pathTo(m_after, meant);
    const bool byPath = rule->name == pathTo(m_before, meant);
    for (const std::string &spelled : {byPath ? path : name, byPath ? name : path}) {
        if (onlyNamed(m_after, kind, spelled) == meant) {
            text = rule->renamed(spelled);
            return;
        }
    }
}

} // namespace loadgrove
