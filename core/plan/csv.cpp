// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/csv.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/base/unicode.h"
#include "core/plan/data_table.h"

#include <optional>
#include <unordered_set>

namespace loadgrove {

namespace {

/// Reads the text from its begin and writes the cells back over it: they are never longer.
class CsvReader
{
public:
    explicit CsvReader(std::string text)
        : m_text(std::move(text))
    {
    }
    Result<Csv> read();

private:
    bool header();
    bool rows();
    bool skipEmptyLines(); ///< false at the end of the text
    bool row();
    bool quoted();
    bool plain();
    bool copyCharacter();
    bool fail(std::size_t line, const QString &text, ErrorCode code = ErrorCode::Syntax);

    char peek(std::size_t ahead = 0) const
    {
        return m_in + ahead < m_text.size() ? m_text[m_in + ahead] : '\0';
    }
    bool atEnd() const { return m_in == m_text.size(); }
    std::size_t lineBreak() const; ///< length of the one that stands here; 0: none
    bool atCellEnd() const { return atEnd() || peek() == ',' || lineBreak() > 0; }

    std::string m_text;
    std::size_t m_in = 0, m_out = 0, m_line = 1;
    Csv m_csv;
    std::optional<Error> m_error;
};

Result<Csv> CsvReader::read()
{
    if (m_text.starts_with("\xef\xbb\xbf"))
        m_in = 3;
    if (!header() || !rows())
        return *m_error;
    m_text.resize(m_out);
    m_csv.cells = std::move(m_text);
    m_csv.ends.shrink_to_fit();
    return std::move(m_csv);
}

bool CsvReader::header()
{
    if (!skipEmptyLines())
        return fail(1, Core::tr("expected a header line with the names of the columns"));
    const std::size_t line = m_line;
    if (!row())
        return false;
    if (m_csv.ends.size() > DataTable::mostColumns) {
        return fail(line, Core::tr("more than %1 columns").arg(DataTable::mostColumns),
                    ErrorCode::Limit);
    }
    std::unordered_set<std::string_view> names;
    const std::string_view text(m_text);
    std::size_t begin = 0;
    for (const std::uint32_t end : m_csv.ends) {
        const std::string_view name = text.substr(begin, end - begin);
        begin = end;
        if (name.empty()) {
            return fail(line,
                        Core::tr("the name of column %1 is empty").arg(m_csv.header.size() + 1));
        }
        if (!names.insert(name).second)
            return fail(line, Core::tr("there are two columns '%1'").arg(qs(name)));
        m_csv.header.emplace_back(name);
    }
    m_csv.ends.clear();
    m_out = 0;
    return true;
}

bool CsvReader::rows()
{
    const std::size_t columns = m_csv.header.size();
    while (skipEmptyLines()) {
        const std::size_t line = m_line;
        const std::size_t before = m_csv.ends.size();
        if (before / columns == DataTable::mostRows)
            return fail(line, Core::tr("more than %1 rows").arg(DataTable::mostRows),
                        ErrorCode::Limit);
        if (!row())
            return false;
        if (m_csv.ends.size() - before != columns) {
            return fail(line, Core::tr("values: %1, but the header line names %2")
                                  .arg(m_csv.ends.size() - before)
                                  .arg(columns));
        }
    }
    return true;
}

bool CsvReader::skipEmptyLines()
{
    for (std::size_t length = lineBreak(); length > 0; length = lineBreak()) {
        m_in += length;
        ++m_line;
    }
    return !atEnd();
}

bool CsvReader::row()
{
    for (;;) {
        if (!(peek() == '"' ? quoted() : plain()))
            return false;
        m_csv.ends.push_back(std::uint32_t(m_out));
        if (peek() != ',' || atEnd())
            break;
        ++m_in;
    }
    if (!atEnd()) {
        m_in += lineBreak();
        ++m_line;
    }
    return true;
}

bool CsvReader::quoted()
{
    const std::size_t line = m_line;
    ++m_in;
    while (!atEnd()) {
        if (peek() == '"') {
            ++m_in;
            if (peek() != '"')
                return atCellEnd()
                       || fail(m_line,
                               Core::tr("expected ',' or the end of the line after the "
                                        "closing quote (a quote within a value is doubled)"));
        }
        if (peek() == '\n')
            ++m_line;
        if (!copyCharacter())
            return false;
    }
    return fail(line, Core::tr("the quote that opens here is not closed"));
}

bool CsvReader::plain()
{
    while (!atCellEnd()) {
        if (peek() == '"') {
            return fail(m_line, Core::tr("a quote within a value: put the value in quotes as a "
                                         "whole, and double the quotes in it"));
        }
        if (peek() == '\r')
            return fail(m_line, Core::tr("a carriage return that ends no line"));
        if (!copyCharacter())
            return false;
    }
    return true;
}

bool CsvReader::copyCharacter()
{
    const bool ascii = static_cast<unsigned char>(peek()) < 0x80;
    const std::size_t length = ascii ? 1 : utf8SequenceLength(m_text, m_in);
    if (length == 0)
        return fail(m_line, Core::tr("this is not valid UTF-8"));
    for (std::size_t i = 0; i < length; ++i)
        m_text[m_out++] = m_text[m_in++];
    return true;
}

std::size_t CsvReader::lineBreak() const
{
    if (atEnd())
        return 0;
    return peek() == '\n' ? 1 : peek() == '\r' && peek(1) == '\n' ? 2 : 0;
}

bool CsvReader::fail(std::size_t line, const QString &text, ErrorCode code)
{
    m_error = Error{code, Core::tr("line %1: %2").arg(line).arg(text)};
    return false;
}

} // namespace

Result<Csv> parseCsv(std::string text)
{
    return CsvReader(std::move(text)).read();
}

} // namespace loadgrove
