// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/hdr_log.h"

#include "core/runs/run_file.h"
#include "core/stats/histogram_codec.h"
#include "tests/core/runs/made_up_run.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

/// A log as a reader of it understands it.
struct ReadLog
{
    struct Line
    {
        double start = 0, length = 0, maximum = 0;
        Histogram histogram;
    };
    QByteArrayList head;
    QMap<QByteArray, std::vector<Line>> lines; ///< by tag
    QByteArray wrong;                          ///< the first line that cannot be read

    Histogram sum(const QByteArray &tag) const
    {
        Histogram all;
        for (const Line &line : lines.value(tag))
            all.add(line.histogram);
        return all;
    }
};

ReadLog read(const std::string &text)
{
    ReadLog log;
    for (QByteArray line : QByteArray::fromStdString(text).split('\n').mid(0)) {
        const QByteArray whole = line;
        if (line.isEmpty())
            continue;
        if (line.startsWith('#') || line.startsWith('"')) {
            log.head.append(line);
            continue;
        }
        QByteArray tag;
        if (line.startsWith("Tag=")) {
            tag = line.mid(4, line.indexOf(',') - 4);
            line = line.mid(line.indexOf(',') + 1);
        }
        const QByteArrayList cells = line.split(',');
        const QByteArray bytes = QByteArray::fromBase64(cells.value(3));
        const Result<Histogram> histogram =
            decodeHistogram({bytes.constData(), std::size_t(bytes.size())});
        if (cells.size() != 4 || !histogram) {
            log.wrong = whole;
            return log;
        }
        log.lines[tag].push_back(
            {cells[0].toDouble(), cells[1].toDouble(), cells[2].toDouble(), *histogram});
    }
    return log;
}

/// The log of a run's seconds.
std::string logOf(const MadeUpRun &run)
{
    std::string text;
    HdrLog log([&text](std::string_view piece) {
        text += piece;
        return Result<void>();
    });
    bool written = bool(log.started(run.info));
    for (const auto &record : run.records)
        written = written && log.second(*record);
    return written && log.ended(*run.end()) ? text : std::string();
}

/// The same counts in the same buckets; a log does not keep the exact extremes.
bool sameCounts(const Histogram &left, const Histogram &right)
{
    for (int i = 0; i < Histogram::countsLength; ++i) {
        if (left.countAt(i) != right.countAt(i))
            return false;
    }
    return left.count() == right.count();
}

Rows rowsNamed(const std::vector<std::string> &requests)
{
    Rows rows;
    rows.rows = {{Row::Kind::Scenario, "s", -1, 1}};
    for (const std::string &name : requests)
        rows.rows.push_back({Row::Kind::Request, name, 0, NodeId(rows.rows.size() + 1)});
    return rows;
}

} // namespace

/// The latencies of a run as an HdrHistogram log.
class TestHdrLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headIsVersion13();
    void linesOfASecond();
    void sumsAreTheRunFilesSpans_data();
    void sumsAreTheRunFilesSpans();
    void aSecondWithoutAnswersHasALine();
    void tags_data();
    void tags();
    void writingEndsAtTheFirstError();
};

void TestHdrLog::headIsVersion13()
{
    const ReadLog log = read(logOf(MadeUpRun(1)));
    QVERIFY(log.head.contains("#[Histogram log format version 1.3]"));
    QVERIFY(log.head.contains(
        "#[StartTime: 1772368200.000 (seconds since epoch), 2026-03-01T12:30:00.000Z]"));
    QVERIFY(log.head.contains("#[BaseTime: 1772368200.000 (seconds since epoch)]"));
    QCOMPARE(log.head.last(), QByteArray("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\","
                                         "\"Interval_Compressed_Histogram\""));
}

void TestHdrLog::linesOfASecond()
{
    const MadeUpRun run(3);
    const ReadLog log = read(logOf(run));
    QCOMPARE(log.wrong, QByteArray());
    QCOMPARE(log.lines.keys(),
             QByteArrayList({"", "flow", "flow/a", "flow/a:response", "flow:busy"}));
    for (const auto &lines : log.lines)
        QCOMPARE(lines.size(), std::size_t(3));
    const std::vector<ReadLog::Line> lines = log.lines["flow/a"];
    const ReadLog::Line &second = lines[1];
    QCOMPARE(second.start, 1.001);
    QCOMPARE(second.length, 1.0);
    QCOMPARE(second.maximum,
             double(run.records[1]->stats.rows[RequestA].service().maximum()) / 1e3);
    QVERIFY(sameCounts(log.sum("flow/a"), log.sum(""))); // the only request that was sent
}

void TestHdrLog::sumsAreTheRunFilesSpans_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("whole") << 0 << 1000;
    QTest::newRow("part") << 3 << 7;
    QTest::newRow("one second") << 5 << 6;
    QTest::newRow("nothing") << 100 << 200;
}

