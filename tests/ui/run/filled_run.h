// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A run for the tests of its page, and its tables as text.
#include "tests/ui/run/run_snapshots.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace loadgrove::test {

inline constexpr AnswerCode ok = AnswerCode::http(200);
inline constexpr AnswerCode created = AnswerCode::http(201);
inline constexpr AnswerCode unavailable = AnswerCode::http(503);
inline constexpr AnswerCode refused = AnswerCode::transport(TransportError::Refused);

/// The tree as text: a line per row, two blanks per level, columns separated by |.
inline void print(const QAbstractItemModel &model, const std::vector<int> &columns,
                  QStringList &out, const QModelIndex &parent = {}, int level = 0)
{
    for (int r = 0; r < model.rowCount(parent); ++r) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(r, column, parent).data().toString());
        out.append(QString(level * 2, QLatin1Char(' ')) + cells.join(QLatin1Char('|')));
        print(model, columns, out, model.index(r, 0, parent), level + 1);
    }
}

inline QString tree(const QAbstractItemModel &model, const std::vector<int> &columns)
{
    QStringList lines;
    print(model, columns, lines);
    return lines.join(QLatin1Char('\n'));
}

inline RunWriter filled()
{
    RunWriter run;
    for (int i = 0; i < 1234; ++i)
        run.send(1, created, 10);
    for (int i = 0; i < 6; ++i)
        run.send(1, unavailable, 2000, Outcome::Failed);
    run.send(1, refused, 0.5, Outcome::Failed);
    run.send(3, ok, 0.25, Outcome::Retried);
    run.send(5, ok, 20);
    run.send(5, ok, 30);
    for (int i = 0; i < 3; ++i)
        run.round(0, 1500);
    run.round(4, 40);
    return run;
}

} // namespace loadgrove::test
