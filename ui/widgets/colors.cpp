// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colors.h"

#include <QPalette>

#include <iterator>

namespace loadgrove {

namespace {

struct Pair
{
    QRgb light, dark;
};

// In the order of Color. Text colours reach 4.5:1 on every ground, lines and fills 3:1 on Card.
constexpr Pair colors[] = {
    {0xfff3f5f6, 0xff1b1f23}, // Canvas
    {0xffffffff, 0xff23282d}, // Card
    {0xffe9edef, 0xff2d3339}, // Raised
    {0xffd5dbdf, 0xff3b434a}, // Border
    {0xff1d252b, 0xffe4e8eb}, // Text
    {0xff586570, 0xff9aa6b0}, // Muted
    {0xff0b7a60, 0xff3fbf9b}, // Accent
    {0xffffffff, 0xff0d1a16}, // AccentText
    {0xffd9efe8, 0xff1b3a32}, // AccentSoft
    {0xff177a3c, 0xff56c27c}, // Good
    {0xff9a6200, 0xffe2ab47}, // Warning
    {0xffc02b33, 0xfff58a8e}, // Error
    {0xff2166b8, 0xff6aa9ee}, // Info
    {0xff2a9d7f, 0xff48c9a4}, // P50
    {0xff3b7dd8, 0xff6aa9ee}, // P90
    {0xff8452c9, 0xffb18bea}, // P95
    {0xffd9602b, 0xfff0935f}, // P99
    {0xff3b7dd8, 0xff6aa9ee}, // Rate
    {0xff7d8a94, 0xff8d99a3}, // Target
    {0xff8a7a1f, 0xffcdbb52}, // Users
    {0xffc02b33, 0xfff2777c}, // Failed
    {0xff7d8a94, 0xff8d99a3}, // Code1xx
    {0xff2a9d7f, 0xff48c9a4}, // Code2xx
    {0xff3b7dd8, 0xff6aa9ee}, // Code3xx
    {0xffc98a12, 0xffe2ab47}, // Code4xx
    {0xffc02b33, 0xfff2777c}, // Code5xx
    {0xff7a3fa0, 0xffc08ae0}, // CodeTransport
    {0xff14743a, 0xff56c27c}, // Get
    {0xff2166b8, 0xff6aa9ee}, // Post
    {0xff8c5800, 0xffe2ab47}, // Put
    {0xff7546b8, 0xffb596ee}, // Patch
    {0xffc02b33, 0xfff58a8e}, // Delete
    {0xff586570, 0xff9aa6b0}, // OtherMethod
};
static_assert(std::size(colors) == size_t(Color::OtherMethod) + 1);

} // namespace

QColor color(Color which, bool dark)
{
    const Pair &pair = colors[size_t(which)];
    return QColor::fromRgba(dark ? pair.dark : pair.light);
}

QColor color(Color which, const QPalette &palette)
{
    return color(which, isDark(palette));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::Text).lightness();
}

Color methodColor(const QString &method)
{
    const QString upper = method.trimmed().toUpper();
    if (upper == QLatin1String("GET"))
        return Color::Get;
    if (upper == QLatin1String("POST"))
        return Color::Post;
    if (upper == QLatin1String("PUT"))
        return Color::Put;
    if (upper == QLatin1String("PATCH"))
        return Color::Patch;
    if (upper == QLatin1String("DELETE"))
        return Color::Delete;
    return Color::OtherMethod;
}

Color codeColor(int httpCode)
{
    switch (httpCode / 100) {
    case 1:
        return Color::Code1xx;
    case 2:
        return Color::Code2xx;
    case 3:
        return Color::Code3xx;
    case 4:
        return Color::Code4xx;
    case 5:
        return Color::Code5xx;
    default:
        return Color::CodeTransport;
    }
}

QColor mixed(const QColor &color, const QColor &background, double strength)
{
    const auto channel = [strength](double over, double under) {
        return float(over * strength + under * (1 - strength));
    };
    return QColor::fromRgbF(channel(color.redF(), background.redF()),
                            channel(color.greenF(), background.greenF()),
                            channel(color.blueF(), background.blueF()));
}

} // namespace loadgrove
