// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/markup.h"

#include <vector>

namespace loadgrove {

/// A table of a page, row by row; every text is escaped here. Numbers carry their exact value for
/// scripts: <td data-key="p95" data-value="12.345">12.3</td>.
class HtmlTable
{
public:
    /// What stands above a column: a text column, or a number's, right-aligned.
    void addColumn(const QString &title, bool isNumber = true);
    void setCaption(const QString &caption) { m_caption = caption; }
    void setSortable() { m_sortable = true; }

    /// Attributes as HTML: " data-row=...".
    void beginRow(const std::string &attributes = {});
    /// The cell that names the row; depth indents it.
    void addName(const QString &text, int depth = 0);
    void addText(const QString &text);
    void addNumber(const char *key, const std::string &exact, const QString &shown);
    void addNumber(const char *key, std::int64_t value); ///< a count
    void addNothing();                                   ///< not measured

    bool isEmpty() const { return m_body.empty(); }
    std::string html() const;

private:
    std::string m_head, m_body;
    QString m_caption;
    bool m_sortable = false;
};

/// A section with its heading; nothing where it has no body. The id is its anchor.
std::string htmlSection(const char *id, const QString &heading, const std::string &body);
/// Something that is folded away until it is asked for.
std::string htmlDetails(const std::string &summary, const std::string &body,
                        const char *style = "");
std::string htmlParagraph(const char *style, const QString &text);
/// " name=\"value\""
std::string htmlAttribute(const char *name, std::string_view value);

} // namespace loadgrove
