// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody can use the window: each control says what it is, keys reach it, and text can be read.
#include "app/demo/demo_shop.h"
#include "tests/core/runs/made_up_run.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/debug/send_controller.h"
#include "ui/results/compare_page.h"
#include "ui/results/export_dialog.h"
#include "ui/results/kept_run_page.h"
#include "ui/results/results_page.h"
#include "ui/shell/send_place.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/code_colors.h"
#include "ui/widgets/colors.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QtTest>

#include <cmath>

using namespace loadgrove;

namespace {

/// What people act on. Parts of a control that Qt builds itself belong to the whole.
bool isControl(const QWidget &widget)
{
    if (widget.inherits("QScrollBar") || widget.inherits("QHeaderView")
        || qobject_cast<const QMenu *>(&widget) || qobject_cast<const QMenuBar *>(&widget))
        return false;
    for (const QWidget *whole = widget.parentWidget(); whole; whole = whole->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(whole) || qobject_cast<const QComboBox *>(whole)
            || qobject_cast<const QLineEdit *>(whole) || qobject_cast<const QTabBar *>(whole)
            || qobject_cast<const QMenuBar *>(whole) || whole->inherits("QKeySequenceEdit"))
            return false;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(whole);
            view && qobject_cast<const QAbstractButton *>(&widget) && widget.parentWidget() == view)
            return false; // the corner of a table
    }
    return qobject_cast<const QAbstractButton *>(&widget)
           || qobject_cast<const QLineEdit *>(&widget)
           || qobject_cast<const QAbstractSpinBox *>(&widget)
           || qobject_cast<const QComboBox *>(&widget)
           || qobject_cast<const QAbstractItemView *>(&widget)
           || qobject_cast<const QPlainTextEdit *>(&widget) || widget.inherits("QsciScintilla")
           || qobject_cast<const QTabBar *>(&widget) || widget.inherits("QTextEdit")
           || widget.inherits("QAbstractSlider") || widget.inherits("QKeySequenceEdit");
}

QString describe(const QWidget &widget)
{
    QString text =
        QLatin1String(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
    for (const QWidget *above = widget.parentWidget(); above; above = above->parentWidget())
        text += QLatin1String(" < ") + QLatin1String(above->metaObject()->className());
    return text;
}

/// Controls below that one that can be seen and have no name; as text.
QStringList nameless(const QWidget &root)
{
    QStringList found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isControl(*widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            found << describe(*widget);
    }
    return found;
}

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestAccessibility : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        m_window->resize(1280, 720);
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { close(); }

    void findsANamelessControl();
    void theWelcomePage();
    void everyStepAndTab_data();
    void everyStepAndTab();
    void thePlaces();
    void keptRuns();
    void theResponses();
    void thePreferences();
    void tabReachesEverything();
    void textCanBeRead_data();
    void textCanBeRead();

private:
    void openSample(const char *name)
    {
        for (const SampleFile &sample : sampleFiles()) {
            if (sample.resource.contains(QLatin1String(name)))
                m_window->files().openSample(sample.resource);
        }
        QVERIFY(m_window->files().isOpen());
    }
    /// Shows every tab below that one in turn, those within tabs too.
    QStringList namelessInTabs(QWidget &root)
    {
        QStringList found = nameless(root);
        for (QTabWidget *tabs : root.findChildren<QTabWidget *>()) {
            if (!tabs->isVisible())
                continue;
            const int current = tabs->currentIndex();
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                found += nameless(*tabs->widget(i));
            }
            tabs->setCurrentIndex(current);
        }
        found.removeDuplicates();
        return found;
    }
};

/// The other tests mean something.
void TestAccessibility::findsANamelessControl()
{
    auto *line = new QLineEdit(m_window->centralWidget());
    line->show();
    QCOMPARE(nameless(*m_window).size(), 1);
    line->setAccessibleName(QStringLiteral("now it has one"));
    QVERIFY(nameless(*m_window).isEmpty());
}

