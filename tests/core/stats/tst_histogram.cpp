// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/snapshot.h"
#include "tests/core/stats/allocations.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t highest = 3'600'000'000;

Histogram histogramOf(const std::vector<std::int64_t> &micros)
{
    Histogram histogram;
    for (std::int64_t value : micros)
        histogram.record(microseconds(value));
    return histogram;
}

/// From 1 us to 1 h, evenly over the orders of magnitude, with both bounds among them.
std::vector<std::int64_t> randomValues(unsigned seed, int count)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> exponent(0, std::log10(double(highest)));
    std::vector<std::int64_t> values = {1, highest};
    for (int i = 0; i < count; ++i)
        values.push_back(std::int64_t(std::pow(10, exponent(random))));
    return values;
}

} // namespace

class TestHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layout_data();
    void layout();
    void layoutIsSeamless();
    void emptyHistogram();
    void clampsToItsBounds();
    void percentilesOfHdrExample();
    void percentilesAgainstSortedValues_data();
    void percentilesAgainstSortedValues();
    void severalPercentilesInOnePass();
    void mergeIsAssociative();
    void clearedHistogramIsAsNew();
    void copiesAndMoves();
    void bucketsAscend();
};

void TestHistogram::layout_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("index");
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");

    // By hand: bucket b holds values up to 2048 * 2^b in steps of 2^b; index = (b + 1) * 1024 +
    // (value / 2^b - 1024).
    QTest::newRow("1 us") << qint64(1) << 1 << qint64(1) << qint64(1);
    QTest::newRow("last of step 1") << qint64(2047) << 2047 << qint64(2047) << qint64(2047);
    QTest::newRow("first of step 2") << qint64(2048) << 2048 << qint64(2048) << qint64(2049);
    QTest::newRow("second of step 2") << qint64(2051) << 2049 << qint64(2050) << qint64(2051);
    QTest::newRow("last of step 2") << qint64(4095) << 3071 << qint64(4094) << qint64(4095);
    QTest::newRow("first of step 4") << qint64(4096) << 3072 << qint64(4096) << qint64(4099);
    QTest::newRow("10 ms") << qint64(10000) << 4322 << qint64(10000) << qint64(10007);
    QTest::newRow("1 s") << qint64(1000000) << 11169 << qint64(999936) << qint64(1000447);
    QTest::newRow("1 h") << qint64(highest) << 23220 << qint64(3598712832) << qint64(3600809983);
}

void TestHistogram::layout()
{
    QFETCH(qint64, value);
    QFETCH(int, index);
    QCOMPARE(Histogram::indexOf(value), index);
    QTEST(qint64(Histogram::lowestAt(index)), "lowest");
    QTEST(qint64(Histogram::highestAt(index)), "highest");
    QCOMPARE(histogramOf({value}).countAt(index), 1);
}

void TestHistogram::layoutIsSeamless()
{
    for (int i = 0; i + 1 < Histogram::countsLength; ++i) {
        QCOMPARE(Histogram::lowestAt(i + 1), Histogram::highestAt(i) + 1);
        QCOMPARE(Histogram::indexOf(Histogram::lowestAt(i)), i);
        QCOMPARE(Histogram::indexOf(Histogram::highestAt(i)), i);
    }
}

void TestHistogram::emptyHistogram()
{
    const Histogram histogram;
    QVERIFY(histogram.isEmpty());
    QCOMPARE(histogram.minimum(), 0);
    QCOMPARE(histogram.maximum(), 0);
    QCOMPARE(histogram.mean(), 0.0);
    QCOMPARE(histogram.percentile(99), 0);
    QCOMPARE(histogram.countAt(100), 0);
    QVERIFY(LatencySummary::of(histogram) == LatencySummary());
}

void TestHistogram::clampsToItsBounds()
{
    Histogram histogram;
    histogram.record(-5us);
    histogram.record(999ns);
    histogram.record(2h);
    QCOMPARE(histogram.count(), 3);
    QCOMPARE(histogram.minimum(), 1);
    QCOMPARE(histogram.maximum(), highest);
    QCOMPARE(histogram.countAt(1), 2);
    QCOMPARE(histogram.percentile(100), highest);

    Histogram fraction;
    fraction.record(1999ns);
    QCOMPARE(fraction.maximum(), 1);
}

