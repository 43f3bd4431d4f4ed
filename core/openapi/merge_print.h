// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/key_values.h"

#include <map>
#include <string_view>

namespace loadgrove {

/// Eight digits by which a value is known again.
std::string printOf(const Json &value);

/// What values were, without the values: enough to tell whether one is still the same, in one
/// short line ("path=2f06d13c query_params.limit=9c4e1a70").
class Print
{
public:
    Print() = default;
    /// Reads a line; what is no print is passed over.
    explicit Print(std::string_view line);
    static std::string lineOf(const KeyValues &fields);

    /// Whether the field had that value; null: whether it was not there.
    bool isSame(const std::string &field, const Json *value) const;
    const std::map<std::string, std::string, std::less<>> &fields() const { return m_fields; }

private:
    std::map<std::string, std::string, std::less<>> m_fields; ///< name -> hash
};

} // namespace loadgrove
