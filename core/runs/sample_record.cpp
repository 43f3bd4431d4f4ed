// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sample_record.h"

#include <QByteArray>

namespace loadgrove {

namespace {

/// Text as itself, other bytes as {"base64": ...}.
Json bytesJson(const std::string &bytes)
{
    if (QUtf8StringView(bytes.data(), qsizetype(bytes.size())).isValidUtf8())
        return bytes;
    const QByteArray encoded = QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size()));
    Json json = Json::object();
    json.set("base64", encoded.toBase64().toStdString());
    return json;
}

std::string bytesOf(const Json &json)
{
    if (json.isString())
        return json.string();
    const Json *encoded = json.find("base64");
    return encoded && encoded->isString()
               ? QByteArray::fromBase64(QByteArray::fromStdString(encoded->string())).toStdString()
               : std::string();
}

Json listJson(const HeaderList &list)
{
    Json json = Json::array();
    for (const auto &[name, value] : list)
        json.append(Json::Array{bytesJson(name), bytesJson(value)});
    return json;
}

HeaderList listOf(const Json &json)
{
    HeaderList list;
    if (!json.isArray())
        return list;
    for (const Json &pair : json.items()) {
        if (pair.isArray() && pair.items().size() == 2)
            list.emplace_back(bytesOf(pair.items()[0]), bytesOf(pair.items()[1]));
    }
    return list;
}

/// Calls use(name, member) for everything that a record holds; the one list of its members.
template <typename SampleType, typename Use>
void forEachText(SampleType &sample, const Use &use)
{
    use("method", sample.method);
    use("url", sample.url);
    use("path", sample.path);
    use("request_body", sample.requestBody);
    use("response_body", sample.responseBody);
    use("error", sample.error);
}

template <typename SampleType, typename Use>
void forEachList(SampleType &sample, const Use &use)
{
    use("request_headers", sample.requestHeaders);
    use("response_headers", sample.responseHeaders);
    use("variables", sample.variables);
}

template <typename SampleType, typename Use>
void forEachFlag(SampleType &sample, const Use &use)
{
    use("first", sample.roles.first);
    use("slowest", sample.roles.slowest);
    use("random", sample.roles.random);
    use("request_body_cut", sample.requestBodyCut);
    use("response_body_cut", sample.responseBodyCut);
    use("http2", sample.http2);
}

template <typename SampleType, typename Use>
void forEachTime(SampleType &sample, const Use &use)
{
    use("connect_ns", sample.phases.connect);
    use("tls_ns", sample.phases.tls);
    use("wait_ns", sample.phases.wait);
    use("receive_ns", sample.phases.receive);
}

} // namespace

Json sampleRecord(const Sample &sample)
{
    Json record = Json::object();
    record.set("user", sample.user);
    record.set("iteration", sample.iteration);
    record.set("status", sample.status);
    forEachText(sample, [&record](const char *name, const std::string &text) {
        if (!text.empty())
            record.set(name, bytesJson(text));
    });
    forEachList(sample, [&record](const char *name, const HeaderList &list) {
        if (!list.empty())
            record.set(name, listJson(list));
    });
    forEachFlag(sample, [&record](const char *name, bool flag) {
        if (flag)
            record.set(name, true);
    });
    forEachTime(sample, [&record](const char *name, nanoseconds time) {
        if (time >= nanoseconds(0))
            record.set(name, std::int64_t(time.count()));
    });
    return record;
}

Sample sampleOfRecord(const Json &record)
{
    Sample sample;
    const auto number = [&record](const char *name) {
        const Json *value = record.find(name);
        return value && value->isInteger() ? std::optional(value->integer()) : std::nullopt;
    };
    sample.user = int(number("user").value_or(0));
    sample.iteration = number("iteration").value_or(0);
    sample.status = int(number("status").value_or(0));
    forEachText(sample, [&record](const char *name, std::string &text) {
        if (const Json *value = record.find(name))
            text = bytesOf(*value);
    });
    forEachList(sample, [&record](const char *name, HeaderList &list) {
        if (const Json *value = record.find(name))
            list = listOf(*value);
    });
    forEachFlag(sample, [&record](const char *name, bool &flag) {
        const Json *value = record.find(name);
        flag = value && *value == Json(true);
    });
    forEachTime(sample, [&number](const char *name, nanoseconds &time) {
        if (const auto value = number(name))
            time = nanoseconds(*value);
    });
    return sample;
}

} // namespace loadgrove
