// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/key_values.h"

#include <set>

namespace loadgrove {

/// The operations that people did not choose when they imported a document: a later import must
/// not take them for new. Kept beside the prints of the others (core/scenario/api_origin.h), as
/// one line of hashes, since a large document may have thousands.
class LeftOut
{
public:
    LeftOut() = default;
    explicit LeftOut(const KeyValues &prints);

    bool has(const std::string &operation) const;
    void add(const std::string &operation);
    void remove(const std::string &operation);
    void keepIn(KeyValues &prints) const;

private:
    std::set<std::string> m_hashes;
};

} // namespace loadgrove
