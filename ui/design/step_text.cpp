// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/step_text.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace loadgrove {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("loadgrove", text, nullptr, n);
}

QString number(const std::optional<double> &value)
{
    return QLocale().toString(value.value_or(0), 'g', QLocale::FloatingPointShortest);
}

QString waitTitle(const Wait &wait)
{
    if (wait.mean)
        return tr("Wait %1 s on average").arg(number(wait.mean));
    if (wait.min || wait.max)
        return tr("Wait %1 to %2 s").arg(number(wait.min), number(wait.max));
    return tr("Wait %1 s").arg(number(wait.seconds));
}

QString valueText(const Json &value)
{
    return qs(value.text()).simplified().left(200); // a row shows less
}

QString counted(size_t count, const char *one, const char *many)
{
    return count == 1 ? tr(one) : tr(many, int(count));
}

} // namespace

QString stepTitle(const Step &step)
{
    if (const auto *wait = step.as<Wait>())
        return step.name.empty() ? waitTitle(*wait) : qs(step.name);
    if (const auto *assertion = step.as<Assertion>()) {
        return assertion->condition.empty() ? tr("Check (empty)")
                                            : qs(assertion->condition).simplified();
    }
    const QString name = qs(displayName(step)).simplified();
    return name.isEmpty() ? tr("(no name)") : name;
}

QString stepDetail(const Step &step)
{
    if (const auto *request = step.as<Request>())
        return step.name.empty() ? QString() : qs(request->path).simplified();
    if (const auto *set = step.as<SetVariable>())
        return QStringLiteral("= %1").arg(valueText(set->value));
    if (const auto *exported = step.as<Export>())
        return QStringLiteral("\u2190 %1").arg(qs(exported->value).simplified());
    return {};
}

std::size_t checkCount(const Request &request)
{
    return request.assertions.size() + (request.expectedCode.empty() ? 0 : 1);
}

QStringList stepBadges(const Step &step)
{
    QStringList badges;
    if (!step.enabled)
        badges << tr("off");
    if (!step.condition.empty())
        badges << tr("if");
    const auto *request = step.as<Request>();
    const auto *scenario = step.as<Scenario>();
    const Retry *retry = request ? &request->retry : scenario ? &scenario->retry : nullptr;
    if (retry && !retry->until.empty())
        badges << tr("until");
    if (const std::size_t checks = request ? checkCount(*request) : 0; checks > 0) {
        badges << counted(checks, QT_TRANSLATE_NOOP("loadgrove", "1 check"),
                          QT_TRANSLATE_N_NOOP("loadgrove", "%n checks"));
    }
    if (request && !request->dataOverride.empty()) {
        badges << counted(request->dataOverride.size(),
                          QT_TRANSLATE_NOOP("loadgrove", "1 override"),
                          QT_TRANSLATE_N_NOOP("loadgrove", "%n overrides"));
    }
    if (step.continueOnFailure || (scenario && scenario->ignoreFailure))
        badges << tr("continue");
    return badges;
}

} // namespace loadgrove
