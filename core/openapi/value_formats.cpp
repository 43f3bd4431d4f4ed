// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/value_formats.h"

#include "core/base/text.h"

#include <QDate>
#include <QHostAddress>
#include <QRegularExpression>
#include <QTime>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace loadgrove {

namespace {

template <std::size_t size>
struct Literal
{
    constexpr Literal(const char (&literal)[size]) { std::copy_n(literal, size, text); }
    char text[size];
};

/// Compiled once: a large document asks thousands of times.
template <Literal expression>
bool matches(std::string_view text)
{
    static const QRegularExpression anchored(
        QRegularExpression::anchoredPattern(QLatin1String(expression.text)));
    return anchored.match(qs(text)).hasMatch();
}

bool isDate(std::string_view text)
{
    return matches<R"(\d{4}-\d\d-\d\d)">(text)
           && QDate::fromString(qs(text), Qt::ISODate).isValid();
}

bool isTime(std::string_view text)
{
    return matches<
        R"(([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d))">(text);
}

bool isDateTime(std::string_view text)
{
    return text.size() > 11 && (text[10] == 'T' || text[10] == 't' || text[10] == ' ')
           && text[10] != ' ' && isDate(text.substr(0, 10)) && isTime(text.substr(11));
}

bool isHostname(std::string_view text)
{
    return text.size() <= 253
           && matches<R"((?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*\.?)">(
               text);
}

bool isBase64(std::string_view text)
{
    return text.size() % 4 == 0 && matches<"[A-Za-z0-9+/]*={0,2}">(text);
}

bool isUri(std::string_view text)
{
    return matches<R"([A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*)">(text);
}

bool isUriReference(std::string_view text)
{
    return matches<R"([^\s<>"{}|\\^`]*)">(text);
}

bool isAddress(std::string_view text, QAbstractSocket::NetworkLayerProtocol protocol)
{
    const bool plain = protocol == QAbstractSocket::IPv4Protocol
                           ? matches<R"((\d{1,3}\.){3}\d{1,3})">(text)
                           : text.find('%') == std::string_view::npos;
    QHostAddress address;
    return plain && address.setAddress(qs(text)) && address.protocol() == protocol;
}

struct Format
{
    std::string_view name;
    bool (*accepts)(std::string_view);
    const char *sample; ///< "#" stands for a number that varies
};

bool any(std::string_view)
{
    return true;
}

const Format formats[] = {
    {"date", isDate, "2025-01-##"},
    {"full-date", isDate, "2025-01-##"},
    {"date-time", isDateTime, "2025-01-##T09:30:00Z"},
    {"time", isTime, "09:30:##Z"},
    {"full-time", isTime, "09:30:##Z"},
    {"partial-time", any, "09:30:##"},
    {"duration",
     [](std::string_view text) {
         return matches<
             R"(P(?!$)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?))">(text);
     },
     "PT#H"},
    {"email",
     [](std::string_view text) { return matches<R"([^@\s]+@[^@\s.]+(\.[^@\s.]+)*)">(text); },
     "user#@example.com"},
    {"idn-email", [](std::string_view text) { return matches<R"([^@\s]+@[^@\s]+)">(text); },
     "user#@example.com"},
    {"hostname", isHostname, "host#.example.com"},
    {"idn-hostname", any, "host#.example.com"},
    {"domain", any, "host#.example.com"},
    {"ipv4", [](std::string_view text) { return isAddress(text, QAbstractSocket::IPv4Protocol); },
     "192.0.2.#"},
    {"ip", any, "192.0.2.#"},
    {"ip-address", any, "192.0.2.#"},
    {"ipv6", [](std::string_view text) { return isAddress(text, QAbstractSocket::IPv6Protocol); },
     "2001:db8::#"},
    {"cidr", any, "192.0.2.0/24"},
    {"mac", any, "00:00:5e:00:53:##"},
    {"uri", isUri, "https://example.com/#"},
    {"url", any, "https://example.com/#"},
    {"iri", isUri, "https://example.com/#"},
    {"uri-reference", isUriReference, "/path/#"},
    {"iri-reference", isUriReference, "/path/#"},
    {"uri-template", any, "/items/{id}"},
    {"uuid",
     [](std::string_view text) {
         return matches<"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}">(text);
     },
     "3f2504e0-4f89-41d3-9a0c-0305e82c33##"},
    {"guid", any, "3f2504e0-4f89-41d3-9a0c-0305e82c33##"},
    {"ulid", any, "01ARZ3NDEKTSV4RRFFQ69G5F##"},
    {"byte", isBase64, "dGV4dDAx"},
    {"base64", isBase64, "dGV4dDAx"},
    {"base64url", any, "dGV4dDAx"},
    {"binary", any, "text#"},
    {"password", any, "Passw0rd-#"},
    {"json-pointer", [](std::string_view text) { return matches<"(/([^~/]|~[01])*)*">(text); },
     "/item/#"},
    {"relative-json-pointer", any, "#/item"},
    {"regex", [](std::string_view text) { return QRegularExpression(qs(text)).isValid(); },
     "^[a-z]+$"},
    {"color", any, "#2a6f97"},
    {"hexcolor", any, "#2a6f97"},
    {"phone", any, "+1555010####"},
    {"currency", any, "EUR"},
    {"country", any, "DE"},
    {"language", any, "en"},
    {"timezone", any, "Europe/Berlin"},
    {"mime-type", any, "text/plain"},
    {"media-type", any, "text/plain"},
    {"decimal", any, "9.9#"},
    {"double", any, "9.9#"},
    {"float", any, "9.9#"},
    {"number", any, "#"},
    {"integer", any, "#"},
    {"int32", any, "#"},
    {"int64", any, "#"},
    {"uint32", any, "#"},
    {"uint64", any, "#"},
    {"bigint", any, "#"},
    {"unix-time", any, "1735722000"},
    {"google-datetime", any, "2025-01-##T09:30:00Z"},
    {"google-duration", any, "#s"},
    {"google-fieldmask", any, "name"},
};

const Format *find(std::string_view name)
{
    const auto found = std::find_if(std::begin(formats), std::end(formats),
                                    [&](const Format &format) { return format.name == name; });
    return found == std::end(formats) ? nullptr : found;
}

/// Puts the number into the place that is held for it, as wide as that is.
std::string numbered(std::string text, int number)
{
    const std::size_t first = text.find('#');
    if (first == std::string::npos || text.starts_with("#2"))
        return text;
    const std::size_t width = text.find_first_not_of('#', first) == std::string::npos
                                  ? text.size() - first
                                  : text.find_first_not_of('#', first) - first;
    std::string digits = std::to_string(number);
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return text.replace(first, width, digits);
}

} // namespace

bool isOfFormat(std::string_view format, std::string_view text)
{
    const Format *known = find(format);
    return !known || known->accepts(text);
}

std::optional<std::string> sampleOfFormat(std::string_view format, int variation)
{
    const Format *known = find(format);
    if (!known)
        return {};
    const int room = format == "date" || format == "date-time" ? 28 : 59; // days, seconds
    return numbered(known->sample, 1 + variation % room);
}

std::optional<std::string> sampleOfFormat(std::string_view format, int variation,
                                          std::size_t shortest, std::size_t longest)
{
    std::optional<std::string> sample = sampleOfFormat(format, variation);
    if (!sample || (sample->size() >= shortest && sample->size() <= longest))
        return sample;
    const bool longer = sample->size() < shortest;
    const std::size_t by = longer ? shortest - sample->size() : 0;
    const std::string filling(by, 'a');
    if (format == "byte" || format == "base64" || format == "base64url")
        return std::string((longer ? shortest + 3 : longest) / 4 * 4, 'A');
    if (format.ends_with("email"))
        return longer ? "user" + filling + sample->substr(4) : "a@b.co";
    if (format.ends_with("hostname")) {
        std::string name;
        while (name.size() + 64 < shortest)
            name += std::string(63, 'a') + ".";
        return longer ? name + std::string(shortest - name.size(), 'a')
                      : std::string(std::min<std::size_t>(longest, 63), 'a');
    }
    if (format == "ipv4" || format == "ip")
        return longer ? "192.168.100.100" : "10.0.0.1";
    if (format == "ipv6")
        return longer ? "2001:0db8:0000:0000:0000:0000:0000:0001" : "::1";
    if (format == "date-time")
        return longer ? "2025-01-01T09:30:00." + std::string(std::max<std::size_t>(by, 2) - 1, '0')
                            + "Z"
                      : sample;
    if (format == "uri" || format == "url" || format == "iri")
        return longer ? *sample + filling : longest >= 11 ? "http://a.co" : "a:b";
    return longer ? *sample + filling : sample->substr(0, longest);
}

std::optional<std::pair<std::int64_t, std::int64_t>> boundsOfFormat(std::string_view format)
{
    using Whole = std::numeric_limits<std::int64_t>;
    struct Bounds
    {
        std::string_view name;
        std::int64_t least, most;
    };
    static constexpr Bounds all[] = {
        {"int8", -128, 127},
        {"uint8", 0, 255},
        {"int16", -32768, 32767},
        {"uint16", 0, 65535},
        {"int32", -2147483648LL, 2147483647},
        {"uint32", 0, 4294967295},
        {"int64", Whole::min(), Whole::max()},
        {"uint64", 0, Whole::max()},
    };
    for (const Bounds &bounds : all) {
        if (bounds.name == format)
            return std::pair(bounds.least, bounds.most);
    }
    return {};
}

} // namespace loadgrove
