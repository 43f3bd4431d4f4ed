// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace loadgrove {

class SampleModel;

/// Real exchanges of the run: a list, and the chosen one in full. Thread: the window's.
class SamplesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SamplesPanel(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    SampleModel &samples() { return *m_samples; }
    QString shownText() const;
    /// Where the run's document is open: offers to go to the step of a sample.
    void offerSteps();

Q_SIGNALS:
    void stepWanted(loadgrove::NodeId step);

private:
    QWidget *makeList();
    QWidget *makeDetails();
    void copyAsCurl();
    void showCurrent();

    SampleModel *m_samples;              // Owned by Qt.
    QSortFilterProxyModel *m_filtered;   // Owned by Qt.
    QCheckBox *m_failuresOnly = nullptr; // Owned by Qt.
    QTreeView *m_list = nullptr;         // Owned by Qt.
    QPlainTextEdit *m_text;              // Owned by Qt.
    QPushButton *m_open, *m_curl;        // Owned by Qt.
    std::shared_ptr<const Rows> m_rows;
    std::shared_ptr<const Sample> m_shown;
};

} // namespace loadgrove
