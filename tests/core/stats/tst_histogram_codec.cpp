// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/histogram_codec.h"

#include <QByteArray>
#include <QTest>

#include <random>

using namespace loadgrove;

using Values = std::vector<qint64>;

namespace {

Histogram histogramOf(const Values &micros)
{
    Histogram histogram;
    for (const qint64 value : micros)
        histogram.record(microseconds(value));
    return histogram;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// The counts are the same, bucket by bucket.
bool sameCounts(const Histogram &left, const Histogram &right)
{
    for (int i = 0; i < Histogram::countsLength; ++i) {
        if (left.countAt(i) != right.countAt(i))
            return false;
    }
    return left.count() == right.count();
}

} // namespace

/// The encoding that HdrHistogram's own tools read and write.
class HistogramCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatJavaWrote_data();
    void readsWhatJavaWrote();
    void percentilesOfManyAreJavas();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void anEncoderCanBeUsedAgain();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
    void survivesDamage();
};

/// Written by HdrHistogram 2.1.11 for Java: new Histogram(1, 3600000000, 3).
void HistogramCodecTest::readsWhatJavaWrote_data()
{
    QTest::addColumn<QByteArray>("base64");
    QTest::addColumn<Values>("micros");
    QTest::newRow("empty") << QByteArray("HISTFAAAAB94nJNpmSzMwMDAyAABzFAazL82eQmD/QeoCABVgwSI")
                           << Values{};
    QTest::newRow("one") << QByteArray("HISTFAAAACF4nJNpmSzMwMDAxAABzFCaEURcm7yEwf4DVIQJAFowBIs=")
                         << Values{1};
    QTest::newRow("two") << QByteArray(
        "HISTFAAAACN4nJNpmSzMwMDAwgABzFCaEURcm7yEwf4DVISJgQUAY5QEkQ==")
                         << Values{1, 3, 3};
    QTest::newRow("far") << QByteArray(
        "HISTFAAAADB4nJNpmSzMwMDAzwABzFCaEURcm7yEwf4DROA4I9NmOSam/X2MTIv3MDIBALvmCOc=")
                         << Values{100, 2047, 2048, 1000000, 3600000000};
}

void HistogramCodecTest::readsWhatJavaWrote()
{
    QFETCH(QByteArray, base64);
    QFETCH(Values, micros);
    const QByteArray bytes = QByteArray::fromBase64(base64);
    const Result<Histogram> histogram = decodeHistogram(viewOf(bytes));
    QVERIFY2(histogram, histogram ? "" : qPrintable(histogram.error().message));
    QVERIFY(sameCounts(*histogram, histogramOf(micros)));
}

/// 1 + i * i % 5000011 for i below 10000: figures as Java's getValueAtPercentile gives them.
void HistogramCodecTest::percentilesOfManyAreJavas()
{
    Values micros;
    for (qint64 i = 0; i < 10000; ++i)
        micros.push_back(1 + i * i % 5000011);
    const Histogram histogram = histogramOf(micros);
    QCOMPARE(histogram.percentile(50), std::int64_t(2199551));
    QCOMPARE(histogram.percentile(99), std::int64_t(4943871));
    HistogramEncoder encoder;
    const Result<Histogram> back = decodeHistogram(encoder.encode(histogram));
    QVERIFY(back);
    QVERIFY(sameCounts(*back, histogram));
}

void HistogramCodecTest::comesBackAsItWas_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("values");
    QTest::newRow("none") << 1 << 0;
    QTest::newRow("one") << 2 << 1;
    QTest::newRow("few") << 3 << 20;
    QTest::newRow("many") << 4 << 200'000;
}

void HistogramCodecTest::comesBackAsItWas()
{
    QFETCH(int, seed);
    QFETCH(int, values);
    std::mt19937_64 random{std::uint64_t(seed)};
    std::lognormal_distribution<double> latency(8, 3);
    Histogram histogram;
    for (int i = 0; i < values; ++i)
        histogram.record(microseconds(std::int64_t(latency(random))));
    HistogramEncoder encoder;
    Result<Histogram> back = decodeHistogram(encoder.encode(histogram));
    QVERIFY(back);
    QVERIFY(sameCounts(*back, histogram));
    back.value().setExact(histogram.minimum(), histogram.maximum(), histogram.sum());
    QVERIFY(*back == histogram);
}

void HistogramCodecTest::anEncoderCanBeUsedAgain()
{
    HistogramEncoder encoder, fresh;
    encoder.encode(histogramOf({1, 50, 3'000'000}));
    const Histogram histogram = histogramOf({7, 7, 90'000});
    QCOMPARE(std::string(encoder.encode(histogram)), std::string(fresh.encode(histogram)));
}

void HistogramCodecTest::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    HistogramEncoder encoder;
    const std::string_view text = encoder.encode(histogramOf({1, 2, 3}));
    const QByteArray good(text.data(), qsizetype(text.size()));
    const auto row = [](const char *name, const QByteArray &bytes, const char *why) {
        QTest::newRow(name) << bytes << QString::fromLatin1(why);
    };
    row("nothing", "", "it is not in the V2 compressed encoding");
    row("text", "hello, world", "it is not in the V2 compressed encoding");
    row("cut", good.left(good.size() - 3), "its length is wrong");
    row("more behind it", good + "x", "its length is wrong");
    QByteArray damaged = good;
    damaged[9] = char(damaged[9] ^ 0xff);
    row("not zlib", damaged, "it cannot be decompressed");
}

void HistogramCodecTest::refusesOtherBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    const Result<Histogram> histogram = decodeHistogram(viewOf(bytes));
    QVERIFY(!histogram);
    QCOMPARE(histogram.error().message, QStringLiteral("not a histogram that can be read: ") + why);
}

/// Whatever is done to the bytes: a histogram or an error.
void HistogramCodecTest::survivesDamage()
{
    HistogramEncoder encoder;
    const std::string good(encoder.encode(histogramOf({1, 2, 3, 500, 70'000, 3'000'000})));
    std::mt19937 random(5);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string bytes = good;
        for (unsigned flips = 1 + random() % 4; flips > 0; --flips)
            bytes[random() % bytes.size()] = char(random());
        refused += decodeHistogram(bytes) ? 0 : 1;
    }
    QVERIFY(refused > 2000);
}

QTEST_GUILESS_MAIN(HistogramCodecTest)
#include "tst_histogram_codec.moc"
