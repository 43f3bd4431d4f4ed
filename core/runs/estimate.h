// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loadgrove {

class SecondsRatio;

/// A measured value with its confidence interval.
struct Estimate
{
    double value = 0;
    double low = 0, high = 0;
    Estimate operator*(double factor) const
    {
        return {value * factor, low * factor, high * factor};
    }
};

// alpha: the probability that an interval misses the truth, both sides together.

/// A rate or mean: Student's t over the seconds.
Estimate meanEstimate(const SecondsRatio &ratio, double alpha);
/// As how many independent things those of a ratio tell: fewer where they come together within a
/// second (clustering, see below), seconds resemble each other (believed up to mostAlike), or the
/// seconds are few.
double independentThings(const SecondsRatio &ratio, double clustering, double mostAlike,
                         double alpha);
/// A share of that many independent things: Clopper and Pearson's interval, so with the above that
/// of Korn and Graubard (1998), which holds for few and for none too.
Estimate shareEstimate(double share, double things, double alpha);
/// Events per unit of the whole: Garwood's interval for a Poisson count, likewise.
Estimate eventsEstimate(const SecondsRatio &ratio, double clustering, double mostAlike,
                        double alpha);

/// How much more a count of things varies from second to second than if each came alone; 1 or more.
double clusteringOfShare(const SecondsRatio &ratio);
double clusteringOfEvents(const SecondsRatio &ratio);

/// What one is more than the other. Intervals are combined as by MOVER (Zou and Donner, 2008).
Estimate difference(const Estimate &base, const Estimate &now);
/// By what share of the base it is more: 0.1 = 10 % more. Infinite where the base may be nothing.
Estimate relativeDifference(const Estimate &base, const Estimate &now);

} // namespace loadgrove
