// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/pattern_sets.h"

#include <algorithm>

namespace loadgrove {

namespace {

const CodeSet digits = {{'0', '9'}};
const CodeSet lower = {{'a', 'z'}};
const CodeSet upper = {{'A', 'Z'}};
const CodeSet letters = {{'A', 'Z'}, {'a', 'z'}};
const CodeSet alnum = {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}};
const CodeSet word = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
const CodeSet space = {{'\t', '\r'}, {' ', ' '}};
const CodeSet punctuation = {{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}};

struct NamedSet
{
    std::string_view name;
    CodeSet set;
};

const CodeSet *named(const std::vector<NamedSet> &sets, std::string_view name)
{
    const auto found = std::find_if(sets.begin(), sets.end(),
                                    [&](const NamedSet &entry) { return entry.name == name; });
    return found == sets.end() ? nullptr : &found->set;
}

} // namespace

std::optional<char32_t> controlOfLetter(char32_t letter)
{
    static constexpr std::u32string_view letters = U"nrtfvea", meant = U"\n\r\t\f\v\x1b\a";
    const std::size_t at = letters.find(letter);
    return at == letters.npos ? std::nullopt : std::optional(meant[at]);
}

std::optional<CodeSet> classOfLetter(char32_t letter)
{
    switch (letter) {
    case 'd':
        return digits;
    case 'D':
        return complement(digits);
    case 'w':
        return word;
    case 'W':
        return complement(word);
    case 's':
        return space;
    case 'S':
        return complement(space);
    case 'h':
        return CodeSet{{'\t', '\t'}, {' ', ' '}};
    default:
        return {};
    }
}

std::optional<CodeSet> classOfProperty(std::string_view name)
{
    static const std::vector<NamedSet> sets = {
        {"L", letters},
        {"Letter", letters},
        {"Alphabetic", letters},
        {"Alpha", letters},
        {"IsAlphabetic", letters},
        {"IsLetter", letters},
        {"L&", letters},
        {"LC", letters},
        {"IsLatin", letters},
        {"Latin", letters},
        {"Ll", lower},
        {"Lower", lower},
        {"Lowercase", lower},
        {"Lu", upper},
        {"Upper", upper},
        {"Uppercase", upper},
        {"N", digits},
        {"Nd", digits},
        {"Digit", digits},
        {"IsDigit", digits},
        {"Number", digits},
        {"Alnum", alnum},
        {"Xan", alnum},
        {"P", {{'!', '#'}, {'%', '*'}, {',', '/'}}},
        {"Punct", punctuation},
        {"Punctuation", {{'!', '#'}, {'%', '*'}, {',', '/'}}},
        {"Pd", {{'-', '-'}}},
        {"Pc", {{'_', '_'}}},
        {"Ps", {{'(', '('}}},
        {"Pe", {{')', ')'}}},
        {"Po", {{'!', '#'}}},
        {"S", {{'$', '$'}, {'+', '+'}}},
        {"Sc", {{'$', '$'}}},
        {"Sm", {{'+', '+'}}},
        {"Sk", {{'^', '^'}}},
        {"Z", {{' ', ' '}}},
        {"Zs", {{' ', ' '}}},
        {"Space", space},
        {"White_Space", space},
        {"Blank", {{'\t', '\t'}, {' ', ' '}}},
        {"XDigit", {{'0', '9'}, {'A', 'F'}, {'a', 'f'}}},
        {"ASCII", {{0, 0x7f}}},
        {"Print", {{' ', '~'}}},
        {"Graph", {{'!', '~'}}},
        {"M", {{0x301, 0x301}}},
        {"Mn", {{0x301, 0x301}}},
        {"Cc", {{0, 0x1f}}},
        {"Cntrl", {{0, 0x1f}, {0x7f, 0x7f}}},
        {"C", {{0, 0x1f}}},
        {"Any", {{' ', '~'}}},
    };
    for (const std::string_view prefix : {"gc=", "General_Category=", "sc=", "Script="}) {
        if (name.starts_with(prefix))
            name.remove_prefix(prefix.size());
    }
    if (const CodeSet *set = named(sets, name))
        return *set;
    return {};
}

std::optional<CodeSet> classOfPosix(std::string_view name)
{
    static const std::vector<NamedSet> sets = {
        {"alpha", letters},     {"digit", digits}, {"alnum", alnum},
        {"upper", upper},       {"lower", lower},  {"space", space},
        {"punct", punctuation}, {"word", word},    {"xdigit", {{'0', '9'}, {'A', 'F'}, {'a', 'f'}}},
    };
    if (const CodeSet *set = named(sets, name))
        return *set;
    return {};
}

} // namespace loadgrove
