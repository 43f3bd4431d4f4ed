// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_sentence.h"

#include "core/base/translate.h"
#include "core/load/load_shape.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

QString number(double value)
{
    return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

/// A number that a plan comes to: digits behind the point would say too much.
QString planned(double value)
{
    if (value >= 100 || value == std::floor(value))
        return QLocale().toString(value, 'f', 0);
    return QLocale().toString(value, 'g', 3);
}

QString iterationsText(std::int64_t count)
{
    return count == 1 ? Core::tr("one iteration")
                      : Core::tr("%1 iterations").arg(QLocale().toString(qlonglong(count)));
}

QString stagesText(const LoadConfig &load, double seconds, const QString &most)
{
    if (load.stages.size() == 1)
        return Core::tr("One stage of %1, up to %2").arg(durationText(seconds), most);
    return Core::tr("%1 stages in %2, up to %3")
        .arg(number(double(load.stages.size())), durationText(seconds), most);
}

double stagesPeak(const LoadConfig &load)
{
    double most = 0;
    for (const LoadStage &stage : load.stages)
        most = std::max(most, stage.target);
    return most;
}

using RateText = QString (*)(double perSecond);

QString rampText(const LoadConfig &load, const LoadShape &shape, const RateSchedule &schedule,
                 double target, RateText text)
{
    const double ramp = *load.rampupDuration;
    const double interval = load.rampupInterval.value_or(0);
    const QString steps =
        interval > 0 ? Core::tr(" in steps every %1").arg(durationText(interval)) : QString();
    if (!shape.duration)
        return Core::tr("Ramps to %1 in %2%3, then holds")
            .arg(text(target), durationText(ramp), steps);
    if (ramp < *shape.duration)
        return Core::tr("Ramps to %1 in %2%3, holds for %4")
            .arg(text(target), durationText(ramp), steps, durationText(*shape.duration - ramp));
    const nanoseconds end = toNanoseconds(std::min(*shape.duration, 1e8)) - nanoseconds(1);
    const double reached = std::round(schedule.rateAt(end) * 1000) / 1000;
    return Core::tr("Ramps for all of %1%2 and reaches %3")
        .arg(durationText(*shape.duration), steps, text(reached));
}

/// How a rate goes over time.
QString courseText(const LoadConfig &load, const LoadShape &shape, const RateSchedule &schedule)
{
    const bool open = shape.arrivals.has_value();
    const RateText text = open ? iterationRateText : requestRateText;
    if (!load.stages.empty())
        return stagesText(load, shape.duration.value_or(0), text(stagesPeak(load)));
    const double target = (open ? load.arrivalRate : load.targetRps).value_or(0);
    if (load.rampupDuration.value_or(0) > 0)
        return rampText(load, shape, schedule, target, text);
    const QString rate =
        open ? Core::tr("Starts %1").arg(text(target)) : Core::tr("Up to %1").arg(text(target));
    return shape.duration ? Core::tr("%1 for %2").arg(rate, durationText(*shape.duration)) : rate;
}

double plannedCount(const LoadShape &shape, const RateSchedule &schedule)
{
    return schedule.countBefore(toNanoseconds(std::clamp(*shape.duration, 0.0, 1e8)));
}

QString rateCapSentence(const LoadConfig &load, const LoadShape &shape)
{
    const int users = load.threads.value_or(1);
    QString text = courseText(load, shape, *shape.rateCap);
    if (shape.oncePerUser)
        text += users == 1 ? Core::tr(" until one iteration is done")
                           : Core::tr(" until each user has done one iteration");
    else if (shape.count && shape.duration)
        text += Core::tr(", or until %1 are done").arg(iterationsText(*shape.count));
    else if (shape.count)
        text += Core::tr(" until %1 are done").arg(iterationsText(*shape.count));
    if (shape.duration)
        text += Core::tr(": about %1 requests at most")
                    .arg(planned(plannedCount(shape, *shape.rateCap)));
    return Core::tr("%1, sent by %2").arg(text, usersText(users));
}

QString arrivalSentence(const LoadConfig &load, const LoadShape &shape)
{
    QString text = courseText(load, shape, *shape.arrivals);
    if (shape.duration) {
        double count = plannedCount(shape, *shape.arrivals);
        if (shape.count)
            count = std::min(count, double(*shape.count));
        text += Core::tr(": about %1 iterations").arg(planned(count));
    } else if (shape.count) {
        text += Core::tr(": %1 in all").arg(iterationsText(*shape.count));
    } else {
        return Core::tr("%1 without end: a duration or a number of iterations is needed").arg(text);
    }
    text +=
        Core::tr(", however long the answers take, with up to %1").arg(usersText(shape.userLimit));
    return text
           + (shape.whenBusy == WhenBusy::Wait
                  ? Core::tr("; a start that finds no free user waits for one")
                  : Core::tr("; a start that finds no free user is dropped"));
}

QString plainUsers(const LoadConfig &load)
{
    const int users = load.threads.value_or(1);
    const bool one = users == 1;
    const QString who = one ? Core::tr("One user") : usersText(users);
    if (load.duration && load.count) {
        return (one ? Core::tr("%1 runs for %2 or until %3 are done, whichever comes first")
                    : Core::tr("%1 run for %2 or until %3 are done, whichever comes first"))
            .arg(who, durationText(*load.duration), iterationsText(*load.count));
    }
    if (load.duration)
        return (one ? Core::tr("%1 runs for %2") : Core::tr("%1 run for %2"))
            .arg(who, durationText(*load.duration));
    if (load.count)
        return (one ? Core::tr("%1 runs %2") : Core::tr("%1 share %2"))
            .arg(who, iterationsText(*load.count));
    return one ? Core::tr("One iteration by one user: neither count nor duration is set")
               : Core::tr("%1 run one iteration each: neither count nor duration is set").arg(who);
}

QString usersSentence(const LoadConfig &load, const LoadShape &shape)
{
    if (!load.stages.empty()) {
        const QString text =
            stagesText(load, shape.duration.value_or(0), usersText(shape.users.maximum()));
        return shape.count
                   ? Core::tr("%1, or until %2 are done").arg(text, iterationsText(*shape.count))
                   : text;
    }
    const QString text = plainUsers(load);
    const double ramp = load.rampupDuration.value_or(0);
    if (ramp <= 0)
        return text;
    const double interval = load.rampupInterval.value_or(0);
    if (interval > 0)
        return Core::tr("%1; they start in steps every %2 during the first %3")
            .arg(text, durationText(interval), durationText(ramp));
    return load.threads.value_or(1) == 1
               ? text
               : Core::tr("%1; they start one after the other during the first %2")
                     .arg(text, durationText(ramp));
}

} // namespace

