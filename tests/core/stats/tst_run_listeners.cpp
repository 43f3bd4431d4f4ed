// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/run_listeners.h"

#include "core/stats/snapshot.h"

#include <QStringList>
#include <QTest>

using namespace loadgrove;

namespace {

/// Writes down what it hears; fails when it is told to.
class Scribe final : public RunListener
{
public:
    Scribe(QString name, QStringList &heard, bool fails = false)
        : m_name(std::move(name))
        , m_heard(heard)
        , m_fails(fails)
    {
    }

    Result<void> started(const RunInfo &info) override
    {
        return hear(QStringLiteral("started ") + QString::fromStdString(info.document));
    }
    Result<void> second(const SecondRecord &record) override
    {
        return hear(QStringLiteral("second %1").arg(record.number));
    }
    Result<void> ended(const Snapshot &snapshot) override
    {
        return hear(QLatin1String(stateText(snapshot.state)));
    }

private:
    Result<void> hear(const QString &what)
    {
        m_heard.append(m_name + QLatin1Char(' ') + what);
        if (m_fails)
            return Error{ErrorCode::Io, m_name + QStringLiteral(" fails")};
        return {};
    }

    const QString m_name;
    QStringList &m_heard; // Not owned.
    const bool m_fails;
};

} // namespace

/// Several listeners of one run.
class TestRunListeners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allHearEverything();
    void oneFailureKeepsNothingFromOthers();
    void allFailuresAreTold();
    void aRunThatOneRefusesDoesNotBegin();
    void nobodyListens();
};

void TestRunListeners::allHearEverything()
{
    QStringList heard;
    RunListeners listeners;
    listeners.add(std::make_shared<Scribe>(QStringLiteral("a"), heard));
    listeners.add(std::make_shared<Scribe>(QStringLiteral("b"), heard));
    RunInfo info;
    info.document = "d";
    SecondRecord record(0, 0);
    Snapshot end;
    end.state = RunState::Finished;
    QVERIFY(listeners.started(info));
    QVERIFY(listeners.second(record));
    QVERIFY(listeners.ended(end));
    QCOMPARE(heard.join(QStringLiteral(", ")),
             QStringLiteral("a started d, b started d, a second 0, b second 0, a finished, "
                            "b finished"));
}

void TestRunListeners::oneFailureKeepsNothingFromOthers()
{
    QStringList heard;
    RunListeners listeners;
    listeners.add(std::make_shared<Scribe>(QStringLiteral("a"), heard, true));
    listeners.add(std::make_shared<Scribe>(QStringLiteral("b"), heard));
    const Result<void> second = listeners.second(SecondRecord(0, 0));
    QVERIFY(!second);
    QCOMPARE(second.error().message, QStringLiteral("a fails"));
    QVERIFY(!listeners.ended(Snapshot()));
    QCOMPARE(heard.join(QStringLiteral(", ")),
             QStringLiteral("a second 0, b second 0, a idle, b idle"));
}

void TestRunListeners::allFailuresAreTold()
{
    QStringList heard;
    RunListeners listeners;
    for (const char *name : {"a", "b", "c"})
        listeners.add(std::make_shared<Scribe>(QLatin1String(name), heard, *name != 'b'));
    const Result<void> second = listeners.second(SecondRecord(0, 0));
    QVERIFY(!second);
    QCOMPARE(second.error().message, QStringLiteral("a fails; c fails"));
}

void TestRunListeners::aRunThatOneRefusesDoesNotBegin()
{
    QStringList heard;
    RunListeners listeners;
    listeners.add(std::make_shared<Scribe>(QStringLiteral("a"), heard, true));
    listeners.add(std::make_shared<Scribe>(QStringLiteral("b"), heard));
    QVERIFY(!listeners.started(RunInfo()));
    QCOMPARE(heard, QStringList(QStringLiteral("a started ")));
}

void TestRunListeners::nobodyListens()
{
    RunListeners listeners;
    QVERIFY(listeners.isEmpty());
    QVERIFY(listeners.started(RunInfo()) && listeners.second(SecondRecord(0, 0))
            && listeners.ended(Snapshot()));
}

QTEST_GUILESS_MAIN(TestRunListeners)
#include "tst_run_listeners.moc"
