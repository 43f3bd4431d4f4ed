// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/value_names.h"

#include <algorithm>
#include <cctype>

namespace loadgrove {

namespace {

struct Sample
{
    std::string_view ending; ///< of the name, in small letters without separators
    std::string_view text;   ///< "#" stands for a number that varies
};

// The first one that fits counts: longer endings stand before shorter ones.
constexpr Sample texts[] = {
    {"email", "user#@example.com"},
    {"emailaddress", "user#@example.com"},
    {"firstname", "Ada"},
    {"givenname", "Ada"},
    {"middlename", "Augusta"},
    {"lastname", "Lovelace"},
    {"surname", "Lovelace"},
    {"familyname", "Lovelace"},
    {"fullname", "Ada Lovelace"},
    {"displayname", "Ada Lovelace"},
    {"username", "user#"},
    {"nickname", "user#"},
    {"login", "user#"},
    {"hostname", "host#.example.com"},
    {"domainname", "example.com"},
    {"filename", "file#.txt"},
    {"password", "Passw0rd-#"},
    {"secret", "s3cret-#"},
    {"phone", "+1555010010#"},
    {"phonenumber", "+1555010010#"},
    {"mobile", "+1555010010#"},
    {"telephone", "+1555010010#"},
    {"fax", "+1555010010#"},
    {"url", "https://example.com/#"},
    {"uri", "https://example.com/#"},
    {"link", "https://example.com/#"},
    {"href", "https://example.com/#"},
    {"website", "https://example.com/#"},
    {"webhook", "https://example.com/#"},
    {"callback", "https://example.com/#"},
    {"city", "Berlin"},
    {"town", "Berlin"},
    {"countrycode", "DE"},
    {"country", "DE"},
    {"state", "BE"},
    {"province", "BE"},
    {"region", "Berlin"},
    {"zip", "10115"},
    {"zipcode", "10115"},
    {"postcode", "10115"},
    {"postalcode", "10115"},
    {"ipaddress", "192.0.2.#"},
    {"macaddress", "00:00:5e:00:53:01"},
    {"street", "# Example Street"},
    {"address", "# Example Street"},
    {"addressline1", "# Example Street"},
    {"company", "Example Ltd"},
    {"organization", "Example Ltd"},
    {"organisation", "Example Ltd"},
    {"currency", "EUR"},
    {"currencycode", "EUR"},
    {"language", "en"},
    {"lang", "en"},
    {"locale", "en-US"},
    {"timezone", "Europe/Berlin"},
    {"color", "#"},
    {"birthdate", "1990-01-01"},
    {"dateofbirth", "1990-01-01"},
    {"date", "2025-01-01"},
    {"datetime", "2025-01-01T09:30:00Z"},
    {"timestamp", "2025-01-01T09:30:00Z"},
    {"createdat", "2025-01-01T09:30:00Z"},
    {"updatedat", "2025-01-01T09:30:00Z"},
    {"uuid", "3f2504e0-4f89-41d3-9a0c-0305e82c330#"},
    {"guid", "3f2504e0-4f89-41d3-9a0c-0305e82c330#"},
    {"domain", "example.com"},
    {"version", "1.0.#"},
    {"sku", "SKU-#"},
    {"iban", "DE89370400440532013000"},
    {"mimetype", "text/plain"},
    {"contenttype", "text/plain"},
    {"latitude", "52.52"},
    {"longitude", "13.405"},
    {"price", "9.99"},
    {"amount", "9.99"},
    {"quantity", "1"},
    {"userid", "#"},
    {"id", "#"},
    {"ids", "#"},
};

constexpr Sample numbers[] = {
    {"price", "9.99"},  {"amount", "9.99"},      {"total", "9.99"},   {"cost", "9.99"},
    {"fee", "9.99"},    {"discount", "5"},       {"quantity", "1"},   {"qty", "1"},
    {"count", "1"},     {"age", "30"},           {"year", "2025"},    {"month", "1"},
    {"day", "1"},       {"hour", "9"},           {"minute", "30"},    {"latitude", "52.52"},
    {"lat", "52.52"},   {"longitude", "13.405"}, {"lng", "13.405"},   {"lon", "13.405"},
    {"percent", "50"},  {"percentage", "50"},    {"pagenumber", "1"}, {"perpage", "10"},
    {"pagesize", "10"}, {"page", "1"},           {"limit", "10"},     {"size", "10"},
    {"offset", "0"},    {"skip", "0"},           {"port", "8080"},    {"timestamp", "1735722000"},
    {"weight", "1.5"},  {"height", "100"},       {"width", "100"},    {"rating", "4"},
    {"stock", "10"},    {"timeout", "30"},
};

std::string plain(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            result += char(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

/// Whether the name's last word or words are those: "id" ends userId and user_id, not "valid".
bool endsWith(std::string_view name, std::string_view ending)
{
    std::size_t at = name.size();
    std::size_t left = ending.size();
    while (left > 0 && at > 0) {
        const auto c = static_cast<unsigned char>(name[--at]);
        if (!std::isalnum(c))
            continue;
        if (std::tolower(c) != ending[--left])
            return false;
    }
    if (left > 0)
        return false;
    if (at == 0)
        return true;
    const auto first = static_cast<unsigned char>(name[at]),
               before = static_cast<unsigned char>(name[at - 1]);
    return !std::isalnum(before) || (std::isupper(first) && !std::isupper(before))
           || ending.size() > 4;
}

template <std::size_t N>
const Sample *find(const Sample (&samples)[N], std::string_view name)
{
    const std::string whole = plain(name);
    const auto exact = std::find_if(std::begin(samples), std::end(samples),
                                    [&](const Sample &sample) { return sample.ending == whole; });
    if (exact != std::end(samples))
        return exact;
    const auto found =
        std::find_if(std::begin(samples), std::end(samples),
                     [&](const Sample &sample) { return endsWith(name, sample.ending); });
    return found == std::end(samples) ? nullptr : found;
}

/// "customerName" and "customer_name" are "customer name".
std::string words(std::string_view name)
{
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        const bool begins =
            std::isupper(c) && i > 0 && std::islower(static_cast<unsigned char>(name[i - 1]));
        if ((begins || !std::isalnum(c)) && !result.empty() && result.back() != ' ')
            result += ' ';
        if (std::isalnum(c))
            result += char(std::tolower(c));
    }
    while (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

} // namespace

std::string sampleText(std::string_view name, int variation)
{
    const std::string number = std::to_string(variation + 1);
    const Sample *sample = find(texts, name);
    if (sample && sample->ending == "color")
        return "#2a6f9" + std::to_string(variation % 10);
    if (!sample) {
        const std::string about = words(name);
        const std::string text = about.empty() ? "text" : "Sample " + about.substr(0, 40);
        return variation == 0 ? text : text + " " + number;
    }
    std::string text(sample->text);
    if (const std::size_t at = text.find('#'); at != std::string::npos)
        return text.replace(at, 1, number);
    return variation == 0 ? text : text + " " + number;
}

std::optional<std::string_view> sampleNumber(std::string_view name)
{
    const Sample *sample = find(numbers, name);
    return sample ? std::optional(sample->text) : std::nullopt;
}

} // namespace loadgrove
