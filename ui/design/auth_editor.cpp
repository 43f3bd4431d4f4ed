// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/auth_editor.h"

#include "core/base/text.h"
#include "ui/design/inspector_adapters.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace loadgrove {

namespace {

constexpr int inherited = -1; // item data; else an Auth::Type

} // namespace

AuthEditor::AuthEditor(const QString &inheritedText, QWidget *parent)
    : QWidget(parent)
    , m_type(new QComboBox)
    , m_in(new QComboBox)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_type->setAccessibleName(tr("Authentication"));
    m_type->addItem(inheritedText, inherited);
    m_type->addItem(tr("None"), int(Auth::Type::None));
    m_type->addItem(tr("Basic: user and password"), int(Auth::Type::Basic));
    m_type->addItem(tr("Bearer token"), int(Auth::Type::Bearer));
    m_type->addItem(tr("API key"), int(Auth::Type::ApiKey));
    m_form->addRow(m_type);
    m_username = addText(m_form, tr("User"), {});
    m_password = addText(m_form, tr("Password"), QStringLiteral("{{env.PASSWORD}}"));
    m_token = addText(m_form, tr("Token"), QStringLiteral("{{env.TOKEN}}"));
    m_in->addItem(tr("Header"), int(Auth::In::Header));
    m_in->addItem(tr("Query"), int(Auth::In::Query));
    m_in->addItem(tr("Cookie"), int(Auth::In::Cookie));
    m_in->setAccessibleName(tr("Where the API key goes"));
    m_form->addRow(tr("Goes into"), m_in);
    m_name = addText(m_form, tr("Key's name"), QStringLiteral("X-API-Key"));
    m_value = addText(m_form, tr("Key"), QStringLiteral("{{env.API_KEY}}"));
    setFocusProxy(m_type);
    for (QComboBox *choice : {m_type, m_in}) {
        connect(choice, &QComboBox::activated, this, [this] {
            showFields();
            Q_EMIT edited();
        });
    }
    showFields();
}

QLineEdit *AuthEditor::addText(QFormLayout *form, const QString &label, const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(label);
    form->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, &AuthEditor::edited);
    return edit;
}

std::vector<QLineEdit *> AuthEditor::texts() const
{
    return {m_username, m_password, m_token, m_name, m_value};
}

void AuthEditor::showFields()
{
    const int type = m_type->currentData().toInt();
    const auto showRow = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        m_form->labelForField(field)->setVisible(visible);
    };
    showRow(m_username, type == int(Auth::Type::Basic));
    showRow(m_password, type == int(Auth::Type::Basic));
    showRow(m_token, type == int(Auth::Type::Bearer));
    for (QWidget *field : {static_cast<QWidget *>(m_in), static_cast<QWidget *>(m_name),
                           static_cast<QWidget *>(m_value)})
        showRow(field, type == int(Auth::Type::ApiKey));
    updateGeometry();
}

std::optional<Auth> AuthEditor::value() const
{
    const int type = m_type->currentData().toInt();
    if (type == inherited)
        return std::nullopt;
    Auth auth;
    auth.type = Auth::Type(type);
    auth.extra = m_extra;
    if (auth.type == Auth::Type::Basic) {
        auth.username = utf8(m_username->text());
        auth.password = utf8(m_password->text());
    } else if (auth.type == Auth::Type::Bearer) {
        auth.token = utf8(m_token->text());
    } else if (auth.type == Auth::Type::ApiKey) {
        auth.in = Auth::In(m_in->currentData().toInt());
        auth.name = utf8(m_name->text());
        auth.value = utf8(m_value->text());
    }
    return auth;
}

void AuthEditor::setValue(const std::optional<Auth> &value)
{
    m_extra = value ? value->extra : Json::object();
    if (value == this->value())
        return;
    m_type->setCurrentIndex(m_type->findData(value ? int(value->type) : inherited));
    if (value && value->type == Auth::Type::Basic) {
        editing::show(m_username, value->username);
        editing::show(m_password, value->password);
    } else if (value && value->type == Auth::Type::Bearer) {
        editing::show(m_token, value->token);
    } else if (value && value->type == Auth::Type::ApiKey) {
        m_in->setCurrentIndex(m_in->findData(int(value->in)));
        editing::show(m_name, value->name);
        editing::show(m_value, value->value);
    }
    showFields();
}

} // namespace loadgrove
