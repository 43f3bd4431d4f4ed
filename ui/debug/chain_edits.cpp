// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/chain_edits.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/icon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int nowShown = 30;              // characters of what stands in a place
constexpr std::size_t bestShown = 8;      // places at the top of the menu
constexpr std::size_t requestsShown = 25; // with their other places in a menu each

QString nameOfStep(const ScenarioDocument &document, NodeId id)
{
    const Step *step = document.step(id);
    return step ? qs(displayName(*step)) : QString();
}

QString fieldText(const ChainPlace &place)
{
    const QString field = qs(place.field);
    switch (place.into) {
    case ChainPlace::Into::PathParameter:
        return Core::tr("path {%1}").arg(field);
    case ChainPlace::Into::PathSegment:
        return Core::tr("path");
    case ChainPlace::Into::Query:
        return Core::tr("query %1").arg(field);
    case ChainPlace::Into::Header:
        return Core::tr("header %1").arg(field);
    case ChainPlace::Into::Form:
        return Core::tr("form %1").arg(field);
    case ChainPlace::Into::Body:
        return Core::tr("body %1").arg(field);
    }
    return {};
}

QString withNow(const QString &text, const ChainPlace &place)
{
    if (place.now.isNull())
        return text;
    QString now = qs(place.now.text());
    if (now.size() > nowShown)
        now = now.left(nowShown) + QChar(0x2026);
    return Core::tr("%1 (now %2)").arg(text, now);
}

/// An ampersand is no mnemonic here.
QString inMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

void addPlace(QMenu &menu, const QString &text, ScenarioDocument &document,
              const AnswerValue &value, const ChainPlace &place)
{
    QAction *action = menu.addAction(inMenu(text));
    QObject::connect(action, &QAction::triggered, &document,
                     [&document, value, place] { chain(document, value, place); });
}

/// The best at the top, the others by request.
void fillPlaces(QMenu &menu, ScenarioDocument &document, const AnswerValue &value,
                const std::vector<ChainPlace> &places)
{
    std::size_t best = 0;
    while (best < std::min(places.size(), bestShown)
           && places[best].fit != ChainPlace::Fit::Possible) {
        addPlace(menu, placeText(document, places[best]), document, value, places[best]);
        ++best;
    }
    if (best > 0 && best < places.size())
        menu.addSeparator();
    std::vector<std::pair<NodeId, QMenu *>> below;
    for (std::size_t i = best; i < places.size(); ++i) {
        const ChainPlace &place = places[i];
        auto found = std::find_if(below.begin(), below.end(),
                                  [&](const auto &known) { return known.first == place.node; });
        if (found == below.end() && below.size() == requestsShown)
            continue;
        if (found == below.end())
            found = below.insert(
                found, {place.node, menu.addMenu(inMenu(nameOfStep(document, place.node)))});
        addPlace(*found->second, withNow(fieldText(place), place), document, value, place);
    }
}

} // namespace

bool chain(ScenarioDocument &document, const AnswerValue &value, const ChainPlace &place)
{
    auto edit = chainEdit(document.document(), value, place);
    if (!edit)
        return false;
    const QString name = Core::tr("Use %1 of %2 in %3")
                             .arg(qs(nameOf(value)), nameOfStep(document, value.request),
                                  nameOfStep(document, place.node));
    if (!edit->exported) {
        document.changeStep(place.node, std::move(edit->step), name);
        return true;
    }
    document.undoStack().beginMacro(name);
    document.insertSteps(edit->exportAt.parent, edit->exportAt.index, {std::move(*edit->exported)},
                         name);
    document.changeStep(place.node, std::move(edit->step), name);
    document.undoStack().endMacro();
    return true;
}

bool addCheck(ScenarioDocument &document, const AnswerValue &value, bool asStep)
{
    const std::string condition = checkFor(document.document(), value, asStep);
    const Step *request = document.step(value.request);
    if (condition.empty() || !request || !request->as<Request>())
        return false;
    const QString name =
        Core::tr("Check %1 of %2").arg(qs(nameOf(value)), nameOfStep(document, value.request));
    if (asStep) {
        Step check;
        check.what = Assertion{condition};
        const StepPosition at = document.position(value.request);
        return !document.insertSteps(at.parent, at.index + 1, {std::move(check)}, name).empty();
    }
    Step changed = *request;
    std::vector<std::string> &known = changed.as<Request>()->assertions;
    if (std::find(known.begin(), known.end(), condition) == known.end())
        known.push_back(condition);
    document.changeStep(value.request, std::move(changed), name);
    return true;
}

QString placeText(const ScenarioDocument &document, const ChainPlace &place)
{
    return withNow(Core::tr("%1, %2").arg(nameOfStep(document, place.node), fieldText(place)),
                   place);
}

void fillValueMenu(QMenu &menu, ScenarioDocument &document, const AnswerValue &value)
{
    const std::vector<ChainPlace> places = placesFor(document.document(), value);
    QMenu *use = menu.addMenu(icon(QStringLiteral("chain")), Core::tr("&Use in"));
    use->setObjectName(QStringLiteral("useIn"));
    if (places.empty())
        use->addAction(Core::tr("No later request has a place for it"))->setEnabled(false);
    else
        fillPlaces(*use, document, value, places);
    const std::string own = checkFor(document.document(), value, false);
    const std::string step = checkFor(document.document(), value, true);
    QMenu *check = menu.addMenu(icon(QStringLiteral("check")), Core::tr("&Check This"));
    check->setObjectName(QStringLiteral("checkThis"));
    const auto add = [&](const std::string &text, const QString &where, bool asStep) {
        if (text.empty())
            return;
        QAction *action = check->addAction(inMenu(where.arg(qs(text))));
        QObject::connect(action, &QAction::triggered, &document,
                         [&document, value, asStep] { addCheck(document, value, asStep); });
    };
    add(own, Core::tr("In the request: %1"), false);
    add(step, Core::tr("As a step after it: %1"), true);
    check->setEnabled(!check->isEmpty());
    menu.addSeparator();
    QAction *copy = menu.addAction(icon(QStringLiteral("copy")), Core::tr("C&opy Value"));
    QObject::connect(copy, &QAction::triggered, &document, [text = qs(value.value.text())] {
        QGuiApplication::clipboard()->setText(text);
    });
}

} // namespace loadgrove
