// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace loadgrove {

class AnswerReceiver;
struct Answer;

/// Takes one HTTP/1.x answer apart as its bytes come in, skipping interim (1xx) answers. A wrapper
/// that keeps Boost.Beast's heavy header in one .cpp.
class Http1Parser
{
public:
    enum class State
    {
        NeedMore,
        Done,
        Failed, ///< see error()
    };
    /// How the answer is to be read.
    struct Wanted
    {
        bool isHead = false;
        bool decode = true; ///< gzip and deflate, of a body that is kept
    };

    Http1Parser();
    ~Http1Parser();

    /// Gets ready for the next answer. Fills status, headers, body, bodyCut and location of it.
    /// The receiver is asked what to keep of it.
    void begin(const Wanted &wanted, AnswerReceiver &receiver, Answer &answer);
    /// The bytes are used within the call; what is not understood yet is copied.
    State feed(std::string_view bytes);
    /// The peer has closed: the end of an answer that has no other, else an error.
    State finish();

    /// The connection can be used again: keep-alive, with nothing left over behind the answer.
    bool isReusable() const;
    TransportError error() const;
    const std::string &errorText() const;

private:
    class Reader;
    std::unique_ptr<Reader> d; // Owned.
};

} // namespace loadgrove
