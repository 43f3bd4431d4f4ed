// SPDX-License-Identifier: GPL-3.0-or-later
// The preferences: each holds at once, and again after the next start.
#include "tests/ui/shell/window_fixture.h"
#include "ui/run/run_controller.h"
#include "ui/shell/settings_dialog.h"
#include "ui/widgets/code_edit.h"
#include "ui/widgets/number_box.h"

#include <QComboBox>
#include <QFontComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace loadgrove;

class TestSettingsDialog : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_settings->setConfirmedHosts({QStringLiteral("a.example"), QStringLiteral("b.example")});
        m_window->runs().setConfirmedHosts(m_settings->confirmedHosts());
        menuAction(QStringLiteral("Edit"), QStringLiteral("Preferences"))->trigger();
        m_dialog = m_window->findChild<SettingsDialog *>();
        QVERIFY(m_dialog && m_dialog->isVisible());
    }
    void cleanup() { close(); }

    void language();
    void theme();
    void font();
    void timeout();
    void hosts();
    void runsFolder();

private:
    template <class T>
    T *field(const char *name)
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }

    SettingsDialog *m_dialog = nullptr; // Not owned.
};

void TestSettingsDialog::language()
{
    auto *box = field<QComboBox>("language");
    QCOMPARE(box->currentIndex(), 0);
    QCOMPARE(m_settings->language(), QString());
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("Deu"));
    QCOMPARE(Settings(file("settings.ini")).language(), QStringLiteral("de"));
    QTest::keyClick(box, Qt::Key_Home);
    QCOMPARE(Settings(file("settings.ini")).language(), QString());
}

void TestSettingsDialog::theme()
{
    auto *box = field<QComboBox>("theme");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    QCOMPARE(m_settings->themeMode(), ThemeMode::Dark);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
    m_theme->setMode(ThemeMode::Light);
}

void TestSettingsDialog::font()
{
    CodeEdit editor;
    editor.show();
    field<QSpinBox>("editorFontSize")->setValue(19);
    QCOMPARE(editor.font().pointSize(), 19);
    QVERIFY(editor.font().family() == field<QFontComboBox>("editorFont")->currentFont().family());
    QVERIFY(QFont().pointSize() != 19); // of editors only
    QVERIFY(!m_settings->editorFont().isEmpty());
}

void TestSettingsDialog::timeout()
{
    auto *box = field<NumberBox>("defaultTimeout");
    QCOMPARE(box->value(), std::optional(30.0));
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("7"));
    m_window->files().newDocument();
    QCOMPARE(document().document().settings.http.timeout, 7.0);
}

void TestSettingsDialog::hosts()
{
    auto *list = field<QListWidget>("confirmedHosts");
    QCOMPARE(list->count(), 2);
    auto *remove = field<QPushButton>("removeHosts");
    QVERIFY(!remove->isEnabled());
    list->setCurrentRow(0);
    remove->click();
    QCOMPARE(m_settings->confirmedHosts(), QStringList{QStringLiteral("b.example")});

    // What was removed is asked for again; what is agreed to is remembered.
    m_window->files().newDocument();
    DocumentSettings settings = document().document().settings;
    settings.variables = {{"base_url", Json("http://a.example:9")}};
    document().changeSettings(settings, QStringLiteral("Change"));
    const QSignalSpy asked(&m_window->runs(), &RunController::confirmationNeeded);
    m_window->runs().start();
    QCOMPARE(asked.size(), 1);
    Q_EMIT m_window->runs().hostsConfirmed({QStringLiteral("a.example")});
    QCOMPARE(Settings(file("settings.ini")).confirmedHosts().size(), 2);
}

void TestSettingsDialog::runsFolder()
{
    const QString usual = m_settings->runsFolder();
    auto *line = field<QLineEdit>("runsFolder");
    QCOMPARE(line->text(), usual);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, file("elsewhere"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_settings->runsFolder(), file("elsewhere"));
    line->clear();
    Q_EMIT line->editingFinished();
    QCOMPARE(m_settings->runsFolder(), usual);
    QCOMPARE(line->text(), usual);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