void TestAccessibility::theWelcomePage()
{
    QCOMPARE(nameless(*m_window).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::everyStepAndTab_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("document") << -1;
    for (const StepKind kind : {StepKind::Request, StepKind::Scenario, StepKind::Assertion,
                                StepKind::SetVariable, StepKind::Export, StepKind::Wait})
        QTest::addRow("step %d", int(kind)) << int(kind);
}

void TestAccessibility::everyStepAndTab()
{
    QFETCH(int, kind);
    m_window->files().openSample(demoSample());
    NodeId node = documentNode;
    if (kind >= 0) {
        const NodeIds added =
            addStep(document(), {document().document().scenarios.front().id}, StepKind(kind));
        QVERIFY(!added.empty());
        node = added.front();
    }
    m_window->designPage().goTo(node);
    QCOMPARE(namelessInTabs(*m_window).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::thePlaces()
{
    m_window->files().openSample(demoSample());
    for (const auto place : {MainWindow::Place::Run, MainWindow::Place::Results}) {
        m_window->goTo(place);
        QCOMPARE(namelessInTabs(*m_window).join(QLatin1Char('\n')), QString());
    }
    m_window->goTo(MainWindow::Place::Design);
    m_window->designPage().showLoad();
    QCOMPARE(namelessInTabs(*m_window).join(QLatin1Char('\n')), QString());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(nameless(*m_window).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::keptRuns()
{
    QStringList files;
    for (const char *name : {"a", "b"}) {
        files += m_settings->runsFolder() + QLatin1Char('/') + QLatin1String(name)
                 + QStringLiteral(".lgrun");
        QVERIFY(QDir().mkpath(m_settings->runsFolder()));
        QVERIFY(MadeUpRun(2).writeTo(files.last()));
    }
    ResultsPage &results = m_window->resultsPage();
    m_window->goTo(MainWindow::Place::Results);
    QTRY_COMPARE(results.libraryPage().selected().size(), std::size_t(1));
    QCOMPARE(namelessInTabs(*m_window).join(QLatin1Char('\n')), QString());
    results.compare(files);
    QTRY_VERIFY(results.comparePage().comparison() != nullptr);
    QCOMPARE(namelessInTabs(*m_window).join(QLatin1Char('\n')), QString());
    m_window->openRun(files.first());
    QTRY_VERIFY(results.runPage().run().figures().snapshot != nullptr);
    QCOMPARE(namelessInTabs(*m_window).join(QLatin1Char('\n')), QString());
    results.runPage().findChild<QPushButton *>(QStringLiteral("exportShown"))->click();
    auto *dialog = results.findChild<ExportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(nameless(*dialog).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::theResponses()
{
    DemoShop shop;
    QVERIFY(shop.start());
    m_window->setDemoShop(shop.baseUrl());
    m_window->files().openSample(demoSample());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("responsePanel"))->isVisible());
    SendController &sending = m_window->sending().controller();
    QTRY_VERIFY_WITH_TIMEOUT(!sending.isSending(), 60'000);
    QVERIFY(!sending.steps().empty());
    QCOMPARE(namelessInTabs(*m_window).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::thePreferences()
{
    menuAction(QStringLiteral("Edit"), QStringLiteral("Preferences"))->trigger();
    QCOMPARE(namelessInTabs(*m_window->findChild<SettingsDialog *>()).join(QLatin1Char('\n')),
             QString());
}

/// Tab goes round through all that takes the focus by Tab.
void TestAccessibility::tabReachesEverything()
{
    m_window->files().openSample(demoSample());
    m_window->designPage().goTo(document().document().scenarios.front().children()->front().id);
    QSet<const QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        reached.insert(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->focusProxy()
            || !(widget->focusPolicy() & Qt::TabFocus) || !isControl(*widget))
            continue;
        QVERIFY2(reached.contains(widget), qPrintable(describe(*widget)));
    }
}

void TestAccessibility::textCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// WCAG 2 AA: 4.5 to 1 for text; 3 to 1 for what shows where the focus is.
void TestAccessibility::textCanBeRead()
{
    QFETCH(bool, dark);
    const std::pair<Color, const char *> texts[] = {
        {Color::Text, "Text"}, {Color::Muted, "Muted"}, {Color::Error, "Error"}};
    const std::pair<Color, const char *> grounds[] = {{Color::Canvas, "Canvas"},
                                                      {Color::Card, "Card"},
                                                      {Color::Raised, "Raised"},
                                                      {Color::AccentSoft, "AccentSoft"}};
    const auto check = [dark](Color text, Color ground, double least, const QString &what) {
        const double found = contrast(color(text, dark), color(ground, dark));
        QVERIFY2(found >= least, qPrintable(what + QStringLiteral(": %1").arg(found)));
    };
    for (const auto &[text, textName] : texts) {
        for (const auto &[ground, groundName] : grounds)
            check(
                text, ground, 4.5,
                QStringLiteral("%1 on %2").arg(QLatin1String(textName), QLatin1String(groundName)));
    }
    check(Color::AccentText, Color::Accent, 4.5, QStringLiteral("the primary button"));
    check(Color::AccentText, Color::Error, 4.5, QStringLiteral("the button that stops"));
    for (const auto &[ground, groundName] : grounds)
        check(Color::Accent, ground, 3,
              QStringLiteral("the focus on %1").arg(QLatin1String(groundName)));
    for (const Color method :
         {Color::Get, Color::Post, Color::Put, Color::Patch, Color::Delete, Color::OtherMethod}) {
        const QColor chip = mixed(color(method, dark), color(Color::Card, dark), 0.14);
        const double found = contrast(color(method, dark), chip);
        QVERIFY2(found >= 4.5,
                 qPrintable(QStringLiteral("chip %1: %2").arg(int(method)).arg(found)));
    }
    const CodeColors code = codeColors(themePalette(dark));
    for (const QColor &ink :
         {code.text, code.key, code.string, code.number, code.word, code.muted, code.error}) {
        QVERIFY2(contrast(ink, code.paper) >= 4.5, qPrintable(ink.name()));
    }
    QVERIFY(contrast(code.text, code.bracket) >= 4.5);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
