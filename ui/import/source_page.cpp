// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/source_page.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/problem.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loadgrove {

SourcePage::SourcePage(QWidget *parent)
    : QWidget(parent)
    , m_source(new QLineEdit)
    , m_problem(new MessageBar)
{
    auto *label = new QLabel(tr("&File, folder or address of an OpenAPI or Swagger document"));
    label->setBuddy(m_source);
    m_source->setObjectName(QStringLiteral("importSource"));
    m_source->setPlaceholderText(tr("openapi.yaml or https://example.com/openapi.json"));
    auto *button = new QPushButton(icon(QStringLiteral("open")), tr("&Browse…"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &SourcePage::browse);
    connect(m_source, &QLineEdit::textChanged, this, [this] {
        m_problem->clear();
        Q_EMIT sourceChanged();
    });
    auto *hint = new HintLabel(tr(
        "OpenAPI 3.0 and 3.1 and Swagger 2.0, as JSON or YAML. Other files that it refers to are "
        "read from its own folder only. An address is fetched once, when you press Next; nothing "
        "else is."));
    hint->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_source, 1);
    row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addLayout(row);
    layout->addWidget(hint);
    layout->addWidget(m_problem);
    layout->addStretch();
    setFocusProxy(m_source);
}

QString SourcePage::source() const
{
    return m_source->text().trimmed();
}

void SourcePage::setSource(const QString &spec)
{
    m_source->setText(spec);
}

void SourcePage::showProblem(const QString &text)
{
    if (text.isEmpty())
        m_problem->clear();
    else
        m_problem->show(MessageBar::Kind::Problem, text);
}

void SourcePage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Import OpenAPI"), QFileInfo(source()).path(),
                                   tr("OpenAPI documents (*.json *.yaml *.yml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_source, &QLineEdit::setText);
    dialog->open();
}

} // namespace loadgrove