void TestHistogram::percentilesOfHdrExample()
{
    // The example of HdrHistogram's own tests: 10,000 times 1 ms and once 100 s.
    Histogram histogram;
    for (int i = 0; i < 10000; ++i)
        histogram.record(1ms);
    histogram.record(100s);
    QCOMPARE(histogram.percentile(0), 1000);
    QCOMPARE(histogram.percentile(50), 1000);
    QCOMPARE(histogram.percentile(99.99), 1000);
    QCOMPARE(histogram.percentile(99.999), 100'000'000);
    QCOMPARE(histogram.percentile(100), 100'000'000);
    QCOMPARE(histogram.mean(), (10000 * 1000 + 1e8) / 10001);
}

void TestHistogram::percentilesAgainstSortedValues_data()
{
    QTest::addColumn<int>("count");
    for (int count : {0, 1, 5, 97, 998, 20000})
        QTest::addRow("%d values", count + 2) << count;
}

void TestHistogram::percentilesAgainstSortedValues()
{
    QFETCH(int, count);
    std::vector<std::int64_t> values = randomValues(unsigned(count) + 1, count);
    const Histogram histogram = histogramOf(values);
    std::sort(values.begin(), values.end());

    for (double percent : {0.0, 0.1, 1.0, 25.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0}) {
        // The nearest rank in whole numbers: percents have two decimals.
        const std::size_t rank =
            (std::size_t(std::lround(percent * 100)) * values.size() + 9999) / 10000;
        const std::int64_t exact = values[std::max<std::size_t>(rank, 1) - 1];
        const std::int64_t measured = histogram.percentile(percent);
        QCOMPARE(measured, std::min(Histogram::highestAt(Histogram::indexOf(exact)), highest));
        QVERIFY(measured >= exact);
        QVERIFY(double(measured - exact) <= double(exact) / 1000);
    }
    QCOMPARE(histogram.minimum(), 1);
    QCOMPARE(histogram.maximum(), highest);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    QVERIFY(std::abs(histogram.mean() * double(values.size()) - sum) <= sum * 1e-12);
}

void TestHistogram::severalPercentilesInOnePass()
{
    const Histogram histogram = histogramOf(randomValues(7, 3000));
    const std::array<double, 6> percents = {0, 10, 50, 50, 99.9, 100};
    std::array<std::int64_t, 6> values = {};
    histogram.percentiles(percents, values);
    for (std::size_t i = 0; i < percents.size(); ++i)
        QCOMPARE(values[i], histogram.percentile(percents[i]));
}

void TestHistogram::mergeIsAssociative()
{
    const std::vector<std::int64_t> first = randomValues(1, 500), second = {5, 5, 5},
                                    third = randomValues(3, 2000);
    std::vector<std::int64_t> everything = first;
    everything.insert(everything.end(), second.begin(), second.end());
    everything.insert(everything.end(), third.begin(), third.end());

    Histogram left = histogramOf(first);
    left.add(histogramOf(second));
    left.add(histogramOf(third));
    Histogram right = histogramOf(second);
    right.add(histogramOf(third));
    right.add(histogramOf(first));
    right.add(Histogram());
    QVERIFY(left == right);
    QVERIFY(left == histogramOf(everything));
    QVERIFY(!(left == histogramOf(first)));
}

void TestHistogram::clearedHistogramIsAsNew()
{
    Histogram histogram = histogramOf({700, 80'000, 2'000'000});
    histogram.clear();
    QVERIFY(histogram == Histogram());
    QCOMPARE(histogram.percentile(50), 0);

    const std::int64_t before = allocations;
    histogram.record(70ms);
    histogram.record(2s);
    QCOMPARE(allocations - before, 0); // its pages were kept
    QVERIFY(histogram == histogramOf({70'000, 2'000'000}));
    QCOMPARE(histogram.minimum(), 70'000);
}

void TestHistogram::copiesAndMoves()
{
    const Histogram original = histogramOf(randomValues(11, 100));
    Histogram copy = original;
    QVERIFY(copy == original);
    copy.record(1s);
    QVERIFY(!(copy == original));
    copy = original;
    QVERIFY(copy == original);
    Histogram moved = std::move(copy);
    QVERIFY(moved == original);
}

void TestHistogram::bucketsAscend()
{
    const std::vector<std::int64_t> values = randomValues(5, 300);
    std::int64_t counted = 0, last = -1;
    histogramOf(values).forEachBucket([&](std::int64_t from, std::int64_t to, std::int64_t count) {
        QVERIFY(from > last && to >= from);
        const auto inside = std::count_if(values.begin(), values.end(),
                                          [=](std::int64_t v) { return v >= from && v <= to; });
        QCOMPARE(count, inside);
        counted += count;
        last = to;
    });
    QCOMPARE(counted, std::int64_t(values.size()));
}

QTEST_GUILESS_MAIN(TestHistogram)

#include "tst_histogram.moc"
