// SPDX-License-Identifier: GPL-3.0-or-later
// The seconds of a run, of which snapshots share all but the newest.
#include "tests/core/stats/allocations.h"
#include "tests/core/stats/recording.h"

#include <QTest>

#include <algorithm>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

SecondList::Second second(int number)
{
    auto point = std::make_shared<SecondPoint>();
    point->second = number;
    return point;
}

std::vector<int> numbers(const SecondList &list)
{
    std::vector<int> all;
    for (const SecondList::Second &point : list)
        all.push_back(point->second);
    return all;
}

SecondList listOf(int count)
{
    SecondList list;
    for (int i = 0; i < count; ++i)
        list.push_back(second(i));
    return list;
}

} // namespace

class TestSecondList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInOrder();
    void placesAreFoundByHalving();
    void copiesAreApart_data();
    void copiesAreApart();
    void copiesShareWhatIsOld();
    void aSnapshotCostsTheSameAfterADay();
};

void TestSecondList::isInOrder()
{
    SecondList list;
    std::vector<int> expected;
    QVERIFY(list.empty());
    for (int i = 0; i < 400; ++i) {
        list.push_back(second(-1));
        list.replaceBack(second(i)); // as the end of a run does
        expected.push_back(i);
        QCOMPARE(numbers(list), expected);
        QCOMPARE(list.size(), expected.size());
        QCOMPARE(list.front()->second, 0);
        QCOMPARE(list.back()->second, i);
    }
    list.clear();
    QVERIFY(list.empty());
    QVERIFY(list.begin() == list.end());
    const SecondList three{second(5), second(6), second(7)};
    QCOMPARE(numbers(three), (std::vector<int>{5, 6, 7}));
}

void TestSecondList::placesAreFoundByHalving()
{
    static_assert(std::random_access_iterator<SecondList::Iterator>);
    const SecondList list = listOf(1000);
    int looks = 0;
    const auto found = std::partition_point(list.begin(), list.end(), [&looks](const auto &point) {
        ++looks;
        return point->second < 777;
    });
    QCOMPARE(found - list.begin(), 777);
    QCOMPARE((*found)->second, 777);
    QCOMPARE(found[-700]->second, 77);
    QVERIFY(looks <= 11);
}

void TestSecondList::copiesAreApart_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 63, 64, 65, 127, 128, 129, 1000})
        QTest::addRow("%d", count) << count;
}

void TestSecondList::copiesAreApart()
{
    QFETCH(int, count);
    const SecondList whole = listOf(count);
    SecondList one = whole, other = whole;
    one.replaceBack(second(-7));
    for (int i = 0; i < 130; ++i) {
        one.push_back(second(1000 + i));
        other.push_back(second(5000 + i));
    }
    std::vector<int> expected;
    for (int i = 0; i < count; ++i)
        expected.push_back(i);
    QCOMPARE(numbers(whole), expected);
    std::vector<int> longer = expected;
    for (int i = 0; i < 130; ++i)
        longer.push_back(5000 + i);
    QCOMPARE(numbers(other), longer);
    QCOMPARE(one[std::size_t(count) - 1]->second, -7);
    QCOMPARE(one.back()->second, 1129);
}

void TestSecondList::copiesShareWhatIsOld()
{
    const SecondList list = listOf(10'000);
    const std::vector<SecondList> copies(20, list);
    std::size_t copied = 0;
    for (const SecondList::Second &point : list)
        copied += point.use_count() > 1;
    QVERIFY2(copied > 0 && copied <= 64, qPrintable(QString::number(copied)));
}

/// A snapshot is made four times a second.
void TestSecondList::aSnapshotCostsTheSameAfterADay()
{
    Recording recording;
    int seconds = 0;
    const auto costAt = [&](int until) {
        while (seconds < until) {
            recording.shard.record(send(RequestA, 200, 1ms));
            recording.collect();
            recording.timeline.advance(std::chrono::seconds(++seconds), 1);
        }
        const std::int64_t made = allocations, bytes = allocatedBytes;
        const auto snapshot = recording.snapshot();
        return std::pair(allocations - made, allocatedBytes - bytes);
    };
    costAt(10); // the first one has more to make room for
    const auto early = costAt(100), late = costAt(86'500 - 86'500 % 64 + 100 % 64);
    QVERIFY(early.first > 0);
    QCOMPARE(late.first, early.first);
    QCOMPARE(late.second, early.second);
}

QTEST_GUILESS_MAIN(TestSecondList)

#include "tst_second_list.moc"
