// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QStackedLayout;
class QTableWidget;

namespace loadgrove {

class RunController;
struct Snapshot;

/// The Results place in its first form: the runs since the program was started, newest first, with
/// their key figures.
/// Thread: the window's.
class ResultsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPage(RunController &controller, QWidget *parent = nullptr);

Q_SIGNALS:
    void runWanted();

private:
    void addRun(const std::shared_ptr<const Snapshot> &snapshot);
    QWidget *createEmptyState();
    QWidget *createList();

    QTableWidget *m_table;
    QStackedLayout *m_stack;
};

} // namespace loadgrove
