// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAPI documents come into the window: by menu, button, drop and paste.
#include "app/demo/demo_shop.h"
#include "tests/support/cli.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <QtTest>

using namespace loadgrove;

namespace {

QByteArray shop()
{
    return contentOf(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/openapi/small-shop.yaml"));
}

} // namespace

class TestImportInWindow : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        write("shop.yaml", shop());
    }
    void cleanup() { close(); }

    void importsFromTheWelcomePage();
    void importsFromTheMenu();
    void opensWhatIsDropped_data();
    void opensWhatIsDropped();
    void takesAnAddress_data();
    void takesAnAddress();
    void keepsTheWizardWithTheDocument();

private:
    /// Onto whatever is there in the middle of the window, as a mouse does.
    bool drop(const QMimeData &data)
    {
        QWidget *target =
            m_window->centralWidget()->childAt(m_window->centralWidget()->rect().center());
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target ? target : m_window.get(), &enter);
        QDropEvent dropped(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        if (enter.isAccepted())
            QApplication::sendEvent(m_window.get(), &dropped);
        return enter.isAccepted();
    }
    void rename(const char *name, const char *now)
    {
        Step step = *document().step(id(name));
        step.name = now;
        document().changeStep(step.id, step, QStringLiteral("Rename"));
    }
    void write(const char *name, const QByteArray &text)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    template <class T>
    T *child(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name)
    {
        auto *button = child<QPushButton>(name);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void importAll()
    {
        click("importNext");
        QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
        click("importNext");
        QTRY_VERIFY(child<QTableView>("importReport")->isVisible());
        click("importNext");
        QTRY_VERIFY(!m_window->findChild<ImportDialog *>());
    }
};

void TestImportInWindow::importsFromTheWelcomePage()
{
    QTest::mouseClick(m_window->findChild<WelcomePage *>()->findChild<QPushButton *>(
                          QStringLiteral("importOpenApi")),
                      Qt::LeftButton);
    QTest::keyClicks(child<QLineEdit>("importSource"), file("shop.yaml"));
    importAll();
    QCOMPARE(text(), QStringLiteral("Shop(products(create list read) orders(orders))"));
    QVERIFY(m_window->designPage().isVisible());
    QVERIFY(document().isModified()); // it would be lost
    m_window->files().newDocument();
    QCOMPARE(m_answers->asked, QStringList{QStringLiteral("save Untitled")});
}

void TestImportInWindow::importsFromTheMenu()
{
    openSampleFile();
    menuAction(QStringLiteral("File"), QStringLiteral("Import OpenAPI"))->trigger();
    QTest::keyClicks(child<QLineEdit>("importSource"), file("shop.yaml"));
    importAll();
    const QString before = QStringLiteral("a(one two inner(three)) b(five)");
    QCOMPARE(text(), before + QStringLiteral(" Shop(products(create list read) orders(orders))"));
    QCOMPARE(tree().selectedIds(), NodeIds{id("Shop")}); // it is far down in a large document
    menuAction(QStringLiteral("Edit"), QStringLiteral("Undo"))->trigger();
    QCOMPARE(text(), before);
}

void TestImportInWindow::opensWhatIsDropped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isApi");
    QTest::newRow("OpenAPI") << QStringLiteral("dropped.yaml") << shop() << true;
    QTest::newRow("OpenAPI as JSON")
        << QStringLiteral("dropped.json")
        << QByteArray(R"({"openapi": "3.0.0", "paths": {"/a": {"get": {"responses": {}}}}})")
        << true;
    QTest::newRow("no OpenAPI") << QStringLiteral("dropped.bin")
                                << QByteArray("\x7f"
                                              "ELF\0",
                                              5)
                                << true;
    QTest::newRow("a scenario") << QStringLiteral("dropped.json") << QByteArray(sampleText)
                                << false;
}

void TestImportInWindow::opensWhatIsDropped()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(bool, isApi);
    write(qPrintable(name), text);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(qPrintable(name)))});
    QVERIFY(drop(data));
    QCOMPARE(m_window->files().isOpen(), !isApi);
    QCOMPARE(m_window->findChild<ImportDialog *>() != nullptr, isApi);
    if (name.endsWith(QLatin1String(".bin"))) // says in the wizard what it is not
        QTRY_VERIFY(m_window->findChild<ImportDialog *>()->findChild<MessageBar *>()->isVisible());
    else if (isApi)
        QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
}

void TestImportInWindow::takesAnAddress_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"drop a link", "drop a text", "paste", "paste into the tree"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// Also while a document with changes is open, which nothing asks about until it has to go.
void TestImportInWindow::takesAnAddress()
{
    QFETCH(QString, how);
    DemoShop demo;
    QVERIFY(demo.start());
    const QString address = demo.baseUrl() + QStringLiteral("/openapi.json");
    openSampleFile();
    rename("one", "uno");
    QMimeData data;
    if (how == QLatin1String("drop a link"))
        data.setUrls({QUrl(address)});
    else
        data.setText(address);
    QGuiApplication::clipboard()->setText(address);
    QApplication::setActiveWindow(m_window.get());
    if (how.startsWith(QLatin1String("drop")))
        QVERIFY(drop(data));
    else if (how == QLatin1String("paste"))
        QTest::keySequence(m_window.get(), QKeySequence::Paste);
    else
        action(TreeActions::Paste)->trigger();
    QVERIFY(m_window->findChild<ImportDialog *>());
    QCOMPARE(child<QLineEdit>("importSource")->text(), address);
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    QVERIFY(m_answers->asked.isEmpty());
    QVERIFY(text().startsWith(QStringLiteral("a(uno two")));
    click("importCancel");
    QTRY_VERIFY(!m_window->findChild<ImportDialog *>());
    QVERIFY(document().isModified());
}

/// Who keeps the open document after all finds what was chosen in the wizard as it was.
void TestImportInWindow::keepsTheWizardWithTheDocument()
{
    openSampleFile();
    rename("one", "uno");
    menuAction(QStringLiteral("File"), QStringLiteral("Import OpenAPI"))->trigger();
    QTest::keyClicks(child<QLineEdit>("importSource"), file("shop.yaml"));
    click("importNext");
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    auto *target = child<QComboBox>("importTarget");
    target->setCurrentIndex(target->findText(QStringLiteral("A new document")));
    click("importNext");
    QTRY_VERIFY(child<QTableView>("importReport")->isVisible());
    click("importNext");
    QCOMPARE(m_answers->asked, QStringList{QStringLiteral("save sample.loadgrove.json")});
    QVERIFY(child<QTableView>("importReport")->isVisible());
    QVERIFY(text().startsWith(QStringLiteral("a(uno two")));
    m_answers->save = Questions::Save::Discard;
    click("importNext");
    QTRY_VERIFY(!m_window->findChild<ImportDialog *>());
    QCOMPARE(text(), QStringLiteral("Shop(products(create list read) orders(orders))"));
    QVERIFY(document().isModified());
}

QTEST_MAIN(TestImportInWindow)
#include "tst_import_in_window.moc"
