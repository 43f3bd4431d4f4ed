// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/run/run_snapshots.h"
#include "ui/charts/codes_over_time_chart.h"
#include "ui/charts/errors_chart.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/rate_chart.h"
#include "ui/run/run_view.h"

#include <QApplication>
#include <QTest>
#include <QToolButton>

namespace loadgrove::test {

inline constexpr AnswerCode ok = AnswerCode::http(200);
inline constexpr AnswerCode unavailable = AnswerCode::http(503);
inline constexpr AnswerCode refused = AnswerCode::transport(TransportError::Refused);

/// 60 seconds, of which each is told from the others; the last is in doubt.
inline RunWriter minute()
{
    RunWriter run;
    run.config.duration = 60;
    run.config.targetRps = 200;
    run.config.rampupDuration = 10;
    run.send(1, ok, 10);
    for (int i = 0; i < 60; ++i) {
        SecondPoint &point = run.second(10 + i, 20 + i, 1000 + i,
                                        {{ok, 1000 + i}, {unavailable, 3}, {refused, i % 2}}, 3);
        point.p75 = 15 + i;
        point.p999 = 1100 + i;
        point.maximum = 2000 + i;
        point.response = {30.0 + i, 35.0 + i, 38.0 + i, 40.0 + i, 1500.0 + i, 1600.0 + i, 3000};
        point.wrongAnswers = 3;
    }
    SecondPoint &doubtful = run.second(1, 2, 3, {{ok, 500}});
    doubtful.health = Verdict::Amber;
    doubtful.healthKey = "lateness";
    return run;
}

/// A window with the charts of such a minute.
class ChartsFixture
{
public:
    void open()
    {
        m_view = std::make_unique<RunView>();
        m_view->resize(1200, 700);
        m_view->show();
        QApplication::setActiveWindow(m_view.get());
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setSnapshot(minute().snapshot(RunState::Finished, 61));
        QTRY_VERIFY(m_view->latencyChart().plotArea().width() > 100);
    }
    std::vector<TimeChart *> charts() const
    {
        return {&m_view->latencyChart(), &m_view->rateChart(), &m_view->codesOverTimeChart(),
                &m_view->errorsChart()};
    }
    QToolButton &button(const char *name) const
    {
        return *m_view->findChild<QToolButton *>(QLatin1String(name));
    }

protected:
    std::unique_ptr<RunView> m_view;
};

} // namespace loadgrove::test
