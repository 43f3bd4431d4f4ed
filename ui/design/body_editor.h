// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace loadgrove {

class Completion;
class EditTable;
class CodeEdit;
class KeyValueTable;
class ScenarioDocument;

/// Edits what a request sends: nothing, JSON, text, a form, multipart parts or a file as it is.
/// JSON that does not parse yet is kept as the text it is, with the place where it stops being JSON
/// marked. Going to another kind and back brings back what was typed.
class BodyEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        None,
        Json,
        Text,
        Form,
        Multipart,
        File,
    };

    explicit BodyEditor(const ScenarioDocument &document, QWidget *parent = nullptr);

    /// Shows the body of another step.
    void reset(const Request &request);
    /// Shows the body of the same step after a change; silent. The kind stays where the request
    /// does not contradict it, and so does JSON that says the same.
    void show(const Request &request);
    /// Writes body, file, form and multipart parts.
    void read(Request &request) const;

    Kind kind() const;
    /// Of the choice on top, to line up with.
    int firstRowHeight() const;
    /// What is wrong with the text; "" = nothing.
    QString problem() const;
    void attachCompletion(Completion &completion);

Q_SIGNALS:
    void edited();

private:
    static Kind kindOf(const Request &request, Kind current);
    void setKind(Kind kind);
    void showKind(Kind kind);
    void edit();
    void updateMark();
    std::optional<Json> bodyValue() const;
    std::vector<MultipartParam> parts(const std::vector<MultipartParam> &before) const;
    QWidget *makeChoice();
    QWidget *makeFile();
    QWidget *makeParts();
    void choosePart(int row);
    void showForm(const Request &request);
    QString typeHint() const;

    const ScenarioDocument &m_document; // Not owned.
    QComboBox *m_kind;
    QToolButton *m_format;
    QLabel *m_hint;
    QStackedWidget *m_pages;
    CodeEdit *m_text;
    KeyValueTable *m_form;
    EditTable *m_parts;
    QLineEdit *m_file;
    QString m_error; // of the JSON
};

} // namespace loadgrove
