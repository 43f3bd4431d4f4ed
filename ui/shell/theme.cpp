// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/style_sheet.h"
#include "ui/shell/theme_style.h"
#include "ui/widgets/colors.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>

namespace loadgrove {

QPalette themePalette(bool dark)
{
    const auto get = [dark](Color which) { return color(which, dark); };
    const QColor text = get(Color::Text), card = get(Color::Card), canvas = get(Color::Canvas);
    QPalette palette(text, get(Color::Raised), mixed(Qt::white, card, dark ? 0.10 : 0.5),
                     get(Color::Border), get(Color::Border), text, text, card, canvas);
    palette.setColor(QPalette::Button, dark ? get(Color::Raised) : card);
    palette.setColor(QPalette::AlternateBase, mixed(canvas, card, 0.6));
    palette.setColor(QPalette::Highlight, get(Color::Accent));
    palette.setColor(QPalette::HighlightedText, get(Color::AccentText));
    palette.setColor(QPalette::ToolTipBase, get(Color::Raised));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, mixed(get(Color::Muted), card, 0.8));
    palette.setColor(QPalette::Link, get(Color::Accent));
    palette.setColor(QPalette::LinkVisited, get(Color::Accent));
    const QColor faint = mixed(get(Color::Muted), card, 0.65);
    for (QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, canvas);
    palette.setColor(QPalette::Disabled, QPalette::Button, canvas);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, get(Color::Border));
    return palette;
}

Theme::Theme(QApplication &application, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_settings(settings)
    , m_systemIsDark(isDark(QApplication::palette()))
{
    QApplication::setStyle(new ThemeStyle);
    m_application.installEventFilter(this);
    apply();
}

void Theme::setMode(ThemeMode mode)
{
    m_settings.setThemeMode(mode);
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_application && event->type() == QEvent::ThemeChange && !m_applying) {
        const QScopedValueRollback<bool> guard(m_applying, true);
        QApplication::setPalette(QPalette()); // uncovers the system's
        m_systemIsDark = isDark(QApplication::palette());
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    const bool dark = mode() == ThemeMode::Dark || (mode() == ThemeMode::System && m_systemIsDark);
    const QPalette palette = themePalette(dark);
    QApplication::setPalette(palette);
    // In lists a selected row is a quiet fill; in text a selection is the accent itself.
    QPalette items = palette;
    items.setColor(QPalette::Highlight, color(Color::AccentSoft, dark));
    items.setColor(QPalette::HighlightedText, color(Color::Text, dark));
    QApplication::setPalette(items, "QAbstractItemView");
    QFont editor = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (const QString chosen = m_settings.editorFont(); !chosen.isEmpty())
        editor.fromString(chosen);
    QApplication::setFont(editor, "loadgrove::CodeEdit");
    m_application.setStyleSheet(styleSheet(dark));
    Q_EMIT changed();
}

} // namespace loadgrove
