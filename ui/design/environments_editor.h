// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace loadgrove {

class KeyValueTable;

/// Edits the environments of a document: one is picked, its name and values are below.
/// Thread: the window's.
class EnvironmentsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentsEditor(QWidget *parent = nullptr);

    const std::vector<Environment> &value() const { return m_value; }
    /// Silent.
    void setValue(const std::vector<Environment> &value);
    /// variables: names that an environment may want to give another value.
    void setNames(const QStringList &variables);
    KeyValueTable &table() { return *m_table; }
    /// The first thing wrong; "" when all is well.
    QString firstProblem() const;

Q_SIGNALS:
    void edited();

private:
    void add();
    void remove();
    void rename();
    void readTable();
    void show();
    Environment *current();

    std::vector<Environment> m_value;
    QComboBox *m_picked; // Owned by Qt, as all below.
    QToolButton *m_add, *m_remove;
    QLineEdit *m_name;
    KeyValueTable *m_table;
};

} // namespace loadgrove
