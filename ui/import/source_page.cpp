// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/source_page.h"

#include "core/openapi/source_reader.h"
#include "ui/import/source_text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/problem.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace loadgrove {

SourcePage::SourcePage(QWidget *parent)
    : QWidget(parent)
    , m_source(new QLineEdit)
    , m_problem(new MessageBar)
{
    auto *label = new QLabel(tr("&File, folder or address of an OpenAPI or Swagger document"));
    label->setBuddy(m_source);
    m_source->setAcceptDrops(false); // they are the dialog's
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
    auto *place = new QLabel(tr("Or drop a file, a folder or a link here"));
    place->setProperty("role", QStringLiteral("muted"));
    place->setAlignment(Qt::AlignCenter);
    auto *area = new QFrame;
    area->setProperty("role", QStringLiteral("card"));
    (new QVBoxLayout(area))->addWidget(place);
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
    layout->addWidget(area, 1);
    setFocusProxy(m_source);
}

QString SourcePage::source() const
{
    return sourceOf(m_source->text());
}

void SourcePage::setSource(const QString &spec)
{
    m_source->setText(spec);
}

void SourcePage::showProblem(const Error &error)
{
    const QString name = isWebAddress(source()) ? QUrl(source()).toDisplayString(QUrl::RemoveQuery)
                                                : QFileInfo(source()).fileName();
    m_problem->show(MessageBar::Kind::Problem,
                    name.isEmpty() ? error.message
                                   : QStringLiteral("%1: %2").arg(name, error.message));
    m_source->setFocus();
    m_source->selectAll();
}

void SourcePage::clearProblem()
{
    m_problem->clear();
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
