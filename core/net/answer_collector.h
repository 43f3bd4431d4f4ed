// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"
#include "core/net/inflate.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace loadgrove {

/// Puts an answer together as its parts come in, by whatever version of HTTP: keeps what somebody
/// needs of it, within bounds, and decodes the body in the end.
class AnswerCollector
{
public:
    /// Header fields that mean something here.
    enum class Field
    {
        Location,
        ContentEncoding,
        SetCookie,
        Other,
    };

    /// decode: gzip and deflate. The receiver is asked what to keep of the answer.
    void begin(bool decode, AnswerReceiver &receiver, Answer &answer);
    /// Of the final answer, not of a 1xx. reason: the words behind the code.
    void setStatus(int status, std::string_view reason = {});
    void addField(Field field, std::string_view name, std::string_view value, bool isTrailer);
    /// Counts towards the bound of the header, what is not kept included; false when it is passed.
    bool countHeader(std::size_t size);
    void addBody(std::string_view bytes);
    /// The answer is complete; false when its body cannot be decoded.
    bool finish();

private:
    bool m_decode = true;
    AnswerReceiver *m_receiver = nullptr; // Not owned.
    Answer *m_answer = nullptr;           // Not owned.
    Keep m_keep;
    std::size_t m_headerBytes = 0;
    ContentCoding m_coding = ContentCoding::None;
    std::string m_encoded; ///< the body before it was decoded; kept for its capacity
};

/// Makes it as it was when new, but for the memory of its buffers.
void resetAnswer(Answer &answer);

} // namespace loadgrove
