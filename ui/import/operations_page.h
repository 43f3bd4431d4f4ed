// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/import_work.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace loadgrove {

class ProblemLabel;

/// Which operations to import, and what a request needs besides: address, chains, security.
/// Thread: the window's.
class OperationsPage : public QWidget
{
    Q_OBJECT

public:
    explicit OperationsPage(QWidget *parent = nullptr);

    void show(const ReadDocument &document);
    ImportChoice choice() const;
    bool isReady() const; ///< something is chosen, and nothing is wrong

Q_SIGNALS:
    void changed();

private:
    QWidget *createOperations();
    QWidget *createSettings();
    void showOperations(const ReadDocument &document);
    void showSettings(const ReadDocument &document);
    void filter();
    void setShown(Qt::CheckState state);
    void update();

    QLineEdit *m_filter, *m_baseUrl; // Owned by Qt, as all below.
    ProblemLabel *m_urlProblem = nullptr;
    QTreeWidget *m_tree;
    QLabel *m_count;
    QCheckBox *m_chains;
    QFormLayout *m_security = nullptr;
    QTimer m_soon;                                             ///< one update for a row of changes
    std::vector<std::pair<std::string, QLineEdit *>> m_values; ///< "env.NAME" -> its field
};

} // namespace loadgrove
