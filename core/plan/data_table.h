// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/evaluate.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace loadgrove {

/// The rows of a data file. They stay text until one is asked for, so that a million of them take
/// little more memory than the file. Immutable; any thread.
class DataTable
{
public:
    static constexpr std::size_t mostBytes = 256u << 20;
    static constexpr int mostColumns = 10'000;
    static constexpr int mostRows = 10'000'000;

    DataTable() = default;
    /// A file whose name ends with .json is JSON, any other CSV. Without any row it is an error;
    /// messages do not repeat the path.
    static Result<DataTable> load(const QString &path);
    /// See parseCsv(). Values are text.
    static Result<DataTable> fromCsv(std::string text);
    /// An array of objects. Values keep their type; a row may lack a column of others.
    static Result<DataTable> fromJson(std::string text);

    std::size_t rowCount() const;
    /// CSV: of the header line; JSON: of all rows, in the order in which they come up.
    const std::vector<std::string> &columns() const { return m_columns; }
    int indexOf(std::string_view column) const; ///< -1: there is none
    /// Values may be arrays and objects.
    bool isJson() const { return m_isJson; }
    /// The row's values in these columns; missing where a JSON row has none.
    void read(std::size_t row, const std::vector<int> &columns, std::vector<Value> &values) const;

private:
    std::vector<std::string> m_columns;
    std::string m_text;                ///< CSV: the cells, without what parted them
    std::vector<std::uint32_t> m_ends; ///< CSV: of each cell; JSON: begin and end of each row
    bool m_isJson = false;
};

} // namespace loadgrove
