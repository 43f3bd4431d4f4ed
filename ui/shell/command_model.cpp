// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_model.h"

#include "ui/widgets/fuzzy_match.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr qsizetype mostRows = 100;
/// What matches only together with its menu comes after what matches by itself.
constexpr int forHintOnly = -20;

std::optional<int> scoreOf(const Command &command, const QString &typed)
{
    if (const auto score = fuzzyScore(typed, command.title))
        return score;
    if (const auto score = fuzzyScore(typed, command.hint + QLatin1Char(' ') + command.title))
        return *score + forHintOnly;
    return {};
}

} // namespace

void CommandModel::setCommands(QList<Command> commands, const QStringList &used)
{
    const auto rank = [&used](const Command &command) {
        const qsizetype at = command.id.isEmpty() ? -1 : used.indexOf(command.id);
        return at < 0 ? used.size() : at;
    };
    std::stable_sort(
        commands.begin(), commands.end(),
        [&](const Command &left, const Command &right) { return rank(left) < rank(right); });
    beginResetModel();
    m_commands = std::move(commands);
    m_rows.clear();
    endResetModel();
    setFilter(QString());
}

void CommandModel::setFilter(const QString &typed)
{
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (const auto score = scoreOf(m_commands[i], typed))
            found.append({*score, i});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &left, const auto &right) { return left.first > right.first; });
    beginResetModel();
    m_rows.clear();
    for (const auto &[score, row] : found.mid(0, mostRows))
        m_rows.append(row);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Command &it = command(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return it.title;
    case Qt::DecorationRole:
        return it.icon;
    case Qt::AccessibleTextRole:
        return QStringList{it.title, it.hint, it.shortcut}.join(QLatin1String(", "));
    case HintRole:
        return it.hint;
    case ShortcutRole:
        return it.shortcut;
    default:
        return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags base = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return command(index.row()).enabled ? base | Qt::ItemIsEnabled : base;
}

} // namespace loadgrove
