// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/code_words.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "ui/widgets/number_text.h"

#include <QStringList>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr std::size_t mostLines = 16;

/// Of the most frequent, at most so many: their places, ascending.
std::vector<std::size_t> mostFrequent(const std::vector<std::pair<AnswerCode, std::int64_t>> &codes,
                                      std::size_t most)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < codes.size(); ++i)
        places.push_back(i);
    if (places.size() <= most)
        return places;
    std::stable_sort(places.begin(), places.end(), [&codes](std::size_t a, std::size_t b) {
        return codes[a].second > codes[b].second;
    });
    places.resize(most);
    std::sort(places.begin(), places.end());
    return places;
}

} // namespace

QString codeName(AnswerCode code)
{
    switch (code.transportError()) {
    case TransportError::Dns:
        return Core::tr("DNS");
    case TransportError::Refused:
        return Core::tr("refused");
    case TransportError::Unreachable:
        return Core::tr("unreachable");
    case TransportError::Reset:
        return Core::tr("reset");
    case TransportError::Closed:
        return Core::tr("closed");
    case TransportError::Timeout:
        return Core::tr("timeout");
    case TransportError::ConnectTimeout:
        return Core::tr("connect timeout");
    case TransportError::Tls:
        return Core::tr("TLS");
    case TransportError::Proxy:
        return Core::tr("proxy");
    case TransportError::Protocol:
        return Core::tr("invalid HTTP");
    case TransportError::TooLarge:
        return Core::tr("too large");
    case TransportError::Redirects:
        return Core::tr("redirects");
    case TransportError::Local:
        return Core::tr("no socket");
    case TransportError::None:
        break;
    }
    return qs(code.text());
}

QString codeLines(const std::vector<std::pair<AnswerCode, std::int64_t>> &codes)
{
    std::int64_t total = 0;
    for (const auto &[code, count] : codes)
        total += count;
    const std::vector<std::size_t> shown = mostFrequent(codes, mostLines);
    QStringList lines;
    for (const std::size_t place : shown) {
        const auto &[code, count] = codes[place];
        lines += Core::tr("%1: %2 (%3)")
                     .arg(code.description(), countText(count),
                          shareText(double(count) / double(total)));
    }
    if (shown.size() < codes.size())
        lines += Core::tr("and %1 more: the run's export has them all")
                     .arg(countText(std::int64_t(codes.size() - shown.size())));
    return lines.join(QLatin1Char('\n'));
}

} // namespace loadgrove
