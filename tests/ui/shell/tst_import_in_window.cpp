// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAPI documents come into the window: by menu, button and drop.
#include "tests/support/cli.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/shell/welcome_page.h"

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

private:
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
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_window->files().isOpen(), !isApi);
    QCOMPARE(m_window->findChild<ImportDialog *>() != nullptr, isApi);
    if (isApi)
        QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
}

QTEST_MAIN(TestImportInWindow)
#include "tst_import_in_window.moc"
