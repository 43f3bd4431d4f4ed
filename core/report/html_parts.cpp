// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_parts.h"

#include "core/base/text.h"
#include "core/report/figures.h"

namespace loadgrove {

void HtmlTable::addColumn(const QString &title, bool isNumber)
{
    m_head += std::string("<th scope=\"col\"") + (isNumber ? " class=\"number\">" : ">")
              + markup(title) + "</th>";
}

void HtmlTable::beginRow(const std::string &attributes)
{
    m_body += (m_body.empty() ? "<tr" : "</tr>\n<tr") + attributes + '>';
}

void HtmlTable::addName(const QString &text, int depth)
{
    m_body += "<th scope=\"row\"";
    if (depth > 0)
        m_body += " style=\"--depth:" + std::to_string(depth) + '"';
    m_body += '>' + markup(text) + "</th>";
}

void HtmlTable::addText(const QString &text)
{
    m_body += "<td>" + markup(text) + "</td>";
}

void HtmlTable::addNumber(const char *key, const std::string &exact, const QString &shown)
{
    m_body += "<td class=\"number\"" + htmlAttribute("data-key", key)
              + htmlAttribute("data-value", exact) + '>' + markup(shown) + "</td>";
}

void HtmlTable::addNumber(const char *key, std::int64_t value)
{
    addNumber(key, std::to_string(value), figure(value));
}

void HtmlTable::addNothing()
{
    m_body += "<td class=\"number none\">\u2013</td>";
}

std::string HtmlTable::html() const
{
    if (isEmpty())
        return {};
    std::string html = "<div class=\"scroll\" tabindex=\"0\" role=\"region\""
                       + htmlAttribute("aria-label", utf8(m_caption))
                       + (m_sortable ? "><table class=\"sortable\">" : "><table>");
    if (!m_caption.isEmpty())
        html += "<caption><span>" + markup(m_caption) + "</span></caption>";
    return html + "\n<thead><tr>" + m_head + "</tr></thead>\n<tbody>\n" + m_body
           + "</tr>\n</tbody></table></div>\n";
}

std::string htmlSection(const char *id, const QString &heading, const std::string &body)
{
    if (body.empty())
        return {};
    return std::string("<section id=\"") + id + "\">\n<h2>" + markup(heading) + "</h2>\n" + body
           + "</section>\n\n";
}

std::string htmlDetails(const std::string &summary, const std::string &body, const char *style)
{
    return "<details" + (*style ? htmlAttribute("class", style) : std::string()) + "><summary>"
           + summary + "</summary>\n" + body + "</details>\n";
}

std::string htmlParagraph(const char *style, const QString &text)
{
    return std::string("<p class=\"") + style + "\">" + markup(text) + "</p>\n";
}

std::string htmlAttribute(const char *name, std::string_view value)
{
    return std::string(" ") + name + "=\"" + markupAttribute(value) + '"';
}

} // namespace loadgrove
