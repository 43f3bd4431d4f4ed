// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settings.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace loadgrove {

/// Dresses the application: Fusion style, a light or a dark palette, and a small style sheet,
/// and the font of editors.
/// Following the system means: its palette is dark or not, asked again when its theme changes.
/// Thread: the window's.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Applies the mode of the settings at once.
    Theme(QApplication &application, Settings &settings, QObject *parent = nullptr);

    ThemeMode mode() const { return m_settings.themeMode(); }
    void setMode(ThemeMode mode);
    /// Dresses everything anew, as the settings say now.
    void apply();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QApplication &m_application; // Not owned.
    Settings &m_settings;        // Not owned.
    bool m_systemIsDark = false;
    bool m_applying = false;
};

QPalette themePalette(bool dark);

} // namespace loadgrove
