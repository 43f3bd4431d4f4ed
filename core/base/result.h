// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace loadgrove {

/// What kind of thing went wrong; decides the exit code and what the window offers.
enum class ErrorCode
{
    Io,       ///< cannot be read or written
    Syntax,   ///< not what the format demands; the message names line and column
    Version,  ///< made by a newer version of this program
    Invalid,  ///< well-formed, but against a rule
    Limit,    ///< larger or deeper than we accept
    Network,  ///< address, port or connection
    Internal, ///< the operating system refused something we need
};

/// A failure: a code to test by, and a message (translated) that names the place.
struct Error
{
    ErrorCode code;
    QString message;
};

/// A value, or why there is none. Used where modules meet; nothing throws across a module's edge.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or why not.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace loadgrove
