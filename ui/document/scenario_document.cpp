// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/scenario_document.h"

#include "core/base/text.h"
#include "core/scenario/environment.h"
#include "ui/document/commands.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <unordered_set>

namespace loadgrove {

namespace {

constexpr int issuesDelay = 150; // ms; longer than the pause between two keys
constexpr int inlineSteps = 500; // up to here validation is quick enough for the window's thread

bool areScenarios(const std::vector<Step> &steps)
{
    return std::all_of(steps.begin(), steps.end(),
                       [](const Step &step) { return step.kind() == StepKind::Scenario; });
}

void collectOutermost(const std::vector<Step> &steps, const std::unordered_set<NodeId> &wanted,
                      std::vector<NodeId> &found)
{
    for (const Step &step : steps) {
        if (wanted.count(step.id) != 0)
            found.push_back(step.id);
        else if (const auto *children = step.children())
            collectOutermost(*children, wanted, found);
    }
}

/// Whether a move to that place would change nothing.
bool standThere(const ScenarioDocument &document, const std::vector<NodeId> &ids,
                StepPosition place)
{
    const StepPosition first = document.position(ids.front());
    for (int i = 0; i < int(ids.size()); ++i) {
        if (document.position(ids[size_t(i)]) != StepPosition{place.parent, first.index + i})
            return false;
    }
    return place.index >= first.index && place.index <= first.index + int(ids.size());
}

} // namespace

ScenarioDocument::ScenarioDocument(QObject *parent)
    : QObject(parent)
{
    m_issuesTimer.setSingleShot(true);
    m_issuesTimer.setInterval(issuesDelay);
    connect(&m_issuesTimer, &QTimer::timeout, this, &ScenarioDocument::recomputeIssues);
    connect(&m_undoStack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

ScenarioDocument::~ScenarioDocument()
{
    m_undoStack.disconnect(this);
    if (m_issuesThread)
        m_issuesThread->wait();
}

const ScenarioDocument::Entry *ScenarioDocument::entry(NodeId id) const
{
    if (m_index.isEmpty())
        indexSteps(m_document.scenarios, documentNode);
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &*found;
}

void ScenarioDocument::indexSteps(const std::vector<Step> &steps, NodeId parent) const
{
    for (int row = 0; row < int(steps.size()); ++row) {
        const Step &step = steps[size_t(row)];
        m_index.insert(step.id, Entry{&step, {parent, row}});
        if (const auto *below = step.children())
            indexSteps(*below, step.id);
    }
}

const Step *ScenarioDocument::step(NodeId id) const
{
    const Entry *found = entry(id);
    return found ? found->step : nullptr;
}

StepPosition ScenarioDocument::position(NodeId id) const
{
    const Entry *found = entry(id);
    return found ? found->position : StepPosition();
}

const std::vector<Step> *ScenarioDocument::children(NodeId parent) const
{
    if (parent == documentNode)
        return &m_document.scenarios;
    const Step *found = step(parent);
    return found ? found->children() : nullptr;
}

std::vector<Step> &ScenarioDocument::mutableChildren(NodeId parent)
{
    return const_cast<std::vector<Step> &>(*children(parent)); // ours, found by a const look-up
}

int ScenarioDocument::stepCount() const
{
    entry(documentNode);
    return int(m_index.size());
}

QString ScenarioDocument::displayName() const
{
    if (m_fileName.isEmpty())
        return tr("Untitled");
    return QFileInfo(m_fileName).fileName();
}

void ScenarioDocument::reset(Document document, const QString &fileName)
{
    m_document = std::move(document);
    m_fileName = fileName;
    m_issues.clear();
    touch(true);
    m_undoStack.clear();
    Q_EMIT documentReset();
    Q_EMIT fileNameChanged();
    Q_EMIT issuesChanged();
}

void ScenarioDocument::setSaved(const QString &fileName)
{
    const bool renamed = fileName != m_fileName;
    m_fileName = fileName;
    m_undoStack.setClean();
    if (renamed) {
        touch(false); // files named in the document are looked for elsewhere now
        Q_EMIT fileNameChanged();
    }
}

void ScenarioDocument::changeStep(NodeId id, Step value, const QString &name, int mergeKey)
{
    const Step *current = step(id);
    if (!current || current->kind() != value.kind())
        return;
    value = withoutChildren(value);
    value.id = id;
    if (withoutChildren(*current) == value)
        return;
    ContentEdit change;
    change.steps.push_back(std::move(value));
    pushChange(std::move(change), name, mergeKey);
}

void ScenarioDocument::changeSettings(DocumentSettings settings, const QString &name, int mergeKey)
{
    if (settings == m_document.settings)
        return;
    ContentEdit change;
    change.settings = std::move(settings);
    pushChange(std::move(change), name, mergeKey);
}

/// While a name is typed, it goes through names that other steps have: what names the step is
/// worked out anew from what stood there before the first key.
void ScenarioDocument::pushChange(ContentEdit change, const QString &name, int mergeKey)
{
    const bool ofStep = !change.steps.empty();
    const NodeId target = ofStep ? change.steps.front().id : documentNode;
    const auto withNames = [&](const Document &before) {
        return ofStep ? changeWithNames(before, std::move(change.steps.front()))
                      : changeWithNames(before, std::move(*change.settings));
    };
    const bool renames = ofStep ? changesNames(m_document, change.steps.front())
                                : changesNames(m_document, *change.settings);
    const auto *running =
        dynamic_cast<const ChangeContent *>(m_undoStack.command(m_undoStack.index() - 1));
    const bool merges = running && running->takes(target, mergeKey) && !m_undoStack.isClean()
                        && m_undoStack.index() == m_undoStack.count();
    if (renames)
        change = withNames(m_document);
    if (renames && merges) {
        Document before = m_document;
        running->revert(before);
        change = withNames(before);
        running->complete(change);
    }
    m_undoStack.push(new ChangeContent(*this, std::move(change), name, mergeKey));
}

std::vector<NodeId> ScenarioDocument::insertSteps(NodeId parent, int index, std::vector<Step> steps,
                                                  const QString &name)
{
    const auto *siblings = children(parent);
    if (!siblings || steps.empty() || (parent == documentNode && !areScenarios(steps)))
        return {};
    std::vector<NodeId> ids;
    for (Step &step : steps) {
        assignIds(step, m_document.nextId);
        ids.push_back(step.id);
    }
    const StepPosition place{parent, std::clamp(index, 0, int(siblings->size()))};
    m_undoStack.push(new InsertSteps(*this, place, std::move(steps), name));
    return ids;
}

std::vector<NodeId> ScenarioDocument::outermost(const std::vector<NodeId> &ids) const
{
    std::vector<NodeId> found;
    collectOutermost(m_document.scenarios, {ids.begin(), ids.end()}, found);
    return found;
}

void ScenarioDocument::removeSteps(const std::vector<NodeId> &ids, const QString &name)
{
    const std::vector<NodeId> removed = outermost(ids);
    if (!removed.empty())
        m_undoStack.push(new RemoveSteps(*this, removed, name));
}

bool ScenarioDocument::canMoveSteps(const std::vector<NodeId> &ids, NodeId parent) const
{
    if (!children(parent))
        return false;
    for (NodeId id : ids) {
        const Step *moved = step(id);
        if (!moved || (parent == documentNode && moved->kind() != StepKind::Scenario))
            return false;
    }
    for (NodeId at = parent; at != documentNode; at = position(at).parent) {
        if (std::find(ids.begin(), ids.end(), at) != ids.end())
            return false;
    }
    return !ids.empty();
}

void ScenarioDocument::moveSteps(const std::vector<NodeId> &ids, NodeId parent, int index,
                                 const QString &name)
{
    if (!canMoveSteps(ids, parent))
        return;
    const StepPosition place{parent, std::clamp(index, 0, int(children(parent)->size()))};
    const std::vector<NodeId> moved = outermost(ids);
    if (!standThere(*this, moved, place))
        m_undoStack.push(new MoveSteps(*this, moved, place, name));
}

void ScenarioDocument::exchangeStep(NodeId id, Step &value)
{
    auto *own = const_cast<Step *>(step(id));
    std::swap(*own, value);
    own->id = id;
    if (auto *below = value.children())
        std::swap(*own->children(), *below); // the vector moves as a whole: its steps stay put
    touch(false);
    Q_EMIT stepChanged(id);
}

void ScenarioDocument::exchangeSettings(DocumentSettings &settings)
{
    std::swap(m_document.settings, settings);
    touch(false);
    Q_EMIT settingsChanged();
}

void ScenarioDocument::putSteps(NodeId parent, int index, std::vector<Step> steps)
{
    Q_EMIT stepsAboutToBeInserted(parent, index, index + int(steps.size()) - 1);
    std::vector<Step> &siblings = mutableChildren(parent);
    siblings.insert(siblings.begin() + index, std::make_move_iterator(steps.begin()),
                    std::make_move_iterator(steps.end()));
    touch(true);
    Q_EMIT stepsInserted();
}

std::vector<Step> ScenarioDocument::takeSteps(NodeId parent, int first, int count)
{
    Q_EMIT stepsAboutToBeRemoved(parent, first, first + count - 1);
    std::vector<Step> &siblings = mutableChildren(parent);
    const auto begin = siblings.begin() + first;
    std::vector<Step> taken(std::make_move_iterator(begin), std::make_move_iterator(begin + count));
    siblings.erase(begin, begin + count);
    touch(true);
    Q_EMIT stepsRemoved();
    return taken;
}

void ScenarioDocument::moveStep(NodeId from, int fromRow, NodeId to, int toRow)
{
    Q_EMIT stepAboutToBeMoved(from, fromRow, to, toRow);
    std::vector<Step> &source = mutableChildren(from);
    Step moved = std::move(source[size_t(fromRow)]);
    source.erase(source.begin() + fromRow);
    touch(true); // the target may have stood behind the source
    std::vector<Step> &target = mutableChildren(to);
    target.insert(target.begin() + (from == to && fromRow < toRow ? toRow - 1 : toRow),
                  std::move(moved));
    touch(true);
    Q_EMIT stepMoved();
}

void ScenarioDocument::touch(bool structure)
{
    if (structure)
        m_index.clear();
    ++m_revision;
    m_issuesTimer.start();
}

void ScenarioDocument::setEnvironment(const QString &name)
{
    if (name == m_environment)
        return;
    m_environment = name;
    touch(false);
    Q_EMIT environmentChanged();
}

KeyValues ScenarioDocument::environmentVariables() const
{
    auto variables = loadgrove::environmentVariables(m_document.settings, utf8(m_environment));
    return variables ? std::move(variables).value() : KeyValues();
}

ValidationContext ScenarioDocument::validationContext() const
{
    ValidationContext context;
    if (!m_fileName.isEmpty())
        context.folder = QFileInfo(m_fileName).absolutePath();
    for (const auto &[name, value] : environmentVariables())
        context.externalVars.push_back(name);
    return context;
}

void ScenarioDocument::recomputeIssues()
{
    if (m_issuesThread)
        return; // what it brings will be stale, and that starts the next
    const ValidationContext context = validationContext();
    const quint64 revision = m_revision;
    if (stepCount() < inlineSteps) {
        takeIssues(validate(m_document, context), revision);
        return;
    }
    auto result = std::make_shared<Issues>();
    m_issuesThread.reset(QThread::create(
        [copy = m_document, context, result] { *result = validate(copy, context); }));
    connect(m_issuesThread.get(), &QThread::finished, this, [this, result, revision] {
        m_issuesThread->wait();
        m_issuesThread.release()->deleteLater();
        takeIssues(std::move(*result), revision);
    });
    m_issuesThread->start();
}

void ScenarioDocument::takeIssues(Issues issues, quint64 revision)
{
    if (revision != m_revision) {
        if (!m_issuesTimer.isActive())
            m_issuesTimer.start();
        return;
    }
    m_issues = std::move(issues);
    m_issuesRevision = revision;
    Q_EMIT issuesChanged();
}

} // namespace loadgrove
