// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/curl_options.h"

#include "core/base/text.h"
#include "core/base/translate.h"

#include <algorithm>

namespace loadgrove {

namespace {

struct Known
{
    std::string_view name; ///< long
    char letter;           ///< '\0': none
    bool hasValue;
    CurlOption option;
};

using O = CurlOption;
// curl(1); what is not here is not known.
constexpr Known known[] = {
    {"request", 'X', true, O::Request},
    {"header", 'H', true, O::Header},
    {"data", 'd', true, O::Data},
    {"data-ascii", '\0', true, O::Data},
    {"data-raw", '\0', true, O::DataRaw},
    {"data-binary", '\0', true, O::DataBinary},
    {"data-urlencode", '\0', true, O::DataUrlencode},
    {"json", '\0', true, O::Json},
    {"form", 'F', true, O::Form},
    {"form-string", '\0', true, O::FormString},
    {"user", 'u', true, O::User},
    {"oauth2-bearer", '\0', true, O::Bearer},
    {"basic", '\0', false, O::Printing},
    {"insecure", 'k', false, O::Insecure},
    {"get", 'G', false, O::Get},
    {"head", 'I', false, O::Head},
    {"cookie", 'b', true, O::Cookie},
    {"user-agent", 'A', true, O::UserAgent},
    {"referer", 'e', true, O::Referer},
    {"location", 'L', false, O::Location},
    {"location-trusted", '\0', false, O::Location},
    {"max-time", 'm', true, O::MaxTime},
    {"url", '\0', true, O::Url},
    {"url-query", '\0', true, O::UrlQuery},
    {"compressed", '\0', false, O::Printing},
    {"silent", 's', false, O::Printing},
    {"show-error", 'S', false, O::Printing},
    {"verbose", 'v', false, O::Printing},
    {"include", 'i', false, O::Printing},
    {"show-headers", '\0', false, O::Printing},
    {"fail", 'f', false, O::Printing},
    {"fail-with-body", '\0', false, O::Printing},
    {"no-buffer", 'N', false, O::Printing},
    {"progress-bar", '#', false, O::Printing},
    {"no-progress-meter", '\0', false, O::Printing},
    {"globoff", 'g', false, O::Printing},
    {"output", 'o', true, O::Printing},
    {"remote-name", 'O', false, O::Printing},
    {"dump-header", 'D', true, O::Printing},
    {"write-out", 'w', true, O::Printing},
    {"trace-ascii", '\0', true, O::Printing},
    {"stderr", '\0', true, O::Printing},
    {"parallel", 'Z', false, O::Printing},
    {"retry", '\0', true, O::Unsupported},
    {"retry-delay", '\0', true, O::Unsupported},
    {"retry-max-time", '\0', true, O::Unsupported},
    {"max-redirs", '\0', true, O::Unsupported},
    {"connect-timeout", '\0', true, O::Unsupported},
    {"limit-rate", '\0', true, O::Unsupported},
    {"range", 'r', true, O::Unsupported},
    {"upload-file", 'T', true, O::Unsupported},
    {"cookie-jar", 'c', true, O::Unsupported},
    {"digest", '\0', false, O::Unsupported},
    {"ntlm", '\0', false, O::Unsupported},
    {"negotiate", '\0', false, O::Unsupported},
    {"anyauth", '\0', false, O::Unsupported},
    {"aws-sigv4", '\0', true, O::Unsupported},
    {"resolve", '\0', true, O::Unsupported},
    {"connect-to", '\0', true, O::Unsupported},
    {"interface", '\0', true, O::Unsupported},
    {"unix-socket", '\0', true, O::Unsupported},
    {"ciphers", '\0', true, O::Unsupported},
    {"ipv4", '4', false, O::Unsupported},
    {"ipv6", '6', false, O::Unsupported},
    {"http3", '\0', false, O::Unsupported},
    {"http1.0", '0', false, O::Unsupported},
    {"tlsv1.2", '\0', false, O::Unsupported},
    {"tlsv1.3", '\0', false, O::Unsupported},
    {"proxy", 'x', true, O::Connection},
    {"proxy-user", 'U', true, O::Connection},
    {"cacert", '\0', true, O::Connection},
    {"cert", 'E', true, O::Connection},
    {"key", '\0', true, O::Connection},
    {"http1.1", '\0', false, O::Connection},
    {"http2", '\0', false, O::Connection},
    {"http2-prior-knowledge", '\0', false, O::Connection},
    {"no-keepalive", '\0', false, O::Connection},
};

const Known *byName(std::string_view name)
{
    const auto *found = std::find_if(std::begin(known), std::end(known),
                                     [name](const Known &each) { return each.name == name; });
    return found == std::end(known) ? nullptr : found;
}

const Known *byLetter(char letter)
{
    const auto *found =
        std::find_if(std::begin(known), std::end(known), [letter](const Known &each) {
            return letter != '\0' && each.letter == letter;
        });
    return found == std::end(known) ? nullptr : found;
}

/// Takes the words of one command apart.
class ArgumentReader
{
public:
    explicit ArgumentReader(const ShellCommand &command)
        : m_command(command)
    {
    }
    Result<std::vector<CurlArgument>> read();

private:
    Result<void> readLong(const std::string &word);
    Result<void> readLetters(const std::string &word);
    Result<void> add(const Known *option, const std::string &name,
                     const std::optional<std::string> &value);

