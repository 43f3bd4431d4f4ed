// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QPalette;

namespace loadgrove {

/// What a colour is for. Every colour of the window that QPalette has no role for comes from here,
/// so that light and dark stay one design. A colour never carries a meaning alone.
enum class Color
{
    Canvas, ///< behind the pages
    Card,   ///< surfaces on the canvas: lists, fields, tiles
    Raised, ///< hovered rows, side bar
    Border,
    Text,
    Muted,  ///< secondary text
    Accent, ///< the primary button, selection, focus
    AccentText,
    AccentSoft, ///< background of a selected row
    Good,
    Warning,
    Error,
    Info,
    // Series of charts.
    P50,
    P90,
    P95,
    P99,
    Rate,
    Target,
    Users,
    Failed,
    // Classes of response codes.
    Code1xx,
    Code2xx,
    Code3xx,
    Code4xx,
    Code5xx,
    CodeTransport, ///< no HTTP answer at all
    // Methods of requests.
    Get,
    Post,
    Put,
    Patch,
    Delete,
    OtherMethod,
};

QColor color(Color which, bool dark);
/// The colour for a widget of that palette.
QColor color(Color which, const QPalette &palette);
bool isDark(const QPalette &palette);

/// "GET", "POST", ...; others have one colour.
Color methodColor(const QString &method);
/// By the status code; 0 stands for a transport error.
Color codeColor(int httpCode);

/// The colour, laid over a background at that strength (0 to 1): chips and soft fills.
QColor mixed(const QColor &color, const QColor &background, double strength);

} // namespace loadgrove
