// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette of the main window offers: its actions, the files of late, the steps.
#include "core/base/text.h"
#include "ui/design/design_page.h"
#include "ui/document/scenario_document.h"
#include "ui/run/run_controller.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/icon.h"

#include <QDir>
#include <QFileInfo>

namespace loadgrove {

namespace {

void addSteps(const std::vector<Step> &steps, const QString &place,
              const std::function<void(NodeId)> &goTo, QList<Command> &commands)
{
    for (const Step &step : steps) {
        const QString name = qs(step.name);
        if (!name.isEmpty()) {
            Command command;
            command.title = MainWindow::tr("Go to %1").arg(name);
            command.hint = place;
            command.icon = icon(step.children()                    ? QStringLiteral("scenario")
                                : step.kind() == StepKind::Request ? QStringLiteral("request")
                                                                   : QStringLiteral("set"));
            command.run = [goTo, id = step.id] { goTo(id); };
            commands.append(command);
        }
        if (const auto *children = step.children()) {
            const QString below =
                place.isEmpty() ? name : QStringLiteral("%1 \u203a %2").arg(place, name);
            addSteps(*children, below, goTo, commands);
        }
    }
}

} // namespace

void MainWindow::showPalette()
{
    QList<Command> commands;
    for (const PlacedAction &placed : m_shortcuts->actions()) {
        if (placed.action->objectName() != QLatin1String("commandPalette"))
            commands.append(commandOf(placed));
    }
    for (const QString &file : m_settings.recentFiles()) {
        Command command;
        command.title = tr("Open %1").arg(QFileInfo(file).fileName());
        command.hint = QDir::toNativeSeparators(QFileInfo(file).absolutePath());
        command.icon = icon(QStringLiteral("recent"));
        command.run = [this, file] { m_files->openFile(file); };
        commands.append(command);
    }
    const auto goToStep = [this](NodeId id) {
        goTo(Place::Design);
        m_design->goTo(id);
    };
    if (m_files->isOpen())
        addSteps(m_document->document().scenarios, QString(), goToStep, commands);
    m_palette->open(std::move(commands), m_settings.usedCommands());
}

void MainWindow::showSettings()
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_settings, m_theme, *m_shortcuts, this);
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settingsDialog, &SettingsDialog::confirmedHostsChanged, this,
                [this] { m_runs->setConfirmedHosts(m_settings.confirmedHosts()); });
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

} // namespace loadgrove
