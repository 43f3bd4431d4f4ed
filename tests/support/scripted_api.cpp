// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_api.h"

#include <QByteArray>

#include <map>

namespace loadgrove {

namespace {

constexpr std::string_view item =
    R"({"id": 57, "price": 9.90, "big": 9007199254740993, "huge": 123456789012345678901234567890,)"
    R"( "name": "big bear", "in_stock": true, "nothing": null, "tags": ["a", "b"],)"
    R"( "box": {"w": 1.50, "h": [1, 2]}, "a/b": {"~": "odd"}})";

/// What stands between a prefix and the next slash.
std::string_view after(std::string_view prefix, std::string_view path)
{
    path.remove_prefix(prefix.size());
    return path.substr(0, path.find('/'));
}

/// The turn-th of a list with commas, the last one from there on.
std::string_view nth(std::string_view list, int turn)
{
    for (; turn > 0 && list.find(',') != std::string_view::npos; --turn)
        list.remove_prefix(list.find(',') + 1);
    return list.substr(0, list.find(','));
}

ReplyScript replyOf(std::string_view what)
{
    if (what == "hang")
        return ReplyScript::hang();
    if (what == "reset")
        return ReplyScript().reset();
    const std::string code(what);
    return ReplyScript::json(std::stoi(code), "{\"code\": " + code + "}");
}

std::string queryValue(std::string_view target)
{
    const std::size_t at = target.find('=');
    const std::string_view value = at == std::string_view::npos ? "" : target.substr(at + 1);
    return QByteArray::fromPercentEncoding(QByteArray(value.data(), qsizetype(value.size())))
        .toStdString();
}

} // namespace

RecordingServer::Handler scriptedApi()
{
    return [turns = std::map<std::string, int>()](const ReceivedRequest &request) mutable {
        const std::string_view path = request.path();
        if (request.method == "HEAD")
            return ReplyScript().write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        if (path.starts_with("/codes/"))
            return replyOf(nth(after("/codes/", path), turns[std::string(path)]++));
        if (path.starts_with("/echo"))
            return ReplyScript::json(200, request.body);
        if (path.starts_with("/item"))
            return ReplyScript::answer(200, item, "X-Trace: t-1\r\n");
        if (path.starts_with("/redirect/"))
            return ReplyScript::redirect(std::stoi(std::string(after("/redirect/", path))),
                                         queryValue(request.target));
        if (path.starts_with("/login"))
            return ReplyScript::answer(
                200, "{}", "Set-Cookie: session=" + queryValue(request.target) + "\r\n");
        if (path == "/text")
            return ReplyScript::answer(200, "plain text", "Content-Type: text/plain\r\n");
        if (path == "/empty")
            return ReplyScript::answer(204, "");
        return ReplyScript::json(200, R"({"ok":true})");
    };
}

} // namespace loadgrove
