// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/stats/snapshot.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace loadgrove {

/// A sample in full, and what can be done with it. Thread: the window's.
class SampleDetails : public QWidget
{
    Q_OBJECT

public:
    explicit SampleDetails(QWidget *parent = nullptr);

    /// Null: none. otherwise: what is said then.
    void show(const std::shared_ptr<const Rows> &rows, std::shared_ptr<const Sample> sample,
              const QString &otherwise);
    const std::shared_ptr<const Sample> &sample() const { return m_sample; }
    QString text() const;
    /// Where the run's document is open: offers to go to its step, and to send it again.
    void offerSteps(bool offer);

Q_SIGNALS:
    void stepWanted(loadgrove::NodeId step);
    void sendWanted(loadgrove::NodeId step, const std::shared_ptr<const loadgrove::Sample> &sample);

private:
    NodeId step() const;
    void updateButtons();
    void copyAsCurl();

    QPlainTextEdit *m_text;                // Owned by Qt.
    QPushButton *m_open, *m_send, *m_curl; // Owned by Qt.
    std::shared_ptr<const Rows> m_rows;
    std::shared_ptr<const Sample> m_sample;
};

} // namespace loadgrove
