// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rate_schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

constexpr double forever = std::numeric_limits<double>::infinity();
/// A ramp of finer steps than this is linear to anybody.
constexpr double stepLimit = 100'000;

double seconds(nanoseconds time)
{
    return double(time.count()) / 1e9;
}

/// What a piece adds within t seconds from its begin: the area below a line.
double countWithin(const RateSchedule::Piece &piece, double t)
{
    if (piece.rateBegin == piece.rateEnd)
        return piece.rateBegin * t;
    const double slope = (piece.rateEnd - piece.rateBegin) / (piece.end - piece.begin);
    return piece.rateBegin * t + slope * t * t / 2;
}

/// The inverse: after how many seconds a piece has added that many.
double timeFor(const RateSchedule::Piece &piece, double count)
{
    if (piece.rateBegin == piece.rateEnd)
        return count / piece.rateBegin;
    const double slope = (piece.rateEnd - piece.rateBegin) / (piece.end - piece.begin);
    // The root of slope/2 t^2 + rateBegin t - count, in the form that does not cancel.
    const double root =
        std::sqrt(std::max(0.0, piece.rateBegin * piece.rateBegin + 2 * slope * count));
    return piece.rateBegin + root > 0 ? 2 * count / (piece.rateBegin + root) : 0;
}

} // namespace

RateSchedule::RateSchedule(std::vector<Piece> pieces)
    : m_pieces(std::move(pieces))
{
    double count = 0;
    for (Piece &piece : m_pieces) {
        piece.countBefore = count;
        if (piece.end != forever)
            count += countWithin(piece, piece.end - piece.begin);
    }
}

RateSchedule RateSchedule::ramp(double target, double rampDuration, double rampInterval)
{
    std::vector<Piece> pieces;
    const bool stepped = rampInterval > 0 && rampDuration / rampInterval < stepLimit;
    if (rampDuration > 0 && stepped) {
        for (int step = 0; step * rampInterval < rampDuration; ++step) {
            const double begin = step * rampInterval;
            const double rate = target * begin / rampDuration;
            pieces.push_back({begin, std::min(begin + rampInterval, rampDuration), rate, rate, 0});
        }
    } else if (rampDuration > 0) {
        pieces.push_back({0, rampDuration, 0, target, 0});
    }
    pieces.push_back({std::max(0.0, rampDuration), forever, target, target, 0});
    return RateSchedule(std::move(pieces));
}

RateSchedule RateSchedule::changedAt(nanoseconds elapsed, double rate) const
{
    const double t = seconds(elapsed);
    std::vector<Piece> pieces;
    for (Piece piece : m_pieces) {
        if (piece.begin >= t)
            break;
        if (piece.end > t) {
            piece.rateEnd = rateAt(elapsed);
            piece.end = t;
        }
        pieces.push_back(piece);
    }
    pieces.push_back({t, forever, rate, rate, 0});
    return RateSchedule(std::move(pieces));
}

nanoseconds RateSchedule::due(std::int64_t i) const
{
    // The last piece that begins with no more than i due before it and has a rate: pieces without
    // one have the same count as the piece after them.
    auto piece =
        std::upper_bound(m_pieces.begin(), m_pieces.end(), double(i),
                         [](double count, const Piece &p) { return count < p.countBefore; });
    while (piece != m_pieces.begin()) {
        --piece;
        if (piece->rateBegin <= 0 && piece->rateEnd <= 0)
            continue;
        const double rest = double(i) - piece->countBefore;
        const double length = piece->end - piece->begin;
        // What a piece ends with belongs to the next one, if that has a rate.
        if (piece->end != forever && rest >= countWithin(*piece, length))
            return never;
        return nanoseconds(
            std::int64_t(std::llround((piece->begin + timeFor(*piece, rest)) * 1e9)));
    }
    return never;
}

std::int64_t RateSchedule::firstNotBefore(nanoseconds elapsed) const
{
    // Rounded sums can be off by one start in either direction: due() decides.
    std::int64_t i = std::max<std::int64_t>(0, std::int64_t(std::floor(countBefore(elapsed))) - 1);
    while (due(i) < elapsed)
        ++i;
    return i;
}

double RateSchedule::rateAt(nanoseconds elapsed) const
{
    const double t = seconds(elapsed);
    for (const Piece &piece : m_pieces) {
        if (t >= piece.begin && t < piece.end) {
            if (piece.rateBegin == piece.rateEnd)
                return piece.rateBegin;
            return piece.rateBegin
                   + (piece.rateEnd - piece.rateBegin) * (t - piece.begin)
                         / (piece.end - piece.begin);
        }
    }
    return 0;
}

double RateSchedule::countBefore(nanoseconds elapsed) const
{
    const double t = seconds(elapsed);
    double count = 0;
    for (const Piece &piece : m_pieces) {
        if (t < piece.begin)
            break;
        count = piece.countBefore + countWithin(piece, std::min(t, piece.end) - piece.begin);
    }
    return count;
}

} // namespace loadgrove
