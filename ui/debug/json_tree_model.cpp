// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/json_tree_model.h"

#include "core/base/text.h"
#include "core/stats/masking.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/number_text.h"

#include <QApplication>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr std::size_t valueShown = 2000; // characters of a text in its row

int countOf(const Json &value)
{
    return value.isArray()    ? int(value.items().size())
           : value.isObject() ? int(value.members().size())
                              : 0;
}

const Json &childOf(const Json &value, int row)
{
    return value.isArray() ? value.items()[std::size_t(row)]
                           : value.members()[std::size_t(row)].second;
}

std::string nameOf(const Json &value, int row)
{
    return value.isArray() ? std::to_string(row) : value.members()[std::size_t(row)].first;
}

/// Looks through a value in its order for the first match behind a place.
class Search
{
public:
    Search(const QString &text, std::vector<int> after)
        : m_text(text)
        , m_after(std::move(after))
    {
    }
    /// The rows that lead to it; empty: nowhere.
    std::vector<int> in(const Json &root)
    {
        visit(root);
        return m_found.empty() ? m_first : m_found;
    }

private:
    void visit(const Json &value)
    {
        for (int row = 0; row < countOf(value) && m_found.empty(); ++row) {
            m_rows.push_back(row);
            const Json &child = childOf(value, row);
            if (matches(value.isObject() ? value.members()[std::size_t(row)].first : std::string(),
                        child)) {
                if (m_first.empty())
                    m_first = m_rows;
                if (m_after.empty() || m_rows > m_after)
                    m_found = m_rows;
            }
            visit(child);
            m_rows.pop_back();
        }
    }

    bool matches(const std::string &name, const Json &value) const
    {
        return qs(name).contains(m_text, Qt::CaseInsensitive)
               || (value.isScalar() && qs(value.text()).contains(m_text, Qt::CaseInsensitive));
    }

    const QString m_text;
    const std::vector<int> m_after; ///< rows compare as the places stand
    std::vector<int> m_rows, m_first, m_found;
};

} // namespace

struct JsonTreeModel::Node
{
    const Json *value = nullptr; // Not owned.
    std::string name;
    Node *parent = nullptr; // Not owned.
    int row = 0;
    std::vector<std::unique_ptr<Node>> children; // Owned; those that were fetched.

    void fetch(int upTo)
    {
        for (int i = int(children.size()); i < upTo; ++i) {
            auto child = std::make_unique<Node>();
            child->value = &childOf(*value, i);
            child->name = nameOf(*value, i);
            child->parent = this;
            child->row = i;
            children.push_back(std::move(child));
        }
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setValue(std::shared_ptr<const Json> value)
{
    beginResetModel();
    m_value = std::move(value);
    m_root = std::make_unique<Node>();
    if (m_value && m_value->isScalar()) {
        auto only = std::make_unique<Node>();
        only->value = m_value.get();
        only->parent = m_root.get();
        m_root->children.push_back(std::move(only));
    } else if (m_value) {
        m_root->value = m_value.get();
        m_root->fetch(std::min(portion, countOf(*m_value)));
    }
    endResetModel();
}

void JsonTreeModel::setShowSecrets(bool show)
{
    m_showSecrets = show;
    tellChanged({}); // any row may be one
}

void JsonTreeModel::tellChanged(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, ValueColumn, parent), index(rows - 1, ValueColumn, parent));
    for (int row = 0; row < rows; ++row)
        tellChanged(index(row, 0, parent));
}

JsonTreeModel::Node *JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

const Json *JsonTreeModel::value(const QModelIndex &index) const
{
    return nodeOf(index)->value;
}

std::vector<std::string> JsonTreeModel::path(const QModelIndex &index) const
{
    std::vector<std::string> keys;
    for (const Node *node = nodeOf(index); node->parent; node = node->parent) {
        if (node->parent->value) // a lone scalar has no key
            keys.push_back(node->name);
    }
    std::reverse(keys.begin(), keys.end());
    return keys;
}

QModelIndex JsonTreeModel::find(const QString &text, const QModelIndex &after)
{
    if (!m_value || text.isEmpty() || m_value->isScalar())
        return {};
    std::vector<int> rows;
    for (const Node *node = nodeOf(after); node->parent; node = node->parent)
        rows.insert(rows.begin(), node->row);
    rows = Search(text, std::move(rows)).in(*m_value);
    return rows.empty() ? QModelIndex() : indexAt(rows);
}

QModelIndex JsonTreeModel::indexAt(const std::vector<int> &rows)
{
    QModelIndex at;
    for (const int row : rows) {
        while (rowCount(at) <= row && canFetchMore(at))
            fetchMore(at);
        at = index(row, 0, at);
    }
    return at;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[std::size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    Node *above = index.isValid() ? nodeOf(index)->parent : nullptr;
    return above && above != m_root.get() ? createIndex(above->row, 0, above) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return parent.column() <= 0
           && (!node->children.empty() || (node->value && countOf(*node->value) > 0));
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return parent.column() <= 0 && node->value
           && int(node->children.size()) < countOf(*node->value);
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *node = nodeOf(parent);
    const int first = int(node->children.size());
    const int end = std::min(first + portion, countOf(*node->value));
    beginInsertRows(parent, first, end - 1);
    node->fetch(end);
    endInsertRows();
}

QString JsonTreeModel::valueText(const Node &node) const
{
    const Json &value = *node.value;
    if (value.isArray())
        return countOf(value) == 1 ? tr("1 item") : tr("%1 items").arg(countText(countOf(value)));
    if (value.isObject())
        return countOf(value) == 1 ? tr("1 member")
                                   : tr("%1 members").arg(countText(countOf(value)));
    if (!value.isString())
        return qs(value.text());
    if (!m_showSecrets && isSecretName(node.name))
        return qs(maskedText);
    QString text = QLatin1Char('"') + qs(value.string().substr(0, valueShown)) + QLatin1Char('"');
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return value.string().size() > valueShown ? text + QChar(0x2026) : text;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    const Node &node = *nodeOf(index);
    const bool isValue = index.column() == ValueColumn;
    if (role == Qt::DisplayRole)
        return isValue ? valueText(node) : qs(node.name);
    if (role == Qt::ToolTipRole)
        return isValue ? valueText(node).left(500) : QVariant();
    if (role != Qt::ForegroundRole || !isValue)
        return {};
    const Color which = !node.value->isScalar()  ? Color::Muted
                        : node.value->isString() ? Color::Good
                        : node.value->isNumber() ? Color::Info
                                                 : Color::Text;
    return color(which, QApplication::palette());
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace loadgrove