/// What the log of a span says is what the run file says of it.
void TestHdrLog::sumsAreTheRunFilesSpans()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.lgrun"));
    MadeUpRun run(10, manyRequests(3));
    QVERIFY(run.writeTo(path));
    const auto opened = RunFile::open(path);
    QVERIFY(opened);
    const RunFile &file = **opened;
    const RunFile::Span span{std::chrono::seconds(from), std::chrono::seconds(to)};

    std::string text;
    HdrLog hdr([&text](std::string_view piece) {
        text += piece;
        return Result<void>();
    });
    QVERIFY(hdr.started(file.info()));
    Interval merged(4, 1);
    QVERIFY(file.forEachSecond(span, [&](const SecondRecord &record) {
        merged.add(record.stats);
        return hdr.second(record);
    }));
    const ReadLog log = read(text);
    QCOMPARE(log.wrong, QByteArray());
    const auto snapshot = file.snapshot(span);
    QVERIFY(snapshot);
    QVERIFY(sameCounts(log.sum(""), (*snapshot)->latencies));
    for (int i = 1; i <= 3; ++i) {
        const RowStats &stats = merged.rows[std::size_t(i)];
        const QByteArray tag = "flow/request%20" + QByteArray::number(i - 1);
        QVERIFY(sameCounts(log.sum(tag), stats.service()));
        QVERIFY(sameCounts(log.sum(tag + ":response"), stats.response()));
        QCOMPARE(log.sum(tag).count(), (*snapshot)->rows[std::size_t(i)].latency.count);
    }
    QVERIFY(sameCounts(log.sum("flow"), merged.rows[Flow].service()));
    QVERIFY(sameCounts(log.sum("flow:busy"), merged.rows[Flow].busy));
}

/// Who draws the log over time sees that nothing came.
void TestHdrLog::aSecondWithoutAnswersHasALine()
{
    const MadeUpRun run(1);
    std::string text;
    HdrLog log([&text](std::string_view piece) {
        text += piece;
        return Result<void>();
    });
    QVERIFY(log.started(run.info));
    SecondRecord record(4, 1);
    record.end = 1s;
    QVERIFY(log.second(record));
    const ReadLog seen = read(text);
    QCOMPARE(seen.lines.keys(), QByteArrayList({""}));
    QVERIFY(seen.sum("").isEmpty());
}

void TestHdrLog::tags_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("expected"); // without "s/"
    const auto row = [](const char *name, const QStringList &names, const QStringList &expected) {
        QTest::newRow(name) << names << expected;
    };
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    row("plain", {text("a-b_c.d")}, {text("a-b_c.d")});
    row("spaces and slashes", {text("GET /a b")}, {text("GET%20/a%20b")});
    row("what ends a tag", {text("a,b\nc\r\td")}, {text("a%2Cb%0Ac%0D%09d")});
    row("what tags are made of", {text("50%:response")}, {text("50%25%3Aresponse")});
    row("other letters", {text("gr\xC3\xBC\xC3\x9F")}, {text("gr%C3%BC%C3%9F")});
    row("of one name", {text("a"), text("a"), text("a")},
        {text("a"), text("a%20(2)"), text("a%20(3)")});
    row("named like the second", {text("a"), text("a (2)"), text("a")},
        {text("a"), text("a%20(2)"), text("a%20(3)")});
}

void TestHdrLog::tags()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, expected);
    std::vector<std::string> requests;
    for (const QString &name : names)
        requests.push_back(name.toStdString());
    const std::vector<std::string> tags = hdrTags(rowsNamed(requests));
    QCOMPARE(tags.size(), requests.size() + 1);
    for (std::size_t i = 0; i < requests.size(); ++i)
        QCOMPARE(QString::fromStdString(tags[i + 1]),
                 QStringLiteral("s/") + expected[qsizetype(i)]);
}

void TestHdrLog::writingEndsAtTheFirstError()
{
    const MadeUpRun run(3);
    int calls = 0;
    HdrLog log([&calls](std::string_view) -> Result<void> {
        if (++calls == 2)
            return Error{ErrorCode::Io, QStringLiteral("cannot be written: full")};
        return {};
    });
    QVERIFY(log.started(run.info));
    for (const auto &record : run.records) {
        const Result<void> told = log.second(*record);
        QVERIFY(!told); // the same each time: it is one notice
        QCOMPARE(told.error().message, QStringLiteral("the HdrHistogram log is not written any "
                                                      "more: cannot be written: full"));
    }
    QCOMPARE(calls, 2);
}

QTEST_GUILESS_MAIN(TestHdrLog)
#include "tst_hdr_log.moc"
