// SPDX-License-Identifier: GPL-3.0-or-later
// RequestEditor: what is said about the answer.
#include "ui/design/request_editor.h"

#include "ui/design/check_picker.h"
#include "ui/design/condition_words.h"
#include "ui/design/inspector_checks.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/problem.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace loadgrove {

void RequestEditor::addChecksTab()
{
    Field &code = addText("expected_code", tr("Change expected code"), &Request::expectedCode);
    auto *line = static_cast<QLineEdit *>(code.editor);
    line->setPlaceholderText(tr("any answer; or: 201 · 2xx · 200,201 · 200-204"));
    code.check = [line] { return expectedCodeProblem(line->text()); };
    m_assertions = new TextListTable(tr("Checks of the answer"), this);
    m_assertions->checkText = expressionProblem;
    m_assertions->setWords(conditionWords);
    connect(m_assertions, &EditTable::editorCreated, this, [this](QLineEdit *editor, int, int) {
        editor->setPlaceholderText(QStringLiteral("res.name contains \"bear\""));
        completion().attach(editor, Completion::Language::Expression);
    });
    Field &list =
        fields().bind("assertions", tr("Change checks"), m_assertions, &Request::assertions);
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 8, 0, 0);
    auto *form = new QFormLayout;
    fields().addRow(form, tr("&Expected code"), code);
    layout->addLayout(form);
    auto *caption = new QLabel(tr("The answer must also meet a&ll of these:"));
    caption->setBuddy(m_assertions);
    layout->addWidget(caption);
    layout->addWidget(fields().withProblem(list), 1);
    layout->addWidget(makePicker());
    tabs()->addTab(tab, tr("Checks"));
}

CheckPicker *RequestEditor::makePicker()
{
    auto *picker = new CheckPicker(this);
    picker->attachCompletion(completion());
    fields().watch(picker);
    EditTableModel *model = m_assertions->model();
    const auto write = [this, model](int row, const QString &expression) {
        model->setData(model->index(row, 0), expression, Qt::EditRole);
        m_assertions->focusCell(row, 0);
    };
    connect(picker, &CheckPicker::added, this, [model, write](const QString &expression) {
        write(model->rowCount() - 1, expression);
    });
    const auto current = [this] { return m_assertions->view()->currentIndex().row(); };
    connect(picker, &CheckPicker::changed, this,
            [current, write](const QString &expression) { write(current(), expression); });
    const auto show = [picker, model, current] {
        picker->show(current() < 0 ? QString() : model->text(current(), 0));
    };
    connect(m_assertions->view()->selectionModel(), &QItemSelectionModel::currentChanged, picker,
            show);
    connect(model, &QAbstractItemModel::dataChanged, picker, show);
    connect(model, &QAbstractItemModel::modelReset, picker, show);
    return picker;
}

void RequestEditor::addFlowTab()
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 8, 0, 0);
    m_retrySentence = new HintLabel;
    addIfRow(form);
    addRetryRows(form, tr("never: send once"), tr("send once; or: code == 200"));
    form->addRow(QString(), m_retrySentence);
    form->addRow(QString(), fields().withProblem(addContinueOnFailure()));
    addScrollingTab(content, tr("Flow"));
}

} // namespace loadgrove
