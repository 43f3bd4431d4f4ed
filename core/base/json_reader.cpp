// SPDX-License-Identifier: GPL-3.0-or-later
// Json::parse. Written by hand because numbers must survive as written (other parsers refuse 1e400
// and forget the sign of -0) and because messages must be translated. Works with a stack of its
// own, so that depth costs memory and never the call stack.
#include "core/base/json.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/base/unicode.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>

namespace loadgrove {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads one JSON text; the first problem ends it.
class Reader
{
public:
    Reader(std::string_view text, Json::Limits limits, std::size_t offset)
        : m_text(text)
        , m_limits(limits)
        , m_offset(offset)
    {
    }
    /// Demands that the text ends after the value, unless somebody wants to know where that ended.
    Result<Json> read(std::size_t *end = nullptr);

private:
    /// An array or object that is not closed yet.
    struct Frame
    {
        bool isObject = false;
        bool first = true;
        Json::Array items;
        Json::Object members; ///< the last one still lacks its value while it is read
        std::vector<std::size_t> keyOffsets; ///< of members, for messages
    };

    bool value();
    bool open(bool object);
    bool next(); ///< the next item, member or end of the innermost container
    bool close();
    void deliver(Json value);
    bool findRepeatedKey(const Frame &frame);
    bool key();
    bool string(std::string &out);
    bool escape(std::string &out);
    bool hex4(unsigned &code);
    bool number();
    bool literal(std::string_view word, Json value);

    bool atEnd() const { return m_offset >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_offset]; }
    void skipSpace();
    bool skipDigits(); ///< false: there is none
    bool fail(const QString &text) { return fail(m_offset, text); }
    bool fail(std::size_t offset, const QString &text, ErrorCode code = ErrorCode::Syntax);
    bool expected(const char *what); ///< fails with "expected ..., found ..."
    QString found() const;

    const std::string_view m_text;
    const Json::Limits m_limits;
    std::size_t m_offset;
    std::vector<Frame> m_open;
    Json m_root;
    std::optional<Error> m_error;
};

Result<Json> Reader::read(std::size_t *end)
{
    if (m_text.size() > m_limits.bytes) {
        return Error{ErrorCode::Limit,
                     Core::tr("the text is larger than %1 bytes").arg(qulonglong(m_limits.bytes))};
    }
    bool good = value();
    while (good && !m_open.empty())
        good = next();
    if (good && end) {
        *end = m_offset;
    } else if (good) {
        skipSpace();
        if (!atEnd())
            expected(QT_TRANSLATE_NOOP("loadgrove", "the end of the text"));
    }
    if (m_error)
        return *m_error;
    Result<Json> result = Json();
    result.value() = std::move(m_root);
    return result;
}

bool Reader::value()
{
    skipSpace();
    switch (peek()) {
    case '{':
        return open(true);
    case '[':
        return open(false);
    case '"': {
        std::string text;
        if (!string(text))
            return false;
        deliver(Json(std::move(text)));
        return true;
    }
    case 't':
        return literal("true", Json(true));
    case 'f':
        return literal("false", Json(false));
    case 'n':
        return literal("null", Json());
    default:
        if (peek() == '-' || isDigit(peek()))
            return number();
        return expected(QT_TRANSLATE_NOOP("loadgrove", "a value"));
    }
}

bool Reader::open(bool object)
{
    if (m_open.size() >= std::size_t(std::max(m_limits.depth, 0))) {
        return fail(m_offset, Core::tr("nested deeper than %1 levels").arg(m_limits.depth),
                    ErrorCode::Limit);
    }
    ++m_offset;
    m_open.emplace_back().isObject = object;
    return true;
}

bool Reader::next()
{
    Frame &frame = m_open.back();
    skipSpace();
    if (peek() == (frame.isObject ? '}' : ']'))
        return close();
    if (!frame.first) {
        if (peek() != ',') {
            return expected(frame.isObject ? QT_TRANSLATE_NOOP("loadgrove", "',' or '}'")
                                           : QT_TRANSLATE_NOOP("loadgrove", "',' or ']'"));
        }
        ++m_offset;
    }
    frame.first = false;
    return frame.isObject ? key() && value() : value();
}

