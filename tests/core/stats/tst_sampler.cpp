// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/sample_store.h"
#include "core/stats/sampler.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

constexpr AnswerCode ok = AnswerCode::http(200);
constexpr AnswerCode gone = AnswerCode::http(404);

/// What a worker does: asks, and keeps what is chosen. The sample's user says which exchange it is.
class Worker
{
public:
    explicit Worker(std::uint64_t seed)
        : m_sampler(1, seed)
    {
    }
    void exchange(SampleStore &store, int number, nanoseconds service, AnswerCode code = ok)
    {
        const bool whole = m_sampler.expects(0, code, service);
        const Sampler::Choice choice = m_sampler.choose(0, code, service, whole);
        if (!choice.roles.any())
            return;
        ++kept;
        Sample sample;
        sample.code = code;
        sample.roles = choice.roles;
        sample.draw = choice.draw;
        sample.user = number;
        sample.at = number;
        sample.service = service;
        samples.push_back(sample);
        store.keep(sample);
    }
    int kept = 0;
    std::vector<Sample> samples;

private:
    Sampler m_sampler;
};

std::vector<int> usersOf(const SampleStore &store, bool SampleRoles::*role)
{
    std::vector<int> users;
    for (const auto &sample : store.samples(0)) {
        if (sample->roles.*role)
            users.push_back(sample->user);
    }
    return users;
}

} // namespace

class SamplerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSlowestAndSomeOthers();
    void anExchangeMayBeAll();
    void everyExchangeHasTheSameChance();
    void theOrderOfWorkersDoesNotMatter();
    void fewAreKept_data();
    void fewAreKept();
    void whatWasDroppedIsNotFirst();
    void codesAreBounded();
    void bytesAreBounded();
};

