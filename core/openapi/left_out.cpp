// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/left_out.h"

#include "core/openapi/merge_print.h"

#include <sstream>

namespace loadgrove {

namespace {

constexpr const char *leftOutPrint = "left out"; // no method has a blank and small letters

} // namespace

LeftOut::LeftOut(const KeyValues &prints)
{
    const Json *line = valueOf(prints, leftOutPrint);
    std::istringstream words(line && line->isString() ? line->string() : std::string());
    for (std::string word; words >> word;)
        m_hashes.insert(word);
}

bool LeftOut::has(const std::string &operation) const
{
    return m_hashes.count(printOf(operation)) > 0;
}

void LeftOut::add(const std::string &operation)
{
    m_hashes.insert(printOf(operation));
}

void LeftOut::remove(const std::string &operation)
{
    m_hashes.erase(printOf(operation));
}

void LeftOut::keepIn(KeyValues &prints) const
{
    std::string line;
    for (const std::string &hash : m_hashes)
        line += (line.empty() ? "" : " ") + hash;
    const Json value(line);
    setValue(prints, leftOutPrint, m_hashes.empty() ? nullptr : &value);
}

} // namespace loadgrove
