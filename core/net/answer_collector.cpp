// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/answer_collector.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// An answer's buffers are kept for the next one up to this size.
constexpr std::size_t keptCapacity = 1u << 20;

void clear(std::string &text)
{
    text.clear();
    if (text.capacity() > keptCapacity)
        text.shrink_to_fit();
}

void appendLine(std::string &lines, std::string_view name, std::string_view value)
{
    lines.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

void AnswerCollector::begin(bool decode, AnswerReceiver &receiver, Answer &answer)
{
    m_decode = decode;
    m_receiver = &receiver;
    m_answer = &answer;
    m_keep = {};
    m_headerBytes = 0;
    m_coding = ContentCoding::None;
}

void AnswerCollector::setStatus(int status, std::string_view reason)
{
    m_answer->status = status;
    m_keep = m_receiver->keep(status);
    if (m_keep.headers)
        m_answer->reason = reason;
}

void AnswerCollector::addField(Field field, std::string_view name, std::string_view value,
                               bool isTrailer)
{
    if (m_keep.headers)
        appendLine(m_answer->headers, name, value);
    if (isTrailer)
        return;
    if (field == Field::Location && m_answer->status / 100 == 3)
        m_answer->location = value;
    else if (field == Field::ContentEncoding)
        m_coding = contentCoding(value);
    else if (field == Field::SetCookie)
        appendLine(m_answer->setCookies, name, value);
}

bool AnswerCollector::countHeader(std::size_t size)
{
    m_headerBytes += size;
    return m_headerBytes <= Connection::headerLimit;
}

void AnswerCollector::addBody(std::string_view bytes)
{
    if (!m_keep.body || m_answer->bodyCut)
        return;
    std::string &body = m_answer->body;
    const std::size_t room = Connection::bodyLimit - body.size();
    body.append(bytes.data(), std::min(bytes.size(), room));
    m_answer->bodyCut = bytes.size() > room;
}

bool AnswerCollector::finish()
{
    if (!m_keep.body || !m_decode || m_coding == ContentCoding::None)
        return true;
    const bool cutBefore = m_answer->bodyCut;
    m_encoded.swap(m_answer->body);
    const InflateOutcome outcome =
        inflateBody(m_coding, m_encoded, Connection::bodyLimit, m_answer->body);
    m_answer->bodyCut = cutBefore || outcome == InflateOutcome::Cut;
    return outcome != InflateOutcome::Broken || cutBefore;
}

void resetAnswer(Answer &answer)
{
    clear(answer.headers);
    clear(answer.body);
    answer.errorText.clear();
    answer.reason.clear();
    answer.location.clear();
    answer.setCookies.clear();
    answer.status = 0;
    answer.error = TransportError::None;
    answer.bodyCut = false;
    answer.reconnected = false;
    answer.firstByte = {};
    answer.connecting = answer.handshake = nanoseconds(-1);
    answer.bytesSent = 0;
    answer.bytesReceived = 0;
}

} // namespace loadgrove
