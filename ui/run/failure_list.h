// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/sample_filter.h"

#include <QTreeView>

namespace loadgrove {

class FailureModel;
struct Snapshot;

/// The failures of the run by request and code, the most frequent first. Thread: the window's.
class FailureList : public QTreeView
{
    Q_OBJECT

public:
    explicit FailureList(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    FailureModel &failures() { return *m_failures; }
    /// That of the selected line.
    std::optional<SampleFilter::Failure> chosen() const;

Q_SIGNALS:
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    FailureModel *m_failures;        // Owned by Qt.
    QSortFilterProxyModel *m_sorted; // Owned by Qt.
};

} // namespace loadgrove
