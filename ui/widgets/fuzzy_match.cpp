// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fuzzy_match.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace loadgrove {

namespace {

constexpr int none = std::numeric_limits<int>::min() / 2;
constexpr int forMatch = 1, forWordStart = 8, forRow = 10, forTextStart = 4;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber())
           || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text)
{
    // best[i]: of the letters so far, the last one standing at i.
    std::vector<int> best(std::size_t(text.size()), none), next(best);
    bool isFirst = true;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        int before = isFirst ? 0 : none; // the best that ends anywhere before i
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool follows = i > 0 && !isFirst && best[std::size_t(i - 1)] > none;
            int score = none;
            if (text[i].toCaseFolded() == letter.toCaseFolded()) {
                score = before;
                if (follows)
                    score = std::max(score, best[std::size_t(i - 1)] + forRow);
                if (score > none)
                    score += forMatch + (startsWord(text, i) ? forWordStart : 0)
                             + (i == 0 ? forTextStart : 0);
            }
            next[std::size_t(i)] = score;
            if (!isFirst)
                before = std::max(before, best[std::size_t(i)]);
        }
        best.swap(next);
        isFirst = false;
    }
    if (isFirst)
        return 0;
    const int score = best.empty() ? none : *std::max_element(best.begin(), best.end());
    return score > none ? std::optional(score) : std::nullopt;
}

} // namespace loadgrove
