// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/estimate.h"

#include "core/runs/seconds_ratio.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

/// The highest correlation of neighbouring seconds that is believed: what is slower than that to
/// change is not sampled in a run, and would make every interval infinite.
constexpr double mostAlikeSeconds = 0.95;

double studentQuantile(double alpha, double freedom)
{
    const boost::math::students_t distribution(std::max(1.0, freedom));
    return boost::math::quantile(boost::math::complement(distribution, alpha / 2));
}

/// By how much more an interval must reach out, its variance being estimated from so few seconds.
double studentFactor(double alpha, double freedom)
{
    const double normal =
        boost::math::quantile(boost::math::complement(boost::math::normal(), alpha / 2));
    return studentQuantile(alpha, freedom) / normal;
}

double freedomOf(const SecondsRatio &ratio, double inflation)
{
    return (ratio.seconds() - 1) / std::sqrt(inflation);
}

double logarithm(double value)
{
    return value > 0 ? std::log(value) : -std::numeric_limits<double>::infinity();
}

double squared(double value)
{
    return value * value;
}

} // namespace

Estimate meanEstimate(const SecondsRatio &ratio, double alpha)
{
    const double inflation = ratio.inflation(mostAlikeSeconds);
    const double reach = studentQuantile(alpha, freedomOf(ratio, inflation))
                         * std::sqrt(ratio.variance() * inflation);
    return {ratio.value(), std::max(0.0, ratio.value() - reach), ratio.value() + reach};
}

double independentThings(const SecondsRatio &ratio, double clustering, double mostAlike,
                         double alpha)
{
    const double inflation =
        ratio.inflation(std::min(mostAlike, mostAlikeSeconds), clusteringOfShare(ratio));
    const double student = studentFactor(alpha, freedomOf(ratio, inflation));
    return std::max(1.0, ratio.whole() / (clustering * inflation * squared(student)));
}

Estimate shareEstimate(double share, double things, double alpha)
{
    const double counted = share * things;
    const double rest = things - counted;
    const double low = counted <= 0 ? 0 : boost::math::ibeta_inv(counted, rest + 1, alpha / 2);
    const double high = rest <= 0 ? 1 : boost::math::ibeta_inv(counted + 1, rest, 1 - alpha / 2);
    return {share, low, high};
}

Estimate eventsEstimate(const SecondsRatio &ratio, double clustering, double mostAlike,
                        double alpha)
{
    const double inflation =
        ratio.inflation(std::min(mostAlike, mostAlikeSeconds), clusteringOfEvents(ratio));
    const double student = studentFactor(alpha, freedomOf(ratio, inflation));
    const double eventsOfOne = clustering * inflation * squared(student);
    const double counted = ratio.part() / eventsOfOne;
    const double perUnit = eventsOfOne / ratio.whole();
    const double low = counted <= 0 ? 0 : boost::math::gamma_p_inv(counted, alpha / 2) * perUnit;
    const double high = boost::math::gamma_p_inv(counted + 1, 1 - alpha / 2) * perUnit;
    return {ratio.value(), low, high};
}

double clusteringOfShare(const SecondsRatio &ratio)
{
    const double share = ratio.value();
    if (share <= 0 || share >= 1)
        return 1;
    return std::max(1.0, ratio.variance() * ratio.whole() / (share * (1 - share)));
}

double clusteringOfEvents(const SecondsRatio &ratio)
{
    if (ratio.part() <= 0)
        return 1;
    return std::max(1.0, ratio.variance() * squared(ratio.whole()) / ratio.part());
}

Estimate difference(const Estimate &base, const Estimate &now)
{
    const double value = now.value - base.value;
    return {value, value - std::hypot(now.value - now.low, base.high - base.value),
            value + std::hypot(now.high - now.value, base.value - base.low)};
}

Estimate relativeDifference(const Estimate &base, const Estimate &now)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    if (base.value <= 0) // of nothing, anything is infinitely more
        return {now.value > 0 ? infinite : 0, now.low > base.high ? infinite : -1, infinite};
    if (now.value <= 0)
        return {-1, -1, base.low > 0 ? now.high / base.low - 1 : infinite};
    const auto logs = [](const Estimate &from) {
        return Estimate{logarithm(from.value), logarithm(from.low), logarithm(from.high)};
    };
    const Estimate change = difference(logs(base), logs(now));
    return {now.value / base.value - 1, std::expm1(change.low), std::expm1(change.high)};
}

} // namespace loadgrove