QString durationText(double seconds)
{
    if (seconds < 60 || seconds != std::floor(seconds) || seconds > 1e15)
        return Core::tr("%1 s").arg(number(seconds));
    const auto whole = qint64(seconds);
    QStringList parts;
    if (whole >= 3600)
        parts.append(Core::tr("%1 h").arg(QLocale().toString(whole / 3600)));
    if (whole / 60 % 60 != 0)
        parts.append(Core::tr("%1 min").arg(whole / 60 % 60));
    if (whole % 60 != 0)
        parts.append(Core::tr("%1 s").arg(whole % 60));
    return parts.join(QLatin1Char(' '));
}

// Without a translation Qt leaves %n forms as they are: the singular has its own text.
QString usersText(double users)
{
    return users == 1 ? Core::tr("one user")
                      : Core::tr("%1 users").arg(QLocale().toString(users, 'f', 0));
}

QString requestRateText(double perSecond)
{
    return perSecond == 1 ? Core::tr("1 request/s")
                          : Core::tr("%1 requests/s").arg(number(perSecond));
}

QString iterationRateText(double perSecond)
{
    return perSecond == 1 ? Core::tr("1 iteration/s")
                          : Core::tr("%1 iterations/s").arg(number(perSecond));
}

QString loadSentence(const std::optional<LoadConfig> &load, int scenarios)
{
    if (!load)
        return Core::tr("No load test: one iteration by one user");
    const LoadShape shape = LoadShape::of(*load);
    QString text;
    if (shape.arrivals)
        text = arrivalSentence(*load, shape);
    else if (shape.rateCap)
        text = rateCapSentence(*load, shape);
    else
        text = usersSentence(*load, shape);
    if (load->pacing.value_or(0) > 0 && !shape.arrivals)
        text += Core::tr("; a user starts at most one iteration every %1")
                    .arg(durationText(*load->pacing));
    if (scenarios > 1)
        text +=
            shape.rateCap && !shape.arrivals
                ? Core::tr("; each of %1 scenarios has its own users, the rate is for all together")
                      .arg(scenarios)
                : Core::tr("; this for each of %1 scenarios, in parallel").arg(scenarios);
    if (load->stopOnFailure)
        text += Core::tr("; the first failed iteration stops the run");
    return text;
}

} // namespace loadgrove
