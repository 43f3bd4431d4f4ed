// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the tests of the expression language share.
#include "core/base/text.h"
#include "core/scenario/evaluate.h"

#include <QTest>

#include <map>

namespace loadgrove {

/// Values by the text of their reference; what is not there is missing.
class FakeContext : public EvaluationContext
{
public:
    Value resolve(const Reference &reference) override
    {
        const auto it = values.find(reference.text());
        return it == values.end() ? Value() : Value(it->second);
    }
    Generators &generators() override { return m_generators; }

    std::map<std::string, Json> values;

private:
    Generators m_generators{42};
};

inline Json json(const char *text)
{
    const Result<Json> parsed = Json::parse(text);
    return parsed ? *parsed : Json("BROKEN TEST DATA");
}

inline QString describe(const ExpressionError &error)
{
    return QString::number(error.column) + QStringLiteral(": ") + error.text;
}

inline FakeContext sampleContext()
{
    FakeContext context;
    context.values = {
        {"requests.a.code", json("201")},
        {"requests.a.latency_ms", json("12.5")},
        {"requests.a.headers[\"x-id\"]", json("\"abc\"")},
        {"requests.a.res.id", json("57")},
        {"requests.a.res.price", json("9.90")},
        {"requests.a.res.name", json("\"big bear\"")},
        {"requests.a.res.tags", json("[\"toys\", 7]")},
        {"requests.a.res.owner", json("{\"first\": 1, \"second\": [1, 2]}")},
        {"vars.text", json("\"57\"")},
        {"vars.zero", json("0")},
        {"vars.zeroText", json("\"0\"")},
        {"vars.empty", json("\"\"")},
        {"vars.no", json("false")},
        {"vars.nothing", json("null")},
        {"vars.emptyArray", json("[]")},
        {"vars.emptyObject", json("{}")},
        {"vars.big", json("9223372036854775807")},
        {"vars.bigger", json("18446744073709551615")},
        {"vars.pattern", json("\"^b.g\"")},
        {"vars.low", json("3")},
    };
    return context;
}

} // namespace loadgrove
