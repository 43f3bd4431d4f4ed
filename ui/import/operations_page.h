// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/import_work.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
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

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Secret
    {
        std::string name; ///< "env.NAME", in whose place the text goes
        QLineEdit *field;
        ProblemLabel *problem;
    };

    QWidget *createOperations();
    QLayout *createFilter();
    QWidget *createSettings();
    void showOperations(const ReadDocument &document);
    void showSettings(const ReadDocument &document);
    void showMethods(const ReadDocument &document);
    void filter();
    bool isFiltered() const;
    void setShown(Qt::CheckState state);
    void update();
    static void checkSecret(const Secret &secret);

    QLineEdit *m_filter, *m_baseUrl; // Owned by Qt, as all below.
    ProblemLabel *m_urlProblem = nullptr;
    QComboBox *m_method; ///< "" as data: any
    QTreeWidget *m_tree;
    QPushButton *m_check, *m_uncheck;
    QLabel *m_count;
    QCheckBox *m_chains;
    QFormLayout *m_security = nullptr;
    QLabel *m_secrets = nullptr; ///< says what the fields of m_security are for
    QTimer m_soon;               ///< one update for a row of changes
    std::vector<Secret> m_values;
};

} // namespace loadgrove
