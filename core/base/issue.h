// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

#include <vector>

namespace loadgrove {

enum class Severity
{
    Warning, ///< can run, but probably not what was meant
    Error,   ///< cannot run
};

/// One problem of a document, with the place where it is.
struct Issue
{
    Severity severity = Severity::Error;
    QString text;               ///< what is wrong and what was expected (translated)
    NodeId node = documentNode; ///< the step it belongs to
    QString place;              ///< for people: "order flow / orders_GET"; "" for the document
    QString field;              ///< key as in the scenario file: "until", "path_params.order_id"
    int column = 0;             ///< 1-based, in code points, within the field's text; 0: all of it
};

using Issues = std::vector<Issue>;

inline bool hasErrors(const Issues &issues)
{
    for (const Issue &issue : issues) {
        if (issue.severity == Severity::Error)
            return true;
    }
    return false;
}

} // namespace loadgrove
