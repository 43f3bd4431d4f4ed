// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/tree_model.h"

#include "core/base/text.h"
#include "ui/design/step_clipboard.h"
#include "ui/design/step_text.h"
#include "ui/design/tree_edits.h"
#include "ui/document/scenario_document.h"

#include <QCoreApplication>
#include <QMimeData>

namespace loadgrove {

namespace {

/// The type of a drag's second half: which document the steps come from, and their ids.
constexpr char idsMimeType[] = "application/x-loadgrove-step-ids";

QByteArray tokenOf(const ScenarioDocument &document)
{
    return QByteArray::number(QCoreApplication::applicationPid()) + ':'
           + QByteArray::number(quintptr(&document));
}

} // namespace

TreeModel::TreeModel(ScenarioDocument &document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
{
    connectDocument();
    takeIssues();
}

void TreeModel::connectDocument()
{
    using Doc = ScenarioDocument;
    connect(&m_document, &Doc::documentReset, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&m_document, &Doc::stepChanged, this, &TreeModel::stepChanged);
    const auto repaintDocument = [this] {
        const QModelIndex root = index(0, 0);
        Q_EMIT dataChanged(root, root);
    };
    connect(&m_document, &Doc::settingsChanged, this, repaintDocument);
    connect(&m_document, &Doc::fileNameChanged, this, repaintDocument);
    connect(&m_document, &Doc::issuesChanged, this, &TreeModel::takeIssues);
    connect(&m_document, &Doc::stepsAboutToBeInserted, this,
            [this](NodeId parent, int first, int last) {
                beginInsertRows(indexOf(parent), first, last);
            });
    connect(&m_document, &Doc::stepsInserted, this, [this] { endInsertRows(); });
    connect(&m_document, &Doc::stepsAboutToBeRemoved, this,
            [this](NodeId parent, int first, int last) {
                beginRemoveRows(indexOf(parent), first, last);
            });
    connect(&m_document, &Doc::stepsRemoved, this, [this] { endRemoveRows(); });
    connect(&m_document, &Doc::stepAboutToBeMoved, this,
            [this](NodeId from, int fromRow, NodeId to, int toRow) {
                beginMoveRows(indexOf(from), fromRow, fromRow, indexOf(to), toRow);
            });
    connect(&m_document, &Doc::stepMoved, this, [this] { endMoveRows(); });
}

NodeId TreeModel::idOf(const QModelIndex &index) const
{
    return index.isValid() ? NodeId(index.internalId()) : documentNode;
}

QModelIndex TreeModel::indexOf(NodeId id) const
{
    if (id == documentNode)
        return createIndex(0, 0, quintptr(documentNode));
    const int row = m_document.position(id).index;
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(id));
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0)
        return {};
    if (!parent.isValid())
        return row == 0 ? indexOf(documentNode) : QModelIndex();
    const auto *children = m_document.children(idOf(parent));
    if (!children || row >= int(children->size()))
        return {};
    return createIndex(row, 0, quintptr((*children)[size_t(row)].id));
}

QModelIndex TreeModel::parent(const QModelIndex &index) const
{
    const NodeId id = idOf(index);
    if (id == documentNode)
        return {};
    const StepPosition position = m_document.position(id);
    return position.index < 0 ? QModelIndex() : indexOf(position.parent);
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 1;
    const auto *children = m_document.children(idOf(parent));
    return children ? int(children->size()) : 0;
}

int TreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const NodeId id = idOf(index);
    switch (role) {
    case IdRole:
        return qulonglong(id);
    case EnabledRole:
        return isEnabled(id);
    case SeverityRole: {
        const auto found = m_severities.constFind(id);
        return found == m_severities.constEnd() ? -1 : int(*found);
    }
    case SentRole:
        return m_sent.value(id).first;
    case SentColorRole:
        return m_sent.value(id).second;
    case Qt::ToolTipRole:
        return toolTip(id);
    default:
        break;
    }
    if (id == documentNode)
        return documentData(role);
    const Step *step = m_document.step(id);
    return step ? stepData(*step, role) : QVariant();
}

void TreeModel::setSent(NodeId id, const QString &text, int color)
{
    m_sent.insert(id, {text, color});
    const QModelIndex changed = indexOf(id);
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed, {SentRole, SentColorRole, Qt::ToolTipRole});
}

void TreeModel::clearSent()
{
    for (const NodeId id : std::exchange(m_sent, {}).keys()) {
        const QModelIndex changed = indexOf(id);
        if (changed.isValid())
            Q_EMIT dataChanged(changed, changed, {SentRole, SentColorRole, Qt::ToolTipRole});
    }
}

QVariant TreeModel::documentData(int role) const
{
    const DocumentSettings &settings = m_document.document().settings;
    switch (role) {
    case Qt::EditRole:
        return qs(settings.name);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return settings.name.empty() ? m_document.displayName() : qs(settings.name);
    case KindRole:
        return -1;
    default:
        return {};
    }
}

QVariant TreeModel::stepData(const Step &step, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return stepTitle(step);
    case Qt::EditRole: {
        const auto *assertion = step.as<Assertion>();
        return qs(assertion ? assertion->condition : step.name);
    }
    case Qt::AccessibleTextRole: {
        QStringList words{kindName(step.kind()), stepTitle(step), stepDetail(step)};
        words += stepBadges(step);
        if (const auto sent = m_sent.constFind(step.id); sent != m_sent.constEnd())
            words += tr("last sent: %1").arg(sent->first);
        return words.join(QStringLiteral(", "));
    }
    case KindRole:
        return int(step.kind());
    case MethodRole: {
        const auto *request = step.as<Request>();
        return request ? qs(request->method) : QString();
    }
    case DetailRole:
        return stepDetail(step);
    case BadgesRole:
        return stepBadges(step);
    case FilterRole: {
        const auto *request = step.as<Request>();
        const QString method = request ? qs(request->method) + QLatin1Char(' ') : QString();
        return method + stepTitle(step) + QLatin1Char(' ') + stepDetail(step);
    }
    default:
        return {};
    }
}

