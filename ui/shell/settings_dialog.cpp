// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include "ui/shell/language.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcuts_page.h"
#include "ui/shell/theme.h"
#include "ui/widgets/number_box.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>

namespace loadgrove {

SettingsDialog::SettingsDialog(Settings &settings, Theme &theme, Shortcuts &shortcuts,
                               QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_theme(theme)
{
    setWindowTitle(tr("Preferences"));
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(createGeneral(), tr("&General"));
    tabs->addTab(createHosts(), tr("&Targets"));
    tabs->addTab(new ShortcutsPage(shortcuts), tr("&Shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter ends a field
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(640, 520);
}

QWidget *SettingsDialog::createGeneral()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(8, 16, 8, 8);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    addLanguage(*form);
    addTheme(*form);
    addFont(*form);
    addTimeout(*form);
    addRunsFolder(*form);
    return page;
}

void SettingsDialog::addLanguage(QFormLayout &form)
{
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("language"));
    box->addItem(tr("As the system"), QString());
    for (const Language &language : languages())
        box->addItem(language.name, language.code);
    box->setCurrentIndex(std::max(0, box->findData(m_settings.language())));
    auto *hint = new QLabel(tr("from the next start on"));
    hint->setProperty("role", QStringLiteral("muted"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(box);
    row->addWidget(hint);
    auto *label = new QLabel(tr("&Language"));
    label->setBuddy(box);
    box->setAccessibleName(tr("Language, from the next start on"));
    form.addRow(label, row);
    connect(box, &QComboBox::activated, this,
            [this, box] { m_settings.setLanguage(box->currentData().toString()); });
}

void SettingsDialog::addTheme(QFormLayout &form)
{
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("theme"));
    const std::pair<ThemeMode, QString> modes[] = {{ThemeMode::System, tr("As the system")},
                                                   {ThemeMode::Light, tr("Light")},
                                                   {ThemeMode::Dark, tr("Dark")}};
    for (const auto &[mode, text] : modes)
        box->addItem(text, int(mode));
    box->setCurrentIndex(box->findData(int(m_theme.mode())));
    box->setAccessibleName(tr("Theme"));
    form.addRow(tr("T&heme"), box);
    connect(box, &QComboBox::activated, this,
            [this, box] { m_theme.setMode(ThemeMode(box->currentData().toInt())); });
}

void SettingsDialog::addFont(QFormLayout &form)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (const QString chosen = m_settings.editorFont(); !chosen.isEmpty())
        font.fromString(chosen);
    auto *family = new QFontComboBox;
    family->setObjectName(QStringLiteral("editorFont"));
    family->setFontFilters(QFontComboBox::MonospacedFonts);
    family->setCurrentFont(font);
    family->setAccessibleName(tr("Editor font"));
    auto *size = new QSpinBox;
    size->setObjectName(QStringLiteral("editorFontSize"));
    size->setRange(6, 40);
    size->setSuffix(tr(" pt"));
    size->setValue(font.pointSize() > 0 ? font.pointSize() : 10);
    size->setAccessibleName(tr("Size of the editor font"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(family);
    row->addWidget(size);
    auto *label = new QLabel(tr("&Editor font"));
    label->setBuddy(family);
    form.addRow(label, row);
    const auto apply = [this, family, size] {
        QFont chosen = family->currentFont();
        chosen.setPointSize(size->value());
        m_settings.setEditorFont(chosen.toString());
        m_theme.apply();
    };
    connect(family, &QFontComboBox::currentFontChanged, this, apply);
    connect(size, &QSpinBox::valueChanged, this, apply);
}

void SettingsDialog::addTimeout(QFormLayout &form)
{
    auto *box = new NumberBox(0.001, 86'400, 3);
    box->setObjectName(QStringLiteral("defaultTimeout"));
    box->setValue(m_settings.defaultTimeout());
    box->setAccessibleName(tr("Timeout of requests in new documents, in seconds"));
    auto *unit = new QLabel(tr("seconds, in new documents"));
    unit->setProperty("role", QStringLiteral("muted"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(box);
    row->addWidget(unit);
    auto *label = new QLabel(tr("T&imeout of requests"));
    label->setBuddy(box);
    form.addRow(label, row);
    connect(box, &NumberBox::edited, this, [this, box] {
        if (box->value() && box->problem().isEmpty())
            m_settings.setDefaultTimeout(*box->value());
    });
}

void SettingsDialog::addRunsFolder(QFormLayout &form)
{
    auto *line = new QLineEdit(QDir::toNativeSeparators(m_settings.runsFolder()));
    line->setObjectName(QStringLiteral("runsFolder"));
    line->setAccessibleName(tr("Folder where runs are kept"));
    line->setMinimumWidth(320);
    auto *browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(line);
    row->addWidget(browse);
    auto *label = new QLabel(tr("Runs are &kept in"));
    label->setBuddy(line);
    form.addRow(label, row);
    auto *hint = new QLabel(tr("holds from the next start on; empty: the usual folder"));
    hint->setProperty("role", QStringLiteral("muted"));
    form.addRow(QString(), hint);
    const auto apply = [this, line] {
        const QString folder = QDir::fromNativeSeparators(line->text().trimmed());
        if (folder == m_settings.runsFolder())
            return;
        m_settings.setRunsFolder(folder);
        line->setText(QDir::toNativeSeparators(m_settings.runsFolder()));
    };
    connect(line, &QLineEdit::editingFinished, this, apply);
    connect(browse, &QPushButton::clicked, this, [this, line, apply] {
        auto *dialog = new QFileDialog(this, tr("Where to keep runs"), line->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, line, [line, apply](const QString &folder) {
            line->setText(folder);
            apply();
        });
        dialog->open();
    });
}

QWidget *SettingsDialog::createHosts()
{
    auto *page = new QWidget;
    auto *text = new QLabel(tr("A run that loads another computer asks first, once for each host. "
                               "For these, you agreed:"));
    text->setWordWrap(true);
    m_hosts = new QListWidget;
    m_hosts->setObjectName(QStringLiteral("confirmedHosts"));
    m_hosts->setAccessibleName(tr("Hosts that may be loaded"));
    m_hosts->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_hosts->addItems(m_settings.confirmedHosts());
    auto *remove = new QPushButton(tr("&Ask Again"));
    remove->setObjectName(QStringLiteral("removeHosts"));
    remove->setToolTip(tr("Ask again before the selected hosts are loaded"));
    remove->setEnabled(false);
    connect(m_hosts, &QListWidget::itemSelectionChanged, this,
            [this, remove] { remove->setEnabled(!m_hosts->selectedItems().isEmpty()); });
    connect(remove, &QPushButton::clicked, this, &SettingsDialog::removeHosts);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 16, 8, 8);
    layout->addWidget(text);
    layout->addWidget(m_hosts, 1);
    layout->addWidget(remove, 0, Qt::AlignRight);
    return page;
}

void SettingsDialog::removeHosts()
{
    qDeleteAll(m_hosts->selectedItems());
    QStringList left;
    for (int i = 0; i < m_hosts->count(); ++i)
        left.append(m_hosts->item(i)->text());
    m_settings.setConfirmedHosts(left);
    Q_EMIT confirmedHostsChanged();
}

} // namespace loadgrove
