// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/environment.h"

#include "core/base/text.h"
#include "core/base/translate.h"

#include <QStringList>

#include <algorithm>

namespace loadgrove {

Result<KeyValues> environmentVariables(const DocumentSettings &settings, std::string_view name)
{
    if (name.empty())
        return KeyValues();
    QStringList names;
    for (const Environment &environment : settings.environments) {
        if (environment.name == name)
            return environment.variables;
        names.append(qs(environment.name));
    }
    const QString there =
        names.isEmpty() ? Core::tr("the document has none") : names.join(QStringLiteral(", "));
    return Error{ErrorCode::Invalid,
                 Core::tr("there is no environment \"%1\" (%2)").arg(qs(name), there)};
}

void addMissing(KeyValues &variables, const KeyValues &others)
{
    for (const auto &other : others) {
        const bool there = std::any_of(variables.begin(), variables.end(),
                                       [&](const auto &v) { return v.first == other.first; });
        if (!there)
            variables.push_back(other);
    }
}

} // namespace loadgrove
