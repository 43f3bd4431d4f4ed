// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/runs/kept_runs.h"
#include "ui/results/library_page.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace loadgrove {

/// A run library with made-up runs, and the answers to what is asked before they are deleted.
class KeptRunsFixture : public KeptRuns
{
public:
    /// Keeps a run whose requests take `slower` times as long; its file. warmup: in seconds.
    QString keepRun(const char *document, int minute, int seconds = 4, double slower = 1,
                    double warmup = 0)
    {
        RunInfo info = twoRequests(true);
        info.config.warmup = warmup;
        MadeUpRun run(seconds, info, 200, slower);
        run.info.document = document;
        run.info.started = run.info.started.addSecs(60 * minute);
        RunKeeper keeper(library, QLatin1String("/home/ada/") + QLatin1String(document), {});
        bool kept = bool(keeper.started(run.info));
        for (const auto &record : run.records)
            kept = kept && keeper.second(*record);
        if (!kept || !keeper.ended(*run.end()))
            qFatal("the run is not kept");
        return keeper.file();
    }

    Confirm confirm()
    {
        return [this](const QString &question, const QString &, const QString &,
                      const std::function<void()> &answer) {
            asked += question;
            if (agrees)
                answer();
        };
    }

    QStringList asked;
    bool agrees = true;
};

/// A row of a model as text, columns separated by |.
inline QString rowText(const QAbstractItemModel &model, int row, const QModelIndex &parent = {})
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(parent); ++column)
        cells += model.index(row, column, parent).data().toString();
    return cells.join(QLatin1Char('|'));
}

} // namespace loadgrove
