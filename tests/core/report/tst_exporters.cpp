// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/exporter.h"
#include "tests/core/report/hand_made.h"

#include <QSet>
#include <QTest>

using namespace loadgrove;

/// The list of formats from which options and dialogs are built.
class TestExporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsComplete();
    void found_data();
    void found();
    void filesBeside_data();
    void filesBeside();
};

void TestExporters::eachIsComplete()
{
    QSet<QString> titles, names;
    for (const Exporter &exporter : exporters()) {
        QVERIFY(exporter.suffix[0] == '.');
        titles.insert(exporter.title());
        names.insert(QLatin1String(exporter.format) + QLatin1Char(' ')
                     + QLatin1String(exporter.style));
        QVERIFY2(!exporter.write != !exporter.follow, exporter.format);
        if (exporter.follow)
            continue;
        const std::string text = exporter.write(handMade());
        QVERIFY2(text.size() > 100 && text.back() == '\n', exporter.format);
        // What opens doors leaves the program in no format.
        QVERIFY2(text.find("t0psecret") == std::string::npos, exporter.format);
        QVERIFY2(!exporter.write(Snapshot()).empty(), exporter.format); // before the run began
    }
    QCOMPARE(std::size_t(titles.size()), exporters().size());
    QCOMPARE(std::size_t(names.size()), exporters().size());
}

void TestExporters::found_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("foundStyle"); // null: none
    const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
    QTest::newRow("usual style") << text("json") << text("") << text("native");
    QTest::newRow("other style") << text("json") << text("guide") << text("guide");
    QTest::newRow("no such style") << text("json") << text("odd") << QString();
    QTest::newRow("one style") << text("csv") << text("") << text("");
    QTest::newRow("no such format") << text("odd") << text("") << QString();
}

void TestExporters::found()
{
    QFETCH(QString, format);
    QFETCH(QString, style);
    QFETCH(QString, foundStyle);
    const Exporter *exporter = findExporter(format, style);
    QCOMPARE(exporter == nullptr, foundStyle.isNull());
    if (exporter)
        QCOMPARE(QString::fromLatin1(exporter->style), foundStyle);
}

void TestExporters::filesBeside_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("beside");
    const auto row = [](const char *file, const char *beside) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(beside);
    };
    row("results.csv", "results-series.csv");
    row("a.b/results", "a.b/results-series");
    row("a/results.of.today.csv", "a/results.of.today-series.csv");
    row(".hidden", ".hidden-series");
}

void TestExporters::filesBeside()
{
    QFETCH(QString, file);
    const Exporter *csv = findExporter(QStringLiteral("csv"));
    QVERIFY(csv && csv->beside);
    QTEST(fileBeside(file, *csv->beside), "beside");
}

QTEST_GUILESS_MAIN(TestExporters)
#include "tst_exporters.moc"
