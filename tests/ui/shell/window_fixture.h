// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "tests/ui/shell/answers.h"
#include "ui/design/design_page.h"
#include "ui/design/tree_actions.h"
#include "ui/design/tree_edits.h"
#include "ui/design/tree_model.h"
#include "ui/design/tree_view.h"
#include "ui/document/scenario_document.h"
#include "ui/shell/document_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>

namespace loadgrove {

inline void print(const std::vector<Step> &steps, QStringList &out)
{
    for (const Step &step : steps) {
        QString text = qs(step.kind() == StepKind::Wait ? "wait" : step.name);
        if (const auto *children = step.children()) {
            QStringList below;
            print(*children, below);
            text += QLatin1Char('(') + below.join(QLatin1Char(' ')) + QLatin1Char(')');
        }
        out << text;
    }
}

/// Reads as "a(one two inner(three)) b(five)".
inline const char sampleText[] = R"({
  "loadgrove": 1,
  "name": "Sample",
  "scenarios": [
    {
      "type": "scenario",
      "name": "a",
      "steps": [
        {"type": "request", "name": "one", "url": "http://127.0.0.1:1", "path": "/one"},
        {"type": "request", "name": "two", "url": "http://127.0.0.1:1", "path": "/two"},
        {"type": "scenario", "name": "inner", "steps": [
          {"type": "request", "name": "three", "url": "http://127.0.0.1:1", "path": "/three"}]}
      ]
    },
    {"type": "scenario", "name": "b", "steps": [
      {"type": "request", "name": "five", "url": "http://127.0.0.1:1", "path": "/five"}]}
  ]
}
)";

/// A window with settings of its own, and a sample file that a test can open in it.
class WindowFixture
{
public:
    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_theme = std::make_unique<Theme>(*qApp, *m_settings);
        auto answers = std::make_unique<Answers>();
        m_answers = answers.get();
        m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, std::move(answers));
        m_window->show();
        m_window->activateWindow();
        QFile sample(file("sample.loadgrove.json"));
        if (sample.open(QIODevice::WriteOnly))
            sample.write(sampleText);
    }
    void close()
    {
        m_window.reset();
        m_theme.reset();
        m_settings.reset();
        m_folder.reset();
    }

    ScenarioDocument &document() { return m_window->document(); }
    StepTreeView &tree() { return m_window->designPage().tree(); }
    QAction *action(TreeActions::Id id) { return m_window->designPage().actions().action(id); }
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QModelIndex sourceIndex(const char *name) { return tree().treeModel().indexOf(id(name)); }
    void openSampleFile() { m_window->files().openFile(file("sample.loadgrove.json")); }
    QAction *menuAction(const QString &menu, const QString &wanted);
    QString text() const;
    NodeId id(const char *name) const;
    void select(const QString &names);

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    Answers *m_answers = nullptr; // Not owned.
};

inline QAction *WindowFixture::menuAction(const QString &menu, const QString &wanted)
{
    for (QAction *top : m_window->menuBar()->actions()) {
        if (top->text().remove(QLatin1Char('&')) != menu)
            continue;
        Q_EMIT top->menu()->aboutToShow();
        for (QAction *entry : top->menu()->actions()) {
            if (entry->text().remove(QLatin1Char('&')).startsWith(wanted))
                return entry;
        }
    }
    return nullptr;
}

inline QString WindowFixture::text() const
{
    QStringList out;
    print(m_window->document().document().scenarios, out);
    return out.join(QLatin1Char(' '));
}

inline NodeId WindowFixture::id(const char *name) const
{
    NodeId found = documentNode;
    const std::function<void(const std::vector<Step> &)> look =
        [&](const std::vector<Step> &steps) {
            for (const Step &step : steps) {
                if (step.name == name)
                    found = step.id;
                if (const auto *children = step.children())
                    look(*children);
            }
        };
    look(m_window->document().document().scenarios);
    return found;
}

inline void WindowFixture::select(const QString &names)
{
    NodeIds ids;
    for (const QString &name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        ids.push_back(id(qPrintable(name)));
    tree().select(ids);
    tree().setFocus();
}

} // namespace loadgrove
