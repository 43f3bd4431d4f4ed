// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"
#include "core/base/clock.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace loadgrove {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// What an exchange is kept as, of its request and code; several at once.
struct SampleRoles
{
    bool first = false;   ///< the earliest
    bool slowest = false; ///< the longest service time, to 2 %
    bool random = false;  ///< drawn: each exchange had the same chance
    bool any() const { return first || slowest || random; }
    bool operator==(const SampleRoles &) const = default;
};

/// Where the time of an exchange went; after redirects, of the last hop. Connecting comes before
/// the service time, which is waiting and receiving together.
struct SamplePhases
{
    nanoseconds connect{-1}; ///< host name and TCP; negative: on a connection that was there
    nanoseconds tls{-1};     ///< the handshake; negative: none
    nanoseconds wait{0};     ///< first byte sent -> first byte of the answer
    nanoseconds receive{0};  ///< -> its last byte
};

/// A real exchange, kept as an example (the guide's log table).
struct Sample
{
    static constexpr std::size_t bodyLimit = 16 * 1024;
    int row = 0;
    AnswerCode code;
    SampleRoles roles;
    double draw = 1;     ///< in [0, 1): where random; the smallest draws are the run's
    std::int64_t at = 0; ///< microseconds since the run's start, when the request was sent
    nanoseconds service{0};
    SamplePhases phases;
    int user = 0;
    std::int64_t iteration = 0;
    std::string method, url, path; ///< path with query
    HeaderList requestHeaders;
    std::string requestBody;
    bool requestBodyCut = false; ///< after bodyLimit
    int status = 0;              ///< 0: no answer
    bool http2 = false;          ///< exchanged by HTTP/2
    HeaderList responseHeaders;
    std::string responseBody;
    bool responseBodyCut = false; ///< after bodyLimit; or it was dropped, before anybody knew that
                                  ///< this would be the slowest
    HeaderList variables;         ///< that had a value when it was over: name, value as text
    std::string error;            ///< transport error in words, or why the step failed
};

/// What it takes in memory, about.
std::size_t sizeOf(const Sample &sample);

} // namespace loadgrove
