// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/inspector_fields.h"
#include "ui/design/load_model.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLabel;
class QLayout;

namespace loadgrove {

class LoadDrawing;
class StageTable;

/// Edits the load configuration of the document: what drives it (users, a rate cap, arrivals), a
/// ramp or stages, how long and how it ends. Says in a sentence what will happen, and draws it
/// while it is typed. Shows only what has a meaning for the choice, and what is set all the same.
class LoadEditor : public QWidget
{
    Q_OBJECT

public:
    explicit LoadEditor(ScenarioDocument &document, QWidget *parent = nullptr);

    /// Goes to what edits that key: "load_test_config.load_stages.2.target".
    void focusField(const QString &key);

private:
    using Wanted = std::function<bool(const LoadConfig &)>;
    /// A number or a choice of the form, below its caption.
    struct Cell
    {
        QWidget *widget;
        QWidget *editor;
        Wanted wanted;
    };

    QWidget *makeEmpty();
    QWidget *makeForm();
    QLayout *makeChoices(QWidget *page);
    void addAmounts(QWidget *page);
    void addTimes(QWidget *page);
    void addUsers(QWidget *page);
    void addRate(QWidget *page, const char *key, const QString &label,
                 std::optional<double> LoadConfig::*member);
    void addWhenBusy(QWidget *page);
    void addStages(QWidget *page, QBoxLayout *layout);
    QLayout *makeOptions(QWidget *page);
    QLabel *addCell(const QString &label, const Field &field, Wanted wanted);

    void addConfiguration();
    void removeConfiguration();
    void chooseModel();
    void reset(); ///< another document: what is half typed goes
    void load();
    void showConfiguration(const LoadConfig &load);
    void arrange(const LoadConfig &load);

    ScenarioDocument &m_document; // Not owned.
    FieldBinder m_fields;
    QWidget *m_empty, *m_form;
    QLabel *m_emptySentence, *m_sentence, *m_usersCaption;
    QComboBox *m_model, *m_course;
    NumberBox *m_users;
    StageTable *m_stages;
    LoadDrawing *m_drawing;
    QGridLayout *m_grid;
    std::vector<Cell> m_cells;
    std::vector<QWidget *> m_shown; ///< cells in the grid
};

} // namespace loadgrove
