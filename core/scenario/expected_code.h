// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <bitset>
#include <string_view>

namespace loadgrove {

/// The status codes that count as success: "201", "2xx", "200,201", "200-204", or any mix of them
/// separated by commas. "" = every HTTP answer.
class ExpectedCode
{
public:
    ExpectedCode() { m_codes.set(); }
    static Result<ExpectedCode> parse(std::string_view text);
    bool accepts(int code) const { return code >= 0 && code < 1000 && m_codes[std::size_t(code)]; }

private:
    std::bitset<1000> m_codes;
};

} // namespace loadgrove
