// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/second_list.h"

#include <algorithm>

namespace loadgrove {

SecondList::SecondList(std::initializer_list<Second> seconds)
{
    for (const Second &second : seconds)
        push_back(second);
}

/// The newest second may still be replaced, so a chunk is shared only when the next one comes.
void SecondList::push_back(Second second)
{
    if (m_newest.size() == chunkSize) {
        auto chunk = std::make_shared<Chunk>();
        std::move(m_newest.begin(), m_newest.end(), chunk->begin());
        auto shared = m_shared ? std::make_shared<Chunks>(*m_shared) : std::make_shared<Chunks>();
        shared->push_back(std::move(chunk));
        m_shared = std::move(shared);
        m_newest.clear();
    }
    m_newest.push_back(std::move(second));
}

} // namespace loadgrove
