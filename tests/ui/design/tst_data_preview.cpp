// SPDX-License-Identifier: GPL-3.0-or-later
// The first rows of data files, in the inspector of the document.
#include "tests/ui/design/inspector_probe.h"

#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace loadgrove;

class DataPreviewTest : public InspectorProbe
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { InspectorProbe::cleanup(); }

    void showsTheFirstRows();
    void saysWhyAFileCannotBeRead();
    void followsTheTable();

private:
    void write(const char *name, const QByteArray &text);
    void open(const std::vector<DataFile> &files);
    QString title() const;
    QTableView *table() const
    {
        return m_inspector->findChild<QTableView *>(QStringLiteral("dataPreview"));
    }
    QStringList row(int row) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DataPreviewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    InspectorProbe::init();
}

void DataPreviewTest::write(const char *name, const QByteArray &text)
{
    QFile file(m_folder->filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void DataPreviewTest::open(const std::vector<DataFile> &files)
{
    Document document = sample();
    document.settings.data = files;
    m_document->reset(std::move(document), m_folder->filePath(QStringLiteral("a.loadgrove.json")));
    m_inspector->setStep(documentNode);
    m_inspector->focusField(QStringLiteral("data"));
}

QString DataPreviewTest::title() const
{
    return m_inspector->findChild<QLabel *>(QStringLiteral("dataPreviewTitle"))->text();
}

QStringList DataPreviewTest::row(int row) const
{
    QStringList cells;
    for (int column = 0; column < table()->model()->columnCount(); ++column)
        cells << table()->model()->index(row, column).data().toString();
    return cells;
}

void DataPreviewTest::showsTheFirstRows()
{
    QByteArray text = "email,\"full name\"\n";
    for (int i = 0; i < 120; ++i)
        text += "u" + QByteArray::number(i) + "@example.com,\"U, " + QByteArray::number(i) + "\"\n";
    write("users.csv", text);
    open({{"users", "users.csv"}});
    QTRY_VERIFY(title().startsWith(QStringLiteral("users.csv: 120 row")));
    QVERIFY(title().contains(QStringLiteral("{{data.users.email}}")));
    QCOMPARE(table()->model()->rowCount(), 50);
    QCOMPARE(table()->model()->headerData(1, Qt::Horizontal).toString(),
             QStringLiteral("full name"));
    QCOMPARE(row(49), (QStringList{QStringLiteral("u49@example.com"), QStringLiteral("U, 49")}));
    // Changed by somebody else, and read again.
    write("users.csv", "email\nx@example.com\n");
    QTest::mouseClick(m_inspector->findChild<QToolButton *>(QStringLiteral("readDataAgain")),
                      Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(row(0), QStringList{QStringLiteral("x@example.com")});
}

void DataPreviewTest::saysWhyAFileCannotBeRead()
{
    open({{"users", "missing.csv"}});
    QTRY_VERIFY2(title().startsWith(QStringLiteral("missing.csv: ")), qPrintable(title()));
    QVERIFY(!table()->isVisible());
    write("bad.json", "{\"a\": ");
    open({{"users", "bad.json"}});
    QTRY_VERIFY2(title().startsWith(QStringLiteral("bad.json: ")), qPrintable(title()));
    QVERIFY(!table()->isVisible());
}

void DataPreviewTest::followsTheTable()
{
    write("a.json", R"([{"n": 1, "tags": ["x"]}, {"n": 2}])");
    write("b.csv", "m\n7\n");
    open({{"a", "a.json"}, {"b", "b.csv"}});
    QTRY_VERIFY(title().startsWith(QStringLiteral("a.json: 2 row")));
    QCOMPARE(row(0), (QStringList{QStringLiteral("1"), QStringLiteral("[\"x\"]")}));
    QCOMPARE(row(1), (QStringList{QStringLiteral("2"), QString()}));
    editor<EditTable>("data")->focusCell(1, 0);
    QTRY_VERIFY(title().startsWith(QStringLiteral("b.csv: 1 row")));
    QCOMPARE(row(0), QStringList{QStringLiteral("7")});
    open({});
    QVERIFY(!table()->isVisible());
    QVERIFY(!title().isEmpty());
}

QTEST_MAIN(DataPreviewTest)
#include "tst_data_preview.moc"