bool Reader::key()
{
    skipSpace();
    if (peek() != '"')
        return expected(QT_TRANSLATE_NOOP("loadgrove", "a key in double quotes"));
    Frame &frame = m_open.back();
    frame.keyOffsets.push_back(m_offset);
    frame.members.emplace_back();
    if (!string(frame.members.back().first))
        return false;
    skipSpace();
    if (peek() != ':')
        return expected(QT_TRANSLATE_NOOP("loadgrove", "':' after the key"));
    ++m_offset;
    return true;
}

bool Reader::close()
{
    Frame frame = std::move(m_open.back());
    m_open.pop_back();
    if (findRepeatedKey(frame))
        return false;
    ++m_offset;
    deliver(frame.isObject ? Json(std::move(frame.members)) : Json(std::move(frame.items)));
    return true;
}

void Reader::deliver(Json value)
{
    if (m_open.empty())
        m_root = std::move(value);
    else if (m_open.back().isObject)
        m_open.back().members.back().second = std::move(value);
    else
        m_open.back().items.push_back(std::move(value));
}

bool Reader::findRepeatedKey(const Frame &frame)
{
    std::vector<std::size_t> order(frame.members.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto keyOf = [&](std::size_t i) -> const std::string & { return frame.members[i].first; };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return keyOf(a) != keyOf(b) ? keyOf(a) < keyOf(b) : a < b;
    });
    std::size_t repeated = order.size();
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (keyOf(order[i]) == keyOf(order[i - 1]))
            repeated = std::min(repeated, order[i]);
    }
    if (repeated == order.size())
        return false;
    fail(frame.keyOffsets[repeated],
         Core::tr("the key \"%1\" is repeated").arg(qs(keyOf(repeated))));
    return true;
}

bool Reader::string(std::string &out)
{
    ++m_offset; // the opening quote
    std::size_t run = m_offset;
    const auto takeRun = [&] { out.append(m_text, run, m_offset - run); };
    while (!atEnd()) {
        const auto c = static_cast<unsigned char>(peek());
        if (c == '"') {
            takeRun();
            ++m_offset;
            return true;
        }
        if (c < 0x20)
            return expected(QT_TRANSLATE_NOOP("loadgrove", "the end of the string (\")"));
        if (c == '\\') {
            takeRun();
            if (!escape(out))
                return false;
            run = m_offset;
        } else {
            const std::size_t length = utf8SequenceLength(m_text, m_offset);
            if (length == 0)
                return fail(Core::tr("this is not valid UTF-8"));
            m_offset += length;
        }
    }
    return expected(QT_TRANSLATE_NOOP("loadgrove", "the end of the string (\")"));
}

bool Reader::escape(std::string &out)
{
    const std::size_t start = m_offset++;
    static constexpr std::string_view letters = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    const std::size_t simple = atEnd() ? std::string_view::npos : letters.find(peek());
    if (simple != std::string_view::npos) {
        out += meant[simple];
        ++m_offset;
        return true;
    }
    if (peek() != 'u')
        return expected(QT_TRANSLATE_NOOP("loadgrove", "one of \"\\/bfnrtu after the backslash"));
    ++m_offset;
    unsigned code = 0;
    if (!hex4(code))
        return false;
    const bool high = code >= 0xd800 && code <= 0xdbff;
    if (high && m_text.substr(m_offset, 2) == "\\u") {
        m_offset += 2;
        unsigned low = 0;
        if (!hex4(low))
            return false;
        if (low < 0xdc00 || low > 0xdfff)
            return fail(start, Core::tr("half of a surrogate pair"));
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    } else if (code >= 0xd800 && code <= 0xdfff) {
        return fail(start, Core::tr("half of a surrogate pair"));
    }
    appendUtf8(out, code);
    return true;
}

