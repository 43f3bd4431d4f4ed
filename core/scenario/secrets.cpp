// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/secrets.h"

#include <algorithm>
#include <array>
#include <string>

namespace loadgrove {

bool isSecretField(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> parts = {
        "authorization", "password", "passwd",    "passphrase",
        "apikey",        "secret",   "accesskey", "privatekey",
    };
    std::string plain; // lower-case letters and digits: "X-Api-Key" and "x_api_key" are one
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain += char(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain += c;
    }
    const auto isPart = [&](std::string_view part) { return plain.find(part) != plain.npos; };
    return plain.ends_with("token") || std::any_of(parts.begin(), parts.end(), isPart);
}

bool isTyped(const Json &value)
{
    if (value.isNumber())
        return true;
    return value.isString() && !value.string().empty()
           && value.string().find("{{") == std::string::npos && value.string() != "skyramp_uuid()";
}

void dropSecrets(Json &value)
{
    if (value.isArray()) {
        for (Json &item : value.items())
            dropSecrets(item);
    } else if (value.isObject()) {
        for (auto &[name, member] : value.members()) {
            if (isSecretField(name) && isTyped(member))
                member = "***";
            else
                dropSecrets(member);
        }
    }
}

} // namespace loadgrove
