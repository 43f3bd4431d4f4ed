// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows_text.h"

#include <QTest>

using namespace loadgrove;

/// Tables of names and values as text.
class TestRowsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void reads_data();
    void reads();
};

void TestRowsText::readsAndWrites_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("on");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "Accept"
                           << "a/b" << true << "Accept: a/b";
    QTest::newRow("off") << "Accept"
                         << "a/b" << false << "# Accept: a/b";
    QTest::newRow("no value") << "Accept"
                              << "" << true << "Accept:";
    QTest::newRow("a value with a colon") << "a"
                                          << "b: c" << true << "a: b: c";
    QTest::newRow("a name with a colon") << ":a"
                                         << "1" << true << R"(":a": 1)";
    QTest::newRow("a name that looks off") << "#a"
                                           << "1" << true << R"("#a": 1)";
    QTest::newRow("a name in quotes") << "\"a\""
                                      << "1" << false << R"(# "\"a\"": 1)";
    QTest::newRow("no name") << ""
                             << "1" << true << R"("": 1)";
    QTest::newRow("blanks at the ends") << "a"
                                        << " b " << true << R"(a: " b ")";
    QTest::newRow("a reference") << "a"
                                 << "{{vars.b}}" << true << "a: {{vars.b}}";
    QTest::newRow("a quoted number") << "a"
                                     << "\"57\"" << true << R"(a: "57")";
}

void TestRowsText::readsAndWrites()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, on);
    QFETCH(QString, text);
    QCOMPARE(textFromRows({{name, value, on}}), text);
    const QList<NamedRow> rows = rowsFromText(text);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].name, name);
    QCOMPARE(rows[0].on, on);
    const bool quoted = value != value.trimmed();
    QCOMPARE(rows[0].value, quoted ? QLatin1Char('"') + value + QLatin1Char('"') : value);
}

void TestRowsText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("blank lines") << "\n a: 1 \n\n  b :2\n#\n"
                                 << "a=1 b=2";
    QTest::newRow("without a colon") << "a\n#b"
                                     << "a= -b=";
    QTest::newRow("a quote that stays open") << "\"a: 1"
                                             << "\"a=1";
    QTest::newRow("names twice") << "a: 1\na: 2"
                                 << "a=1 a=2";
}

void TestRowsText::reads()
{
    QFETCH(QString, text);
    QStringList names;
    for (const NamedRow &row : rowsFromText(text))
        names +=
            (row.on ? QString() : QStringLiteral("-")) + row.name + QLatin1Char('=') + row.value;
    QTEST(names.join(QLatin1Char(' ')), "names");
}

QTEST_GUILESS_MAIN(TestRowsText)
#include "tst_rows_text.moc"
