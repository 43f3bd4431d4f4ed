// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/data_table.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/plan/csv.h"

#include <algorithm>
#include <unordered_set>

namespace loadgrove {

namespace {

constexpr Json::Limits jsonLimits = {DataTable::mostBytes, 200};

/// Walks over the items of a JSON array, one after the other, so that there is never more than one.
class ItemReader
{
public:
    explicit ItemReader(std::string_view text)
        : m_text(text)
    {
    }
    Result<void> begin()
    {
        m_offset = m_text.starts_with("\xef\xbb\xbf") ? 3 : 0;
        return take('[') ? Result<void>() : expected(Core::tr("a list of objects"));
    }
    /// Goes to the next item; an error where the text is no JSON. atEnd() says whether there is
    /// one.
    Result<void> next()
    {
        m_atEnd = take(']');
        if (m_atEnd)
            return atTextEnd() ? Result<void>() : expected(Core::tr("the end of the text"));
        if (!m_first && !take(','))
            return expected(Core::tr("',' or ']'"));
        m_first = false;
        skipSpace();
        m_begin = m_offset;
        Result<Json> item = Json::parseNext(m_text, m_offset, jsonLimits);
        if (!item)
            return item.error();
        m_item = std::move(item).value();
        return m_item.isObject() ? Result<void>() : expected(Core::tr("an object"), m_begin);
    }
    bool atEnd() const { return m_atEnd; }
    const Json &item() const { return m_item; }
    std::size_t itemBegin() const { return m_begin; }
    std::size_t itemEnd() const { return m_offset; }

    Error error(std::size_t offset, const QString &text, ErrorCode code) const
    {
        const std::string_view before = m_text.substr(0, offset);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        return {code, Core::tr("line %1: %2").arg(line).arg(text)};
    }

private:
    void skipSpace()
    {
        m_offset = std::min(m_text.find_first_not_of(" \t\r\n", m_offset), m_text.size());
    }
    bool take(char c)
    {
        skipSpace();
        const bool there = m_offset < m_text.size() && m_text[m_offset] == c;
        m_offset += there ? 1 : 0;
        return there;
    }
    bool atTextEnd()
    {
        skipSpace();
        return m_offset == m_text.size();
    }
    Error expected(const QString &what) { return expected(what, m_offset); }
    Error expected(const QString &what, std::size_t offset) const
    {
        return error(offset, Core::tr("expected %1").arg(what), ErrorCode::Syntax);
    }

    const std::string_view m_text;
    std::size_t m_offset = 0, m_begin = 0;
    bool m_first = true, m_atEnd = false;
    Json m_item;
};

} // namespace

Result<DataTable> DataTable::load(const QString &path)
{
    Result<std::string> text = readFile(path, mostBytes);
    if (!text)
        return text.error();
    Result<DataTable> table = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
                                  ? fromJson(std::move(text).value())
                                  : fromCsv(std::move(text).value());
    if (table && table->rowCount() == 0)
        return Error{ErrorCode::Invalid, Core::tr("there is no row in it")};
    return table;
}

Result<DataTable> DataTable::fromCsv(std::string text)
{
    Result<Csv> csv = parseCsv(std::move(text));
    if (!csv)
        return csv.error();
    DataTable table;
    table.m_columns = std::move(csv.value().header);
    table.m_text = std::move(csv.value().cells);
    table.m_ends = std::move(csv.value().ends);
    return table;
}

Result<DataTable> DataTable::fromJson(std::string text)
{
    DataTable table;
    table.m_isJson = true;
    ItemReader reader(text);
    std::unordered_set<std::string> known;
    Result<void> good = reader.begin();
    for (good = good ? reader.next() : good; good && !reader.atEnd(); good = reader.next()) {
        const auto limit = [&](const QString &what) {
            return reader.error(reader.itemBegin(), what, ErrorCode::Limit);
        };
        table.m_ends.push_back(std::uint32_t(reader.itemBegin()));
        table.m_ends.push_back(std::uint32_t(reader.itemEnd()));
        for (const auto &[key, value] : reader.item().members()) {
            if (known.insert(key).second)
                table.m_columns.push_back(key);
        }
        if (table.m_columns.size() > mostColumns)
            return limit(Core::tr("more than %1 columns").arg(mostColumns));
        if (table.rowCount() > mostRows)
            return limit(Core::tr("more than %1 rows").arg(mostRows));
    }
    if (!good)
        return good.error();
    table.m_ends.shrink_to_fit();
    table.m_text = std::move(text);
    return table;
}

std::size_t DataTable::rowCount() const
{
    const std::size_t perRow = m_isJson ? 2 : m_columns.size();
    return perRow > 0 ? m_ends.size() / perRow : 0;
}

int DataTable::indexOf(std::string_view column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

void DataTable::read(std::size_t row, const std::vector<int> &columns,
                     std::vector<Value> &values) const
{
    const std::string_view text(m_text);
    values.assign(columns.size(), std::nullopt);
    if (m_isJson) {
        const std::size_t begin = m_ends[2 * row];
        Result<Json> object =
            Json::parse(text.substr(begin, m_ends[2 * row + 1] - begin), jsonLimits);
        for (std::size_t i = 0; object && i < columns.size(); ++i) {
            if (Json *value = object.value().find(m_columns[std::size_t(columns[i])]))
                values[i] = std::move(*value);
        }
        return;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::size_t cell = row * m_columns.size() + std::size_t(columns[i]);
        const std::size_t begin = cell > 0 ? m_ends[cell - 1] : 0;
        values[i] = Json(text.substr(begin, m_ends[cell] - begin));
    }
}

} // namespace loadgrove
