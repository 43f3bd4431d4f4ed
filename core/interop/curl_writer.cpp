// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/media_type.h"
#include "core/base/text.h"
#include "core/interop/curl.h"
#include "core/interop/shell_words.h"
#include "core/net/url.h"
#include "core/scenario/disabled_fields.h"

#include <QString>

namespace loadgrove {

namespace {

constexpr std::string_view nextLine = " \\\n  ";

/// As it is sent: "\\{{" means "{{".
std::string textOf(const Json &value)
{
    QString text = qs(value.isString() ? value.string() : value.write());
    text.replace(value.isString() ? QLatin1String("\\{{") : QLatin1String("\\\\{{"),
                 QLatin1String("{{"));
    return utf8(text);
}

/// Adds options, a line for each.
class CommandWriter
{
public:
    CommandWriter(std::string_view method, bool hasBody, const std::string &url)
        : m_text("curl")
    {
        if (method == "HEAD")
            m_text += " --head";
        else if (method != (hasBody ? "POST" : "GET"))
            m_text += " -X " + shellQuoted(method);
        m_text += ' ' + shellQuoted(url);
    }
    void add(std::string_view option, const std::string &value)
    {
        (m_text += nextLine) += option;
        m_text += ' ' + shellQuoted(value);
    }
    void add(std::string_view option) { (m_text += nextLine) += option; }
    std::string text() const { return m_text; }

private:
    std::string m_text;
};

std::string withQuery(std::string url, const KeyValues &query)
{
    const auto add = [&url](const std::string &name, const Json &value) {
        if (value.isNull())
            return;
        url += url.find('?') == std::string::npos ? '?' : '&';
        const std::string text = textOf(value);
        // A reference must stay one.
        url += percentEncode(name) + '='
               + (text.find("{{") == std::string::npos ? percentEncode(text) : text);
    };
    for (const auto &[name, value] : query) {
        if (!value.isArray()) {
            add(name, value);
            continue;
        }
        for (const Json &item : value.items())
            add(name, item);
    }
    return url;
}

std::string filledPath(const Request &request)
{
    QString path = qs(request.path);
    for (const auto &[name, value] : request.pathParams)
        path.replace(QStringLiteral("{%1}").arg(qs(name)), qs(textOf(value)));
    return utf8(path);
}

void addAuth(CommandWriter &writer, const Auth &auth)
{
    if (auth.type == Auth::Type::Basic)
        writer.add("-u", auth.username + ':' + auth.password);
    else if (auth.type == Auth::Type::Bearer)
        writer.add("-H", "Authorization: Bearer " + auth.token);
    else if (auth.type == Auth::Type::ApiKey && auth.in == Auth::In::Header)
        writer.add("-H", auth.name + ": " + auth.value);
    else if (auth.type == Auth::Type::ApiKey && auth.in == Auth::In::Cookie)
        writer.add("-b", auth.name + '=' + auth.value);
}

void addContent(CommandWriter &writer, const Request &request)
{
    for (const auto &[name, value] : request.formParams) {
        for (const Json &item : value.isArray() ? value.items() : Json::Array{value})
            writer.add("--data-urlencode", name + '=' + textOf(item));
    }
    for (const MultipartParam &part : request.multipartParams) {
        std::string value = part.name + '=' + (part.filename ? "@" : "") + textOf(part.value);
        if (part.filename)
            value += ";filename=" + *part.filename;
        if (!part.contentType.empty())
            value += ";type=" + part.contentType;
        writer.add("-F", value);
    }
    if (!request.bodyFile.empty())
        writer.add("--data-binary", '@' + request.bodyFile);
    if (request.body)
        writer.add("--data-raw", textOf(*request.body));
}

} // namespace

std::string curlCommand(std::string_view method, std::string_view url,
                        const std::vector<std::pair<std::string, std::string>> &headers,
                        std::string_view body)
{
    CommandWriter writer(method, !body.empty(), std::string(url));
    for (const auto &[name, value] : headers) {
        const QString lower = qs(name).toLower();
        if (lower == QLatin1String("content-length") || lower == QLatin1String("connection")
            || lower == QLatin1String("host"))
            continue; // curl's own to say
        writer.add("-H", name + ": " + value);
    }
    if (!body.empty())
        writer.add("--data-raw", std::string(body));
    return writer.text();
}

std::string curlCommand(const Request &written)
{
    const Request request = withoutDisabledFields(written);
    const bool hasBody = request.body || !request.bodyFile.empty() || !request.formParams.empty()
                         || !request.multipartParams.empty();
    KeyValues query = request.queryParams;
    if (request.auth && request.auth->type == Auth::Type::ApiKey
        && request.auth->in == Auth::In::Query)
        query.emplace_back(request.auth->name, Json(request.auth->value));
    CommandWriter writer(request.method, hasBody,
                         withQuery(joinUrl(request.url, filledPath(request)), query));
    bool hasType = false;
    for (const auto &[name, value] : request.headers) {
        if (value.isNull())
            continue;
        hasType =
            hasType || qs(name).compare(QLatin1String("content-type"), Qt::CaseInsensitive) == 0;
        writer.add("-H", name + ": " + textOf(value));
    }
    if (request.auth)
        addAuth(writer, *request.auth);
    if (!request.bodyFile.empty() && !hasType)
        writer.add("-H", "Content-Type: " + mediaTypeOf(request.bodyFile));
    if (request.body && !hasType)
        writer.add("-H", request.body->isString() ? "Content-Type: text/plain"
                                                  : "Content-Type: application/json");
    addContent(writer, request);
    if (request.followRedirects)
        writer.add("-L");
    if (request.insecure.value_or(false))
        writer.add("-k");
    if (request.timeout)
        writer.add("--max-time", QString::number(*request.timeout).toStdString());
    return writer.text();
}

} // namespace loadgrove
