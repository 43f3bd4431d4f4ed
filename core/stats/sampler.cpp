// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/sampler.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

Sampler::Sampler(std::size_t rowCount, std::uint64_t seed)
    : m_rows(rowCount)
    , m_random(seed)
{
}

const Sampler::Code *Sampler::find(int row, AnswerCode code) const
{
    for (const Code &known : m_rows[std::size_t(row)]) {
        if (known.code == code)
            return &known;
    }
    return nullptr;
}

Sampler::Code *Sampler::findOrAdd(int row, AnswerCode code)
{
    std::vector<Code> &codes = m_rows[std::size_t(row)];
    for (Code &known : codes) {
        if (known.code == code)
            return &known;
    }
    if (codes.size() == codeLimit)
        return nullptr;
    codes.push_back({});
    codes.back().code = code;
    return &codes.back();
}

bool Sampler::expects(int row, AnswerCode code, nanoseconds soFar) const
{
    const Code *known = find(row, code);
    if (!known)
        return m_rows[std::size_t(row)].size() < codeLimit;
    return !known->hasFirst || known->skip == 0 || soFar > known->slower();
}

Sampler::Choice Sampler::choose(int row, AnswerCode code, nanoseconds service, bool whole)
{
    Choice choice;
    Code *known = findOrAdd(row, code);
    if (!known)
        return choice;
    if (whole && !known->hasFirst)
        known->hasFirst = choice.roles.first = true;
    // A run that gets slower and slower would otherwise keep one exchange after the other.
    if (service > known->slower()) {
        known->slowest = service;
        choice.roles.slowest = true;
    }
    if (known->skip > 0) {
        --known->skip;
    } else if (whole) {
        choice.roles.random = true;
        choice.draw = draw(*known);
    }
    return choice;
}

/// Every exchange gets a number drawn from [0, 1), and those with the smallest ones are kept. Of
/// the others only how many there are is worked out: the gaps are geometrically distributed.
/// (Vitter, "Faster methods for random sampling", 1984; K.-H. Li's algorithm L, 1994.)
double Sampler::draw(Code &code)
{
    double &largest = code.draws.back();
    const double drawn = largest = uniform() * largest;
    std::sort(code.draws.begin(), code.draws.end());
    if (largest < 1) {
        const double gap = std::log(1 - uniform()) / std::log1p(-largest);
        code.skip = std::int64_t(std::min(gap, 1e15));
    }
    return drawn;
}

double Sampler::uniform()
{
    return std::uniform_real_distribution<double>()(m_random);
}

} // namespace loadgrove
