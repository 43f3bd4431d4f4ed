// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "ui/document/scenario_document.h"

#include <QStringList>

namespace loadgrove {

inline Step request(const char *name)
{
    Step step;
    step.name = name;
    step.what = Request();
    return step;
}

inline Step scenario(const char *name, std::vector<Step> steps)
{
    Step step;
    step.name = name;
    step.what = Scenario();
    *step.children() = std::move(steps);
    return step;
}

/// Two scenarios: a(one two inner(three four)) b(five).
inline Document sample()
{
    Document document;
    document.scenarios = {scenario("a", {request("one"), request("two"),
                                         scenario("inner", {request("three"), request("four")})}),
                          scenario("b", {request("five")})};
    for (Step &step : document.scenarios)
        assignIds(step, document.nextId);
    return document;
}

inline void print(const std::vector<Step> &steps, QStringList &out)
{
    for (const Step &step : steps) {
        QString text = qs(step.name);
        if (const auto *children = step.children()) {
            QStringList below;
            print(*children, below);
            text += QLatin1Char('(') + below.join(QLatin1Char(' ')) + QLatin1Char(')');
        }
        out << text;
    }
}

inline QString text(const ScenarioDocument &document)
{
    QStringList out;
    print(document.document().scenarios, out);
    return out.join(QLatin1Char(' '));
}

inline NodeId find(const std::vector<Step> &steps, const std::string &name)
{
    for (const Step &step : steps) {
        if (step.name == name)
            return step.id;
        if (const auto *children = step.children()) {
            if (const NodeId id = find(*children, name))
                return id;
        }
    }
    return documentNode;
}

inline NodeId id(const ScenarioDocument &document, const char *name)
{
    return find(document.document().scenarios, name);
}

inline std::vector<NodeId> ids(const ScenarioDocument &document, const QString &names)
{
    std::vector<NodeId> found;
    for (const QString &name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        found.push_back(find(document.document().scenarios, utf8(name)));
    return found;
}

inline void allIds(const std::vector<Step> &steps, std::vector<NodeId> &out)
{
    for (const Step &step : steps) {
        out.push_back(step.id);
        if (const auto *children = step.children())
            allIds(*children, out);
    }
}

inline std::vector<NodeId> allIds(const ScenarioDocument &document)
{
    std::vector<NodeId> out;
    allIds(document.document().scenarios, out);
    return out;
}

} // namespace loadgrove
