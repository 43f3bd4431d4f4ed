// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/sample.h"

namespace loadgrove {

std::size_t sizeOf(const Sample &sample)
{
    std::size_t size = sizeof(Sample) + sample.method.size() + sample.url.size()
                       + sample.path.size() + sample.requestBody.size() + sample.responseBody.size()
                       + sample.error.size();
    for (const HeaderList *list :
         {&sample.requestHeaders, &sample.responseHeaders, &sample.variables}) {
        for (const auto &[name, value] : *list)
            size += sizeof(HeaderList::value_type) + name.size() + value.size();
    }
    return size;
}

} // namespace loadgrove
