// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/stats/snapshot.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QTreeView;

namespace loadgrove {

class FailureList;
class SampleDetails;
class SampleFilter;
class SampleModel;

/// What failed in the run, counted by request and code, real exchanges of it, and the chosen one in
/// full. Thread: the window's.
class SamplesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SamplesPanel(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    SampleModel &samples() { return *m_samples; }
    FailureList &failures() { return *m_failures; }
    QString shownText() const;
    /// Where the run's document is open: offers to go to the step of a sample, and to send it. At
    /// first it does not.
    void offerSteps(bool offer);

Q_SIGNALS:
    void stepWanted(loadgrove::NodeId step);
    void sendWanted(loadgrove::NodeId step, const std::shared_ptr<const loadgrove::Sample> &sample);

private:
    QWidget *makeFailures();
    QWidget *makeList();
    void setUpList();
    void chooseFailure();
    void showCurrent();

    SampleModel *m_samples; // All owned by Qt.
    SampleFilter *m_filtered;
    FailureList *m_failures;
    QWidget *m_failuresSide = nullptr;
    QCheckBox *m_failuresOnly = nullptr;
    QPushButton *m_all = nullptr;
    QTreeView *m_list = nullptr;
    SampleDetails *m_details;
    std::shared_ptr<const Rows> m_rows;
};

} // namespace loadgrove
