// SPDX-License-Identifier: GPL-3.0-or-later
// A list of the library that opens only what has changed says what a fresh one says.
#include "core/runs/library_cache.h"
#include "tests/core/runs/kept_runs.h"

#include <QTest>

using namespace loadgrove;

class TestLibraryCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_runs = std::make_unique<KeptRuns>();
        m_cache = std::make_unique<LibraryCache>(m_runs->library);
    }

    void opensOnlyWhatChanged();
    void seesEveryChange();
    void readsRunsThatGoOnEachTime();
    void givesUp();
    void aLibraryThatIsNone();

private:
    QStringList labels()
    {
        QStringList found;
        for (const RunEntry &entry : m_cache->list().value())
            found += entry.label;
        found.sort();
        return found;
    }

    std::unique_ptr<KeptRuns> m_runs;
    std::unique_ptr<LibraryCache> m_cache;
};

void TestLibraryCache::opensOnlyWhatChanged()
{
    for (int i = 0; i < 3; ++i)
        m_runs->keep("d", i);
    QCOMPARE(m_cache->list()->size(), std::size_t(3));
    QCOMPARE(m_cache->filesRead(), 3);
    QCOMPARE(m_cache->list()->size(), std::size_t(3));
    QCOMPARE(m_cache->filesRead(), 0);
    m_runs->keep("d", 3);
    QCOMPARE(m_cache->list()->size(), std::size_t(4));
    QCOMPARE(m_cache->filesRead(), 1);
}

void TestLibraryCache::seesEveryChange()
{
    const QString first = m_runs->keep("d", 0), second = m_runs->keep("d", 1);
    QCOMPARE(labels(), (QStringList{QString(), QString()}));
    QVERIFY(setRunLabel(first, QStringLiteral("one")));
    QCOMPARE(labels(), (QStringList{QString(), QStringLiteral("one")}));
    const auto renamed = m_runs->library.rename(readRunEntry(second), QStringLiteral("other"));
    QVERIFY2(renamed.ok(), qPrintable(messageOf(renamed)));
    QVERIFY(setRunLabel(*renamed, QStringLiteral("two")));
    QCOMPARE(labels(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(m_runs->library.remove(readRunEntry(first)));
    QCOMPARE(labels(), QStringList{QStringLiteral("two")});
}

void TestLibraryCache::readsRunsThatGoOnEachTime()
{
    const QString file = m_runs->keep("d", 0, false); // by this process: it seems to go on
    QCOMPARE(m_cache->list()->front().state, RunEntry::State::Writing);
    QCOMPARE(m_cache->list()->front().state, RunEntry::State::Writing);
    QCOMPARE(m_cache->filesRead(), 1);
    QVERIFY(setWriter(file, goneProcess()));
    QCOMPARE(m_cache->list()->front().state, RunEntry::State::Interrupted);
}

void TestLibraryCache::givesUp()
{
    m_runs->keep("d", 0);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(m_cache->list(stop.get_token())->empty());
    QCOMPARE(m_cache->filesRead(), 0);
    QCOMPARE(m_cache->list()->size(), std::size_t(1));
}

void TestLibraryCache::aLibraryThatIsNone()
{
    QVERIFY(m_cache->list()->empty());
    putFile(m_runs->library.folder(), "a file");
    QVERIFY(!m_cache->list());
}

QTEST_GUILESS_MAIN(TestLibraryCache)
#include "tst_library_cache.moc"
