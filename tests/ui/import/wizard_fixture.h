// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "ui/document/scenario_document.h"
#include "ui/import/apply_edits.h"
#include "ui/import/import_dialog.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

namespace loadgrove {

/// The import wizard over a document as the window has it, and a folder for what it reads.
class WizardFixture
{
protected:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &text)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    void open()
    {
        m_dialog = std::make_unique<ImportDialog>(m_isOpen ? &m_document.document() : nullptr);
        ImportDialog *dialog = m_dialog.get();
        QObject::connect(dialog, &ImportDialog::documentMade, dialog, [this](const Document &made) {
            m_document.reset(made, QString());
            m_isOpen = true;
            m_dialog->accept();
        });
        QObject::connect(dialog, &ImportDialog::editsMade, dialog,
                         [this](const DocumentEdits &edits) {
                             applyEdits(m_document, edits, QStringLiteral("Import"));
                         });
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
    }
    void close()
    {
        m_dialog.reset();
        m_document.reset(Document(), QString());
        m_isOpen = false;
    }
    template <class T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name)
    {
        auto *button = child<QPushButton>(name);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void startWith(const QString &spec)
    {
        open();
        QTest::keyClicks(child<QLineEdit>("importSource"), spec);
        click("importNext");
    }
    QTreeWidgetItem *item(const char *tree, const QString &text)
    {
        const auto found =
            child<QTreeWidget>(tree)->findItems(text, Qt::MatchStartsWith | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    QString count() { return child<QLabel>("importCount")->text(); }

    QTemporaryDir m_folder;
    ScenarioDocument m_document;
    std::unique_ptr<ImportDialog> m_dialog;
    bool m_isOpen = false;
};

} // namespace loadgrove