    const ShellCommand &m_command;
    std::size_t m_next = 1;
    std::vector<CurlArgument> m_arguments;
};

Result<std::vector<CurlArgument>> ArgumentReader::read()
{
    bool optionsEnded = false;
    while (m_next < m_command.size()) {
        const std::string &word = m_command[m_next++];
        if (!optionsEnded && word == "--") {
            optionsEnded = true;
            continue;
        }
        const bool isOption = !optionsEnded && word.size() > 1 && word[0] == '-';
        if (!isOption) {
            m_arguments.push_back({CurlOption::Url, word, word});
            continue;
        }
        const Result<void> read = word[1] == '-' ? readLong(word) : readLetters(word);
        if (!read)
            return read.error();
    }
    return std::move(m_arguments);
}

Result<void> ArgumentReader::readLong(const std::string &word)
{
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
    std::optional<std::string> value;
    if (equals != std::string::npos)
        value = word.substr(equals + 1);
    const Known *option = byName(name);
    if (!option && name.rfind("no-", 0) == 0 && byName(name.substr(3))) { // "--no-compressed"
        m_arguments.push_back({CurlOption::Printing, word, {}});
        return {};
    }
    return add(option, word, value);
}

/// "-sSk", "-dvalue", "-XPOST".
Result<void> ArgumentReader::readLetters(const std::string &word)
{
    for (std::size_t i = 1; i < word.size(); ++i) {
        const Known *option = byLetter(word[i]);
        const std::string name = std::string("-") + word[i];
        const bool takesRest = option && option->hasValue && i + 1 < word.size();
        std::optional<std::string> value;
        if (takesRest)
            value = word.substr(i + 1);
        if (const Result<void> added = add(option, name, value); !added)
            return added;
        if (takesRest)
            break;
    }
    return {};
}

Result<void> ArgumentReader::add(const Known *option, const std::string &name,
                                 const std::optional<std::string> &value)
{
    if (!option)
        return Error{ErrorCode::Invalid,
                     Core::tr("curl has no option %1 that is known here").arg(qs(name))};
    if (!option->hasValue || value) {
        m_arguments.push_back({option->option, name, value.value_or(std::string())});
        return {};
    }
    if (m_next >= m_command.size())
        return Error{ErrorCode::Invalid, Core::tr("%1 needs a value").arg(qs(name))};
    m_arguments.push_back({option->option, name, m_command[m_next++]});
    return {};
}

} // namespace

Result<std::vector<CurlArgument>> curlArguments(const ShellCommand &command)
{
    return ArgumentReader(command).read();
}

} // namespace loadgrove