bool Reader::hex4(unsigned &code)
{
    code = 0;
    for (int i = 0; i < 4; ++i, ++m_offset) {
        const char c = peek();
        const char lower = char(c | 0x20);
        if (isDigit(c))
            code = code * 16 + unsigned(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            code = code * 16 + unsigned(lower - 'a' + 10);
        else
            return expected(QT_TRANSLATE_NOOP("loadgrove", "four hexadecimal digits"));
    }
    return true;
}

bool Reader::skipDigits()
{
    const std::size_t start = m_offset;
    while (isDigit(peek()))
        ++m_offset;
    return m_offset > start;
}

bool Reader::number()
{
    const std::size_t start = m_offset;
    if (peek() == '-')
        ++m_offset;
    const bool zero = peek() == '0';
    if (zero)
        ++m_offset;
    if (!(zero || skipDigits()) || (zero && isDigit(peek())))
        return expected(zero ? QT_TRANSLATE_NOOP("loadgrove", "no digit after a leading 0")
                             : QT_TRANSLATE_NOOP("loadgrove", "a digit"));
    bool integer = true;
    if (peek() == '.') {
        integer = false;
        ++m_offset;
        if (!skipDigits())
            return expected(QT_TRANSLATE_NOOP("loadgrove", "a digit"));
    }
    if (peek() == 'e' || peek() == 'E') {
        integer = false;
        ++m_offset;
        if (peek() == '+' || peek() == '-')
            ++m_offset;
        if (!skipDigits())
            return expected(QT_TRANSLATE_NOOP("loadgrove", "a digit"));
    }
    const std::string_view text = m_text.substr(start, m_offset - start);
    std::int64_t exact = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exact);
    if (integer && error == std::errc() && text != "-0")
        deliver(Json(exact));
    else
        deliver(Json(Json::Decimal{std::string(text)}));
    return true;
}

bool Reader::literal(std::string_view word, Json value)
{
    if (m_text.substr(m_offset, word.size()) != word)
        return expected(QT_TRANSLATE_NOOP("loadgrove", "a value"));
    m_offset += word.size();
    deliver(std::move(value));
    return true;
}

void Reader::skipSpace()
{
    m_offset = std::min(m_text.find_first_not_of(" \t\r\n", m_offset), m_text.size());
}

QString Reader::found() const
{
    if (atEnd())
        return Core::tr("the end of the text");
    const std::size_t length = utf8SequenceLength(m_text, m_offset);
    if (length == 0)
        return Core::tr("a byte that is not valid UTF-8");
    const auto c = static_cast<unsigned char>(peek());
    if (c == '\n' || c == '\r')
        return Core::tr("the end of the line");
    if (c < 0x20 || c == 0x7f)
        return Core::tr("a control character");
    return QStringLiteral("'%1'").arg(qs(m_text.substr(m_offset, length)));
}

bool Reader::expected(const char *what)
{
    return fail(Core::tr("expected %1, found %2").arg(Core::tr(what), found()));
}

bool Reader::fail(std::size_t offset, const QString &text, ErrorCode code)
{
    const std::string_view before = m_text.substr(0, offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    std::string_view inLine = before.substr(before.rfind('\n') + 1); // npos + 1 == 0
    if (line == 1 && inLine.starts_with("\xef\xbb\xbf"))
        inLine.remove_prefix(3);
    const auto column =
        1 + std::count_if(inLine.begin(), inLine.end(), [](char c) { return (c & 0xc0) != 0x80; });
    m_error = Error{code, Core::tr("line %1, column %2: %3").arg(line).arg(column).arg(text)};
    return false;
}

} // namespace

Result<Json> Json::parse(std::string_view text, Limits limits)
{
    return Reader(text, limits, text.starts_with("\xef\xbb\xbf") ? 3 : 0).read();
}

Result<Json> Json::parseNext(std::string_view text, std::size_t &offset, Limits limits)
{
    return Reader(text, limits, offset).read(&offset);
}

} // namespace loadgrove
