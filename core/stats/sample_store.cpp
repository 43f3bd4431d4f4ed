// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/sample_store.h"

#include "core/stats/sampler.h"

#include <algorithm>
#include <tuple>

namespace loadgrove {

SampleStore::SampleStore(std::size_t rowCount, std::size_t mostBytes)
    : m_rows(rowCount)
    , m_byteLimit(mostBytes)
{
}

std::size_t SampleStore::Code::bytes() const
{
    std::size_t bytes = 0;
    for (const Kept &kept : {first, slowest})
        bytes += kept ? sizeOf(*kept) : 0;
    for (const Kept &kept : drawn)
        bytes += sizeOf(*kept);
    return bytes;
}

SampleStore::Code *SampleStore::place(const Sample &sample)
{
    std::vector<Code> &codes = m_rows[std::size_t(sample.row)];
    const auto at = std::lower_bound(codes.begin(), codes.end(), sample.code,
                                     [](const Code &c, AnswerCode code) { return c.code < code; });
    if (at != codes.end() && at->code == sample.code)
        return &*at;
    if (codes.size() >= Sampler::codeLimit)
        return nullptr;
    return &*codes.insert(at, Code{sample.code, nullptr, nullptr, {}});
}

bool SampleStore::keep(const Sample &sample)
{
    if (m_bytes > 2 * m_byteLimit)
        return false;
    Code *code = place(sample);
    if (!code)
        return false;
    const std::size_t before = code->bytes();
    const auto kept = std::make_shared<const Sample>(sample);
    const auto isBetter = [](bool role, const Kept &there, auto better) {
        return role && (!there || better(*there));
    };
    bool changed = false;
    if (isBetter(sample.roles.first, code->first,
                 [&](const Sample &there) { return sample.at < there.at; })) {
        code->first = kept;
        changed = true;
    }
    if (m_bytes <= m_byteLimit) {
        if (isBetter(sample.roles.slowest, code->slowest,
                     [&](const Sample &there) { return sample.service > there.service; })) {
            code->slowest = kept;
            changed = true;
        }
        if (sample.roles.random)
            changed = keepDrawn(*code, kept) || changed;
    }
    m_bytes += code->bytes() - before;
    return changed;
}

bool SampleStore::keepDrawn(Code &code, const Kept &sample)
{
    const auto at =
        std::lower_bound(code.drawn.begin(), code.drawn.end(), sample->draw,
                         [](const Kept &kept, double draw) { return kept->draw < draw; });
    if (at == code.drawn.end() && code.drawn.size() == Sampler::randomCount)
        return false;
    code.drawn.insert(at, sample);
    if (code.drawn.size() > Sampler::randomCount)
        code.drawn.pop_back();
    return true;
}

std::vector<std::shared_ptr<const Sample>> SampleStore::samples(int row) const
{
    std::vector<Kept> all;
    for (const Code &code : m_rows[std::size_t(row)]) {
        std::vector<Kept> kept = code.drawn;
        kept.insert(kept.end(), {code.first, code.slowest});
        std::erase(kept, nullptr);
        std::sort(kept.begin(), kept.end(), [](const Kept &a, const Kept &b) {
            return std::tie(a->at, a) < std::tie(b->at, b);
        });
        kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
        for (Kept &sample : kept) {
            const bool drawn =
                std::find(code.drawn.begin(), code.drawn.end(), sample) != code.drawn.end();
            const SampleRoles roles{sample == code.first, sample == code.slowest, drawn};
            if (sample->roles != roles) {
                auto copy = std::make_shared<Sample>(*sample);
                copy->roles = roles;
                sample = std::move(copy);
            }
            all.push_back(std::move(sample));
        }
    }
    return all;
}

} // namespace loadgrove