void SamplerTest::firstSlowestAndSomeOthers()
{
    SampleStore store(1);
    Worker worker(1);
    for (int i = 0; i < 10'000; ++i)
        worker.exchange(store, i, i == 7'000 ? 1s : milliseconds(i % 50));
    worker.exchange(store, 10'000, 5ms, gone);
    QCOMPARE(usersOf(store, &SampleRoles::first), (std::vector{0, 10'000}));
    QCOMPARE(usersOf(store, &SampleRoles::slowest), (std::vector{7'000, 10'000}));
    QCOMPARE(usersOf(store, &SampleRoles::random).size(), Sampler::randomCount + 1);
    const auto samples = store.samples(0);
    QVERIFY(std::is_sorted(samples.begin(), samples.end(), [](const auto &a, const auto &b) {
        return std::tie(a->code, a->at) < std::tie(b->code, b->at);
    }));
    QCOMPARE(samples.back()->code, gone);
}

void SamplerTest::anExchangeMayBeAll()
{
    SampleStore store(1);
    Worker worker(1);
    worker.exchange(store, 0, 5ms);
    QCOMPARE(store.samples(0).size(), 1u);
    QCOMPARE(store.samples(0)[0]->roles, (SampleRoles{true, true, true}));
    worker.exchange(store, 1, 50ms); // is the slowest now, and among the random ones
    QCOMPARE(store.samples(0)[0]->roles, (SampleRoles{true, false, true}));
    QCOMPARE(store.samples(0)[1]->roles, (SampleRoles{false, true, true}));
}

/// 200 exchanges of two workers, one of them three times as busy, 4,000 times over: each is drawn
/// with a chance of 3 in 200.
void SamplerTest::everyExchangeHasTheSameChance()
{
    constexpr int exchanges = 200, runs = 4'000;
    std::vector<int> drawn(exchanges);
    for (int run = 0; run < runs; ++run) {
        SampleStore store(1);
        Worker busy(std::uint64_t(run) * 2 + 1), idle(std::uint64_t(run) * 2 + 2);
        for (int i = 0; i < exchanges; ++i)
            (i % 4 ? busy : idle).exchange(store, i, 1ms);
        for (const int user : usersOf(store, &SampleRoles::random))
            ++drawn[std::size_t(user)];
    }
    QCOMPARE(std::accumulate(drawn.begin(), drawn.end(), 0), runs * int(Sampler::randomCount));
    // 60 expected of each; chi-squared with 199 degrees of freedom is below 280 but once in 6,000.
    const double expected = double(runs) * double(Sampler::randomCount) / exchanges;
    double deviation = 0;
    for (const int count : drawn)
        deviation += (count - expected) * (count - expected) / expected;
    QVERIFY2(deviation < 280, qPrintable(QString::number(deviation)));
}

void SamplerTest::theOrderOfWorkersDoesNotMatter()
{
    SampleStore live(1);
    std::vector<Worker> workers{Worker(1), Worker(2), Worker(3)};
    std::mt19937 random(5);
    for (int i = 0; i < 5'000; ++i)
        workers[std::size_t(i % 3)].exchange(live, i, microseconds(random() % 90'000));
    std::vector<Sample> all;
    for (const Worker &worker : workers)
        all.insert(all.end(), worker.samples.begin(), worker.samples.end());
    std::shuffle(all.begin(), all.end(), random);
    SampleStore later(1);
    for (const Sample &sample : all)
        later.keep(sample);
    for (bool SampleRoles::*role :
         {&SampleRoles::first, &SampleRoles::slowest, &SampleRoles::random})
        QCOMPARE(usersOf(later, role), usersOf(live, role));
}

void SamplerTest::fewAreKept_data()
{
    QTest::addColumn<int>("growth"); // of the service time, in nanoseconds per exchange
    QTest::newRow("steady") << 0;
    QTest::newRow("slower and slower") << 1000;
}

void SamplerTest::fewAreKept()
{
    QFETCH(int, growth);
    SampleStore store(1);
    Worker worker(9);
    for (int i = 0; i < 1'000'000; ++i)
        worker.exchange(store, i, 10ms + nanoseconds(std::int64_t(i) * growth));
    // 3 ln(1e6) + 3 are drawn, and each slowest is 1.6 % slower than the one before.
    QVERIFY2(worker.kept < 400, qPrintable(QString::number(worker.kept)));
    QVERIFY(worker.kept > 20);
}

/// Its header and body had not been kept when its end came.
void SamplerTest::whatWasDroppedIsNotFirst()
{
    Sampler sampler(1, 1);
    QVERIFY(sampler.expects(0, ok, 0ns));
    const Sampler::Choice dropped = sampler.choose(0, ok, 10ms, false);
    QCOMPARE(dropped.roles, (SampleRoles{false, true, false}));
    QVERIFY(sampler.expects(0, ok, 0ns));
    QCOMPARE(sampler.choose(0, ok, 5ms, true).roles, (SampleRoles{true, false, true}));
}

void SamplerTest::codesAreBounded()
{
    Sampler sampler(1, 1);
    for (int i = 0; i < int(Sampler::codeLimit); ++i)
        QVERIFY(sampler.choose(0, AnswerCode::http(200 + i), 1ms, true).roles.any());
    QVERIFY(!sampler.expects(0, AnswerCode::http(500), 1h));
    QVERIFY(!sampler.choose(0, AnswerCode::http(500), 1h, true).roles.any());
    QVERIFY(sampler.choose(0, AnswerCode::http(200), 1h, true).roles.slowest);
}

void SamplerTest::bytesAreBounded()
{
    constexpr std::size_t limit = 100'000;
    SampleStore store(100, limit);
    Sample sample;
    sample.responseBody.assign(10'000, 'x');
    for (int row = 0; row < 100; ++row) {
        sample.row = row;
        sample.code = ok;
        sample.at = 2;
        sample.roles = {true, true, true};
        store.keep(sample);
        sample.at = 1;
        sample.roles = {false, true, true};
        sample.service += 1ms;
        store.keep(sample);
    }
    std::map<std::size_t, int> rows; // by number of samples
    for (int row = 0; row < 100; ++row)
        ++rows[store.samples(row).size()];
    QVERIFY(rows[2] > 0);  // with room, all
    QVERIFY(rows[1] > 0);  // then the first ones
    QVERIFY(rows[0] > 80); // then none
}

QTEST_GUILESS_MAIN(SamplerTest)

#include "tst_sampler.moc"
