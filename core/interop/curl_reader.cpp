// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/curl.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/interop/curl_form.h"
#include "core/interop/curl_options.h"
#include "core/net/url.h"

#include <QUrl>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr std::size_t sizeLimit = 1u << 20, commandLimit = 1000;

/// Makes a step of the arguments of one command.
class RequestMaker
{
public:
    explicit RequestMaker(QStringList &notes)
        : m_notes(notes)
    {
    }
    Result<std::vector<Step>> make(const std::vector<CurlArgument> &arguments);

private:
    Result<void> take(const CurlArgument &argument);
    Result<void> takeUrl(const std::string &url, Step &step);
    void takeHeader(const std::string &line);
    void takeData(const CurlArgument &argument);
    void takeCookie(const CurlArgument &argument);
    void takeUser(const std::string &value);
    void note(const QString &text) { m_notes.append(text); }
    bool hasHeader(std::string_view name) const;
    void setHeader(const std::string &name, const std::string &value);
    void putData();
    void putFile();
    void putBody(const std::string &text);

    QStringList &m_notes;
    Request m_request;
    std::string m_method; ///< as -X says; "" = as the rest suggests
    std::vector<std::string> m_urls, m_data, m_query;
    bool m_hasData = false, m_json = false, m_get = false, m_head = false;
};

Result<std::vector<Step>> RequestMaker::make(const std::vector<CurlArgument> &arguments)
{
    m_request.followRedirects = false; // as curl does without -L
    for (const CurlArgument &argument : arguments) {
        if (const Result<void> taken = take(argument); !taken)
            return taken.error();
    }
    if (m_urls.empty())
        return Error{ErrorCode::Invalid, Core::tr("the command names no URL")};
    putData();
    const bool sends = (m_hasData && !m_get) || !m_request.multipartParams.empty();
    m_request.method = !m_method.empty() ? m_method : m_head ? "HEAD" : sends ? "POST" : "GET";
    std::vector<Step> steps;
    for (const std::string &url : m_urls) {
        Step step;
        step.what = m_request;
        if (const Result<void> taken = takeUrl(url, step); !taken)
            return taken.error();
        steps.push_back(std::move(step));
    }
    return steps;
}

Result<void> RequestMaker::take(const CurlArgument &argument)
{
    const std::string &value = argument.value;
    switch (argument.option) {
    case CurlOption::Request:
        m_method = value;
        break;
    case CurlOption::Header:
        takeHeader(value);
        break;
    case CurlOption::Data:
    case CurlOption::DataRaw:
    case CurlOption::DataBinary:
    case CurlOption::DataUrlencode:
    case CurlOption::Json:
        takeData(argument);
        break;
    case CurlOption::Form:
    case CurlOption::FormString:
        m_request.multipartParams.push_back(
            curlFormPart(value, argument.option == CurlOption::Form, m_notes));
        break;
    case CurlOption::User:
        takeUser(value);
        break;
    case CurlOption::Bearer:
        m_request.auth = Auth();
        m_request.auth->type = Auth::Type::Bearer;
        m_request.auth->token = literalText(value);
        break;
    case CurlOption::Insecure:
        m_request.insecure = true;
        break;
    case CurlOption::Get:
        m_get = true;
        break;
    case CurlOption::Head:
        m_head = true;
        break;
    case CurlOption::Cookie:
        takeCookie(argument);
        break;
    case CurlOption::UserAgent:
        setHeader("User-Agent", value);
        break;
    case CurlOption::Referer:
        setHeader("Referer", value);
        break;
    case CurlOption::Location:
        m_request.followRedirects = true;
        break;
    case CurlOption::MaxTime: {
        bool ok = false;
        const double seconds = qs(value).toDouble(&ok);
        if (!ok || seconds <= 0)
            return Error{ErrorCode::Invalid,
                         Core::tr("%1 needs a number of seconds").arg(qs(argument.name))};
        m_request.timeout = seconds;
        break;
    }
    case CurlOption::Url:
        m_urls.push_back(value);
        break;
    case CurlOption::UrlQuery:
        m_query.push_back(value);
        break;
    case CurlOption::Printing:
        break;
    case CurlOption::Connection:
        note(Core::tr("%1 was left out: it is a setting of the whole document (Connection)")
                 .arg(qs(argument.name)));
        break;
    case CurlOption::Unsupported:
        note(Core::tr("%1 was left out: there is nothing like it").arg(qs(argument.name)));
        break;
    }
    return {};
}

