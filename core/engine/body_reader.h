// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_data.h"
#include "core/scenario/evaluate.h"

#include <memory>
#include <string_view>
#include <vector>

namespace loadgrove {

/// Takes from an answer the values that steps refer to. One per worker: it keeps its buffers.
class BodyReader
{
public:
    BodyReader();
    ~BodyReader();

    /// Fills one value per capture; missing where the answer has none. A body that is no JSON is
    /// text: only the whole of it is a value.
    void read(const std::vector<Capture> &captures, std::string_view headers, std::string_view body,
              std::vector<Value> &values);

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
