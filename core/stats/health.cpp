// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/health.h"

#include "core/base/translate.h"

#include <QLocale>

#include <algorithm>

namespace loadgrove {

namespace {

QString number(double value)
{
    return QLocale().toString(value, 'g', 3);
}

QString count(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

QString percent(double share)
{
    return Core::tr("%1 %").arg(number(share * 100));
}

/// p99 in milliseconds.
double p99(const Histogram &histogram)
{
    return double(histogram.percentile(99)) / 1000;
}

/// Collects the reasons; one function for each kind.
class Judge
{
public:
    explicit Judge(HealthFigures figures) { m_health.figures = std::move(figures); }

    Health judge()
    {
        const bool enough = figures().seconds >= secondsToJudge && figures().sends >= sendsToJudge;
        if (enough) {
            cpu();
            lateness();
            loopDelay();
            reconnects();
        }
        dropped();
        localErrors();
        room();
        if (!enough && m_health.reasons.empty())
            tooShort();
        for (const HealthReason &reason : m_health.reasons)
            m_health.verdict = std::max(m_health.verdict, reason.severity);
        std::stable_sort(m_health.reasons.begin(), m_health.reasons.end(),
                         [](const HealthReason &left, const HealthReason &right) {
                             return left.severity > right.severity;
                         });
        return std::move(m_health);
    }

private:
    const HealthFigures &figures() const { return m_health.figures; }

    void add(Verdict severity, const char *key, const QString &text)
    {
        m_health.reasons.push_back({severity, key, text});
    }

    void tooShort()
    {
        add(Verdict::Green, "too_short",
            Core::tr("Too little was measured to judge: it takes %1 s and %2 requests.")
                .arg(number(secondsToJudge), count(sendsToJudge)));
    }

    void cpu()
    {
        const bool saturated = figures().saturatedShare > toleratedShare;
        if (!saturated && figures().busyShare <= toleratedShare)
            return;
        add(saturated ? Verdict::Red : Verdict::Amber, "cpu",
            Core::tr("This program kept a core busy to %1 and more during %2 of the run: latencies "
                     "may include its own waiting. Use fewer users, a lower rate, or more workers "
                     "on more cores.")
                .arg(percent(saturated ? saturatedCpu : busyCpu),
                     percent(saturated ? figures().saturatedShare : figures().busyShare)));
    }

    void lateness()
    {
        const double late = p99(figures().lateness);
        if (figures().lateness.count() < sendsToJudge || late < lateAmber)
            return;
        add(late >= lateRed ? Verdict::Red : Verdict::Amber, "lateness",
            Core::tr("One in 100 requests was sent %1 ms or more after it was due: this program "
                     "did not keep its schedule.")
                .arg(number(late)));
    }

    void loopDelay()
    {
        const double delay = p99(figures().loopDelay);
        if (delay < delayAmber)
            return;
        add(delay >= delayRed ? Verdict::Red : Verdict::Amber, "loop_delay",
            Core::tr("Answers may have lain unread for %1 ms: the machine gave this program too "
                     "little time, or it had too much to do.")
                .arg(number(delay)));
    }

    void reconnects()
    {
        if (double(figures().reconnects) <= manyReconnects * double(figures().sends))
            return;
        add(Verdict::Amber, "reconnects",
            Core::tr("%1 requests found their kept connection closed and were sent again on a new "
                     "one: latencies include connecting anew.")
                .arg(count(figures().reconnects)));
    }

    void dropped()
    {
        if (figures().dropped == 0)
            return;
        const double share =
            double(figures().dropped) / double(std::max<std::int64_t>(figures().starts, 1));
        const QString what = Core::tr("%1 of %2 starts were dropped: all virtual users were busy. ")
                                 .arg(count(figures().dropped), count(figures().starts));
        add(share > droppedRed ? Verdict::Red : Verdict::Amber, "dropped",
            what
                + (figures().poolIsSet
                       ? Core::tr("The configuration allows no more; the server may be too slow "
                                  "for this rate.")
                       : Core::tr("The server answers too slowly for this rate.")));
    }

    void localErrors()
    {
        for (const auto &[code, times] : figures().errors) {
            if (code.transportError() == TransportError::Local)
                add(Verdict::Red, "local_errors",
                    Core::tr("%1 requests failed because this machine had no socket or port left.")
                        .arg(count(times)));
        }
    }

    void room()
    {
        const SystemRoom &left = figures().room;
        room("descriptors", left.descriptorsFree, left.descriptorLimit,
             Core::tr("Only %1 of %2 files and sockets were left to this program (ulimit -n)."));
        room("ports", left.portsFree, left.ports,
             Core::tr("Only %1 of %2 local ports were left on this machine."));
    }

    void room(const char *key, std::optional<std::int64_t> left, std::optional<std::int64_t> all,
              const QString &text)
    {
        if (!left || !all || double(*left) >= littleRoom * double(*all))
            return;
        add(*left <= 0 ? Verdict::Red : Verdict::Amber, key, text.arg(count(*left), count(*all)));
    }

    Health m_health;
};

} // namespace

Health judgeHealth(HealthFigures figures)
{
    return Judge(std::move(figures)).judge();
}

const char *verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Green:
        return "green";
    case Verdict::Amber:
        return "amber";
    case Verdict::Red:
        return "red";
    }
    return "";
}

} // namespace loadgrove