bool RequestMaker::hasHeader(std::string_view name) const
{
    return std::any_of(m_request.headers.begin(), m_request.headers.end(), [&](const auto &header) {
        return qs(header.first).compare(qs(name), Qt::CaseInsensitive) == 0;
    });
}

void RequestMaker::setHeader(const std::string &name, const std::string &value)
{
    for (auto &[known, old] : m_request.headers) {
        if (qs(known).compare(qs(name), Qt::CaseInsensitive) == 0) {
            old = Json(literalText(value));
            return;
        }
    }
    m_request.headers.emplace_back(name, Json(literalText(value)));
}

/// "Name: value"; "Name;" has an empty value; "Name:" takes away what curl would add.
void RequestMaker::takeHeader(const std::string &line)
{
    const std::size_t end = line.find_first_of(":;");
    if (end == std::string::npos || end == 0) {
        note(Core::tr("the header \"%1\" was left out: it has no name and value").arg(qs(line)));
        return;
    }
    const std::string name = utf8(qs(line.substr(0, end)).trimmed());
    const std::string value = utf8(qs(line.substr(end + 1)).trimmed());
    if (line[end] == ':' && value.empty())
        return;
    if (qs(name).compare(QLatin1String("Content-Length"), Qt::CaseInsensitive) != 0) // ours
        setHeader(name, value);
}

void RequestMaker::takeData(const CurlArgument &argument)
{
    m_hasData = true;
    m_json = m_json || argument.option == CurlOption::Json;
    const std::string &value = argument.value;
    if (argument.option == CurlOption::DataUrlencode) {
        m_data.push_back(curlEncodedData(value, m_notes));
        return;
    }
    const bool isFile = argument.option != CurlOption::DataRaw && !value.empty() && value[0] == '@';
    if (isFile && argument.option == CurlOption::DataBinary && m_data.empty() && !m_get
        && m_request.bodyFile.empty() && value != "@-") {
        m_request.bodyFile = value.substr(1);
        return;
    }
    if (isFile) {
        note(Core::tr("%1 %2 was left out: files are not read").arg(qs(argument.name), qs(value)));
        return;
    }
    m_data.push_back(value);
}

void RequestMaker::takeCookie(const CurlArgument &argument)
{
    if (argument.value.find('=') == std::string::npos) {
        note(Core::tr("%1 %2 was left out: files are not read")
                 .arg(qs(argument.name), qs(argument.value)));
        return;
    }
    setHeader("Cookie", argument.value);
}

void RequestMaker::takeUser(const std::string &value)
{
    const std::size_t colon = value.find(':');
    m_request.auth = Auth();
    m_request.auth->type = Auth::Type::Basic;
    m_request.auth->username = literalText(value.substr(0, colon));
    if (colon != std::string::npos)
        m_request.auth->password = literalText(value.substr(colon + 1));
}

void RequestMaker::putData()
{
    std::string text;
    if (!m_request.bodyFile.empty())
        putFile();
    for (const std::string &each : m_data)
        text += (text.empty() || m_json ? "" : "&") + each;
    if (m_get) {
        if (!text.empty())
            m_query.push_back(text);
        return;
    }
    if (m_hasData && m_request.bodyFile.empty())
        putBody(text);
}

