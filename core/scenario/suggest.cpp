// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/suggest.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace loadgrove {

namespace {

constexpr std::size_t longestWord = 100;      // names beyond are not compared
constexpr std::size_t mostCandidates = 20000; // keeps one message cheap in huge documents

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// Edits that turn one word into the other, swapped neighbours counting as one; letters' case does
/// not matter. Gives up beyond the limit.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > limit)
        return limit + 1;
    std::vector<std::size_t> before(a.size() + 1), last(a.size() + 1), row(a.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t(0));
    for (std::size_t i = 1; i <= b.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= a.size(); ++j) {
            const bool same = lower(a[j - 1]) == lower(b[i - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower(a[j - 1]) == lower(b[i - 2])
                && lower(a[j - 2]) == lower(b[i - 1]))
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (*std::min_element(row.begin(), row.end()) > limit)
            return limit + 1;
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

} // namespace

std::vector<std::string> nearNames(std::string_view word,
                                   const std::vector<std::string> &candidates, std::size_t atMost)
{
    if (word.empty() || word.size() > longestWord)
        return {};
    const std::size_t limit = std::clamp<std::size_t>(word.size() / 3, 1, 3);
    std::vector<std::pair<std::size_t, std::string>> near;
    const std::size_t count = std::min(candidates.size(), mostCandidates);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t edits = distance(word, candidates[i], limit);
        if (edits <= limit)
            near.emplace_back(edits, candidates[i]);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(near.size(), atMost); ++i)
        names.push_back(near[i].second);
    return names;
}

QString didYouMean(std::string_view word, const std::vector<std::string> &candidates)
{
    QStringList quoted;
    for (const std::string &name : nearNames(word, candidates))
        quoted.append(QLatin1Char('\'') + qs(name) + QLatin1Char('\''));
    if (quoted.isEmpty())
        return {};
    const QString names = quoted.join(QCoreApplication::translate("loadgrove", " or "));
    return QLatin1Char(' ')
           + QCoreApplication::translate("loadgrove", "(did you mean %1?)").arg(names);
}

} // namespace loadgrove
