// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace loadgrove {

// What a field table is made of: one entry says, for reading and for writing, which key of the
// file stands for which member, and how.

/// Coded as the member's type says; written only where it differs from the default.
struct Plain
{
};
/// Plain, but written even when it is the default, because the file reads better so.
struct Always
{
};
/// Always written, and an error where it is missing.
struct Required
{
};
/// A flag whose key says the opposite of the member.
struct Inverted
{
};
/// A text that may also be given as a whole number (201 for "201").
struct CodeText
{
};
/// true, false or one word.
struct FlagOr
{
    std::string_view word;
};
/// A text out of a few.
template <std::size_t N>
struct OneOf
{
    std::array<std::string_view, N> choices;
};
template <class... Choices>
OneOf(Choices...) -> OneOf<sizeof...(Choices)>;

template <class Owner, class Value, class Coding>
struct Field
{
    using OwnerType = Owner;
    std::string_view key;
    Value Owner::*member;
    Coding coding;

    static constexpr bool alwaysWritten =
        std::is_same_v<Coding, Always> || std::is_same_v<Coding, Required>;
    static constexpr bool required = std::is_same_v<Coding, Required>;
};

template <class Owner, class Value, class Coding = Plain>
constexpr auto field(std::string_view key, Value Owner::*member, Coding coding = {})
{
    return Field<Owner, Value, Coding>{key, member, coding};
}

/// Calls visit(field) for each field in order until one call returns true; whether one did.
template <class Fields, class Visit>
constexpr bool anyField(const Fields &fields, Visit &&visit)
{
    return std::apply([&](const auto &...each) { return (visit(each) || ...); }, fields);
}

} // namespace loadgrove