/// A file is all of a body here.
void RequestMaker::putFile()
{
    if (m_get || !m_data.empty()) {
        note(Core::tr("%1 %2 was left out: files are not read")
                 .arg(QStringLiteral("--data-binary"), qs('@' + m_request.bodyFile)));
        m_request.bodyFile.clear();
    } else if (!hasHeader("Content-Type")) {
        setHeader("Content-Type", "application/x-www-form-urlencoded"); // as curl would
    }
}

void RequestMaker::putBody(const std::string &text)
{
    if (m_json) {
        if (!hasHeader("Content-Type"))
            setHeader("Content-Type", "application/json");
        if (!hasHeader("Accept"))
            setHeader("Accept", "application/json");
    }
    const bool isForm = !hasHeader("Content-Type");
    if (isForm) {
        if (const auto pairs = curlPairs(text)) {
            m_request.formParams = *pairs;
            return;
        }
        setHeader("Content-Type", "application/x-www-form-urlencoded");
    }
    Result<Json> json = Json::parse(text);
    if (json && (json->isObject() || json->isArray()))
        m_request.body = literalValue(*json);
    else
        m_request.body = Json(literalText(text));
}

Result<void> RequestMaker::takeUrl(const std::string &url, Step &step)
{
    const bool hasScheme = url.find("://") != std::string::npos;
    const std::string whole = hasScheme ? url : "http://" + url; // as curl guesses
    const Result<TargetUrl> parsed = parseUrl(whole);
    if (!parsed)
        return Error{parsed.error().code,
                     QStringLiteral("%1: %2").arg(qs(url), parsed.error().message)};
    Request &request = *step.as<Request>();
    request.url = (parsed->endpoint.tls ? "https://" : "http://") + parsed->authority;
    request.path = literalText(parsed->path);
    if (!parsed->userInfo.empty() && !request.auth) {
        m_request = request;
        takeUser(utf8(QUrl::fromPercentEncoding(QByteArray::fromStdString(parsed->userInfo))));
        request.auth = m_request.auth;
    }
    std::vector<std::string> queries = m_query;
    if (!parsed->query.empty())
        queries.insert(queries.begin(), parsed->query);
    for (const std::string &query : queries) {
        if (const auto pairs = curlPairs(query))
            addPairs(request.queryParams, *pairs);
        else
            request.path += (request.path.find('?') == std::string::npos ? "?" : "&") + query;
    }
    step.name = curlStepName(request);
    return {};
}

} // namespace

bool looksLikeCurl(std::string_view text)
{
    const QString begin = qs(text.substr(0, 200)).trimmed();
    return begin.startsWith(QLatin1String("curl ")) || begin.startsWith(QLatin1String("$ curl "))
           || begin.startsWith(QLatin1String("curl.exe "));
}

Result<CurlRequests> readCurl(std::string_view text)
{
    if (text.size() > sizeLimit)
        return Error{ErrorCode::Limit, Core::tr("the text is longer than 1 MiB")};
    Result<std::vector<ShellCommand>> commands = shellCommands(text);
    if (!commands)
        return commands.error();
    if (commands->size() > commandLimit)
        return Error{ErrorCode::Limit,
                     Core::tr("there are more than %1 commands").arg(commandLimit)};
    CurlRequests result;
    for (ShellCommand command : *commands) {
        if (command.front() == "$")
            command.erase(command.begin());
        if (command.empty() || (command.front() != "curl" && command.front() != "curl.exe")) {
            const QString name = command.empty() ? QStringLiteral("$") : qs(command.front());
            result.notes.append(Core::tr("the command \"%1\" was left out").arg(name));
            continue;
        }
        const Result<std::vector<CurlArgument>> arguments = curlArguments(command);
        if (!arguments)
            return arguments.error();
        const Result<std::vector<Step>> made = RequestMaker(result.notes).make(*arguments);
        if (!made)
            return made.error();
        result.steps.insert(result.steps.end(), made->begin(), made->end());
    }
    if (result.steps.empty())
        return Error{ErrorCode::Invalid, Core::tr("there is no curl command in it")};
    return result;
}

} // namespace loadgrove
