// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of expressions: uuid(), random_int() ...
#include "core/scenario/evaluate.h"

#include "core/scenario/expression_lexer.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace loadgrove {

namespace {

constexpr std::int64_t longestRandomString = 65536;

constexpr std::array firstNames = {
    "Ada",   "Alan",  "Amara", "Anna",  "Ben",   "Carla", "Chen",  "Clara", "David", "Diego",
    "Elena", "Emma",  "Felix", "Grace", "Hana",  "Hugo",  "Ines",  "Ivan",  "Jonas", "Julia",
    "Kai",   "Laura", "Leon",  "Lina",  "Maria", "Mei",   "Nadia", "Noah",  "Olga",  "Omar",
    "Paul",  "Priya", "Rosa",  "Sam",   "Sofia", "Tara",  "Tom",   "Vera",  "Yuki",  "Zoe",
};
constexpr std::array lastNames = {
    "Adams",  "Bauer",  "Berg",   "Carter", "Costa",  "Diaz",   "Evans", "Fischer",
    "Garcia", "Haas",   "Hansen", "Ito",    "Jansen", "Khan",   "Kim",   "Kovacs",
    "Lee",    "Lopez",  "Martin", "Meyer",  "Moreau", "Nguyen", "Novak", "Okafor",
    "Olsen",  "Patel",  "Popov",  "Rossi",  "Santos", "Sato",   "Silva", "Singh",
    "Smith",  "Tanaka", "Torres", "Turner", "Wagner", "Walker", "Weber", "Young",
};

/// 0 <= value < count, every one as likely. The standard's distributions differ between libraries,
/// and a seed must mean the same run everywhere.
std::uint64_t below(std::mt19937_64 &random, std::uint64_t count)
{
    const std::uint64_t unfair = (0 - count) % count; // 2^64 mod count
    for (;;) {
        const std::uint64_t value = random();
        if (value >= unfair)
            return value % count;
    }
}

Json uuid(std::mt19937_64 &random)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::uint64_t bits[2] = {random(), random()};
    bits[0] = (bits[0] & ~std::uint64_t(0xf000)) | 0x4000;                      // version 4
    bits[1] = (bits[1] & ~(std::uint64_t(3) << 62)) | (std::uint64_t(2) << 62); // RFC's variant
    std::string text;
    text.reserve(36);
    for (int i = 0; i < 32; ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            text += '-';
        text += hex[(bits[i / 16] >> (60 - 4 * (i % 16))) & 0xf];
    }
    return text;
}

/// Whole numbers, also as text: random_int(1, vars.n) with --var 'n="5"'.
std::optional<std::int64_t> wholeNumber(const Value &value)
{
    if (!value)
        return {};
    if (value->isInteger())
        return value->integer();
    if (!value->isString())
        return {};
    const std::string &text = value->string();
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc() || last != end)
        return {};
    return number;
}

Value randomInt(std::mt19937_64 &random, const std::vector<Value> &arguments)
{
    const auto low = wholeNumber(arguments.size() > 0 ? arguments[0] : Value());
    const auto high = wholeNumber(arguments.size() > 1 ? arguments[1] : Value());
    if (!low || !high || *low > *high)
        return {};
    const std::uint64_t count = std::uint64_t(*high) - std::uint64_t(*low) + 1; // 0: all of them
    const std::uint64_t offset = count == 0 ? random() : below(random, count);
    return Json(std::int64_t(std::uint64_t(*low) + offset));
}

Value randomString(std::mt19937_64 &random, const std::vector<Value> &arguments)
{
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const auto length = wholeNumber(arguments.empty() ? Value() : arguments[0]);
    if (!length || *length < 0 || *length > longestRandomString)
        return {};
    std::string text;
    text.reserve(std::size_t(*length));
    for (std::int64_t i = 0; i < *length; ++i)
        text += alphabet[below(random, alphabet.size())];
    return Json(std::move(text));
}

Value pick(std::mt19937_64 &random, const std::vector<Value> &arguments)
{
    for (const Value &argument : arguments) {
        if (!argument)
            return {};
    }
    return arguments.empty() ? Value() : arguments[below(random, arguments.size())];
}

std::chrono::milliseconds sinceEpoch()
{
    return std::chrono::floor<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
}

/// RFC 3339 in UTC: 2026-01-31T23:59:59.123Z.
Json isoDate()
{
    using namespace std::chrono;
    const sys_time<milliseconds> now(sinceEpoch());
    const sys_days day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss time(now - day);
    char buffer[64];
    const int length = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                                     int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                     int(time.hours().count()), int(time.minutes().count()),
                                     int(time.seconds().count()), int(time.subseconds().count()));
    return Json(std::string_view(buffer, std::size_t(length)));
}

Json fullName(std::mt19937_64 &random)
{
    const std::string first = firstNames[below(random, firstNames.size())];
    return first + ' ' + lastNames[below(random, lastNames.size())];
}

/// ada.lee.4f09ab12@example.com: the reserved domain, so that nobody's mailbox is hit.
Json email(std::mt19937_64 &random)
{
    std::string text = fullName(random).string();
    for (char &c : text)
        c = c == ' ' ? '.' : char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    char number[16];
    std::snprintf(number, sizeof number, ".%08x", unsigned(below(random, std::uint64_t(1) << 32)));
    return text + number + "@example.com";
}

} // namespace

Value Generators::call(const std::string &function, const std::vector<Value> &arguments)
{
    if (function == "uuid")
        return uuid(m_random);
    if (function == "random_int")
        return randomInt(m_random, arguments);
    if (function == "random_string")
        return randomString(m_random, arguments);
    if (function == "timestamp")
        return Json(std::int64_t(sinceEpoch().count()));
    if (function == "iso_date")
        return isoDate();
    if (function == "email")
        return email(m_random);
    if (function == "full_name")
        return fullName(m_random);
    if (function == "pick")
        return pick(m_random, arguments);
    if (function == "counter")
        return Json(++m_counter);
    return {};
}

} // namespace loadgrove
