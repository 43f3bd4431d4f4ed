// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

class QNetworkCookieJar;

namespace loadgrove {

/// The cookies of one virtual user (RFC 6265, by QNetworkCookieJar). Costs nothing until a server
/// sets the first one. Thread: the worker's.
class Cookies
{
public:
    Cookies();
    ~Cookies();

    bool isEmpty() const { return !m_jar; }
    void clear();
    /// Takes the Set-Cookie lines of an answer's header.
    void store(std::string_view url, std::string_view headers);
    /// The value of the Cookie header for that URL; "" when there is none.
    std::string header(std::string_view url) const;

private:
    std::unique_ptr<QNetworkCookieJar> m_jar; // Owned.
};

} // namespace loadgrove