bool TreeModel::isEnabled(NodeId id) const
{
    for (NodeId at = id; at != documentNode; at = m_document.position(at).parent) {
        const Step *step = m_document.step(at);
        if (!step || !step->enabled)
            return false;
    }
    return true;
}

QString TreeModel::toolTip(NodeId id) const
{
    QStringList lines;
    if (const Step *step = m_document.step(id)) {
        const QString detail = stepDetail(*step);
        lines << stepTitle(*step) + (detail.isEmpty() ? QString() : QLatin1Char(' ') + detail);
        if (!step->description.empty())
            lines << qs(step->description);
        if (!step->condition.empty())
            lines << tr("if %1").arg(qs(step->condition));
        if (const auto sent = m_sent.constFind(id); sent != m_sent.constEnd())
            lines << tr("Last sent: %1").arg(sent->first);
    }
    for (const Issue &issue : m_document.issues()) {
        if (issue.node == id)
            lines << QStringLiteral("\u26a0 ") + issue.text;
    }
    return lines.join(QLatin1Char('\n'));
}

bool TreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    rename(m_document, idOf(index), value.toString().trimmed());
    return true;
}

Qt::ItemFlags TreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Step *step = m_document.step(idOf(index));
    if (!step)
        return flags | Qt::ItemIsDropEnabled | Qt::ItemIsEditable;
    flags |= Qt::ItemIsDragEnabled;
    if (step->kind() == StepKind::Scenario)
        flags |= Qt::ItemIsDropEnabled;
    else
        flags |= Qt::ItemNeverHasChildren;
    return step->kind() == StepKind::Wait ? flags : flags | Qt::ItemIsEditable;
}

void TreeModel::takeIssues()
{
    QHash<NodeId, Severity> now;
    for (const Issue &issue : m_document.issues()) {
        Severity &worst = *now.insert(issue.node, now.value(issue.node, Severity::Warning));
        if (issue.severity == Severity::Error)
            worst = Severity::Error;
    }
    std::swap(now, m_severities);
    const auto repaint = [this](NodeId id) {
        const QModelIndex changed = indexOf(id);
        if (changed.isValid())
            Q_EMIT dataChanged(changed, changed, {SeverityRole, Qt::ToolTipRole});
    };
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (m_severities.value(it.key(), Severity(-1)) != it.value())
            repaint(it.key());
    }
    for (auto it = m_severities.cbegin(); it != m_severities.cend(); ++it) {
        if (!now.contains(it.key()))
            repaint(it.key());
    }
}

void TreeModel::repaintBelow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    // Switched off, a scenario greys out what stands below it: a signal for each scenario, not for
    // each step.
    const int count = rowCount(index);
    if (count > 0)
        Q_EMIT dataChanged(this->index(0, 0, index), this->index(count - 1, 0, index));
    for (int row = 0; row < count; ++row)
        repaintBelow(this->index(row, 0, index));
}

void TreeModel::stepChanged(NodeId id)
{
    const QModelIndex changed = indexOf(id);
    if (!changed.isValid())
        return;
    Q_EMIT dataChanged(changed, changed);
    const Step *step = m_document.step(id);
    if (!step || !step->children())
        return;
    const bool wasOff = m_off.contains(id);
    if (wasOff == !step->enabled)
        return;
    if (wasOff)
        m_off.remove(id);
    else
        m_off.insert(id);
    repaintBelow(changed);
}

Qt::DropActions TreeModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList TreeModel::mimeTypes() const
{
    return {QLatin1String(stepsMimeType)};
}

QMimeData *TreeModel::mimeData(const QModelIndexList &indexes) const
{
    NodeIds ids;
    for (const QModelIndex &index : indexes)
        ids.push_back(idOf(index));
    QMimeData *data = toMimeData(m_document, ids);
    QByteArray text = tokenOf(m_document);
    for (NodeId id : ids)
        text += ' ' + QByteArray::number(qulonglong(id));
    data->setData(QLatin1String(idsMimeType), text);
    return data;
}

std::vector<NodeId> TreeModel::ownIds(const QMimeData &data) const
{
    QList<QByteArray> words = data.data(QLatin1String(idsMimeType)).split(' ');
    if (words.takeFirst() != tokenOf(m_document))
        return {};
    NodeIds ids;
    for (const QByteArray &word : words)
        ids.push_back(word.toULongLong());
    return ids;
}

bool TreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                const QModelIndex &parent) const
{
    if (!data || !data->hasFormat(QLatin1String(stepsMimeType)) || !parent.isValid())
        return false;
    const NodeIds ids = ownIds(*data);
    if (action == Qt::MoveAction && !ids.empty())
        return m_document.canMoveSteps(ids, idOf(parent));
    return m_document.children(idOf(parent)) != nullptr;
}

bool TreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                             const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const NodeId target = idOf(parent);
    const int end = int(m_document.children(target)->size());
    const StepPosition place{target, row < 0 ? end : row};
    const NodeIds ids = ownIds(*data);
    if (action == Qt::MoveAction && !ids.empty()) {
        move(m_document, ids, place);
        Q_EMIT dropped(ids);
        return true;
    }
    auto steps = fromMimeData(*data);
    if (!steps)
        return false;
    Q_EMIT dropped(insertAt(m_document, place, std::move(steps).value(), tr("Drop steps")));
    return true;
}

} // namespace loadgrove
