// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace loadgrove {

/// Edits who a request says it is: nothing of its own, none, basic, bearer or an API key. What was
/// typed for another kind is remembered while the editor lives.
class AuthEditor : public QWidget
{
    Q_OBJECT

public:
    /// The inherited text says what no value means: "As the scenario says".
    explicit AuthEditor(const QString &inherited, QWidget *parent = nullptr);

    std::optional<Auth> value() const;
    void setValue(const std::optional<Auth> &value); ///< silent

    /// The texts that may hold {{ }}.
    std::vector<QLineEdit *> texts() const;

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addText(QFormLayout *form, const QString &label, const QString &placeholder);
    void showFields();

    QComboBox *m_type, *m_in;
    QLineEdit *m_username, *m_password, *m_token, *m_name, *m_value;
    QFormLayout *m_form;
    Json m_extra = Json::object(); ///< keys of the file that no field shows
};

} // namespace loadgrove
