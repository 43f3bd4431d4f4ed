// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/inspector_fields.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLayout;
class QPushButton;
class QStackedLayout;

namespace loadgrove {

class LoadDrawing;

/// Edits the load configuration of the document: users, duration, count, how it ends. Says in a
/// sentence what will happen, and draws it while it is typed. Compact: stands above the Run page
/// too.
class LoadEditor : public QWidget
{
    Q_OBJECT

public:
    explicit LoadEditor(ScenarioDocument &document, QWidget *parent = nullptr);

private:
    QWidget *makeEmpty();
    QWidget *makeForm();
    QLayout *makeNumbers(QWidget *page);
    QLayout *makeOptions(QWidget *page);
    /// The next cell of the form: a caption above a number.
    void addNumber(QGridLayout *grid, const QString &label, const Field &field);
    void addConfiguration();
    void removeConfiguration();
    void simplify();
    void load();

    ScenarioDocument &m_document; // Not owned.
    FieldBinder m_fields;
    QWidget *m_empty, *m_form;
    QLabel *m_emptySentence, *m_sentence;
    QPushButton *m_simplify;
    LoadDrawing *m_shape;
    int m_numbers = 0; // in the form's grid
};

} // namespace loadgrove
