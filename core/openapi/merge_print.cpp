// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/merge_print.h"

#include <QByteArray>

namespace loadgrove {

/// FNV-1a, folded to eight digits: files stay small, and nobody gains by a forged one.
std::string printOf(const Json &value)
{
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : value.write()) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ull;
    }
    const auto folded = std::uint32_t(hash ^ (hash >> 32));
    return QByteArray::number(folded, 16).rightJustified(8, '0').toStdString();
}

Print::Print(std::string_view line)
{
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        const std::string_view word = line.substr(0, end);
        if (const std::size_t equals = word.find('='); equals != word.npos) {
            const QByteArray name =
                QByteArray::fromPercentEncoding(QByteArray(word.data(), qsizetype(equals)));
            m_fields[name.toStdString()] = std::string(word.substr(equals + 1));
        }
        line.remove_prefix(std::min(end + 1, line.size()));
    }
}

std::string Print::lineOf(const KeyValues &fields)
{
    std::string line;
    for (const auto &[name, value] : fields) {
        if (!line.empty())
            line += ' ';
        line += QByteArray::fromStdString(name).toPercentEncoding("[]/:@,;{}$").toStdString();
        line += '=' + printOf(value);
    }
    return line;
}

bool Print::isSame(const std::string &field, const Json *value) const
{
    const auto found = m_fields.find(field);
    if (found == m_fields.end() || !value)
        return found == m_fields.end() && !value;
    return found->second == printOf(*value);
}

} // namespace loadgrove
