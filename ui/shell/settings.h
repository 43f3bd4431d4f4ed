// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace loadgrove {

enum class ThemeMode
{
    System,
    Light,
    Dark,
};

/// What the program remembers between starts. Made in main and passed by reference.
/// Thread: the window's.
class Settings
{
public:
    /// The user's own settings.
    Settings();
    /// In a file of its own, with runs kept beside it: for tests.
    explicit Settings(const QString &file);

    ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);
    /// A code such as "de"; "" = as the system.
    QString language() const;
    void setLanguage(const QString &code);

    /// Newest first, absolute, at most 10.
    QStringList recentFiles() const;
    void addRecentFile(const QString &file);
    void removeRecentFile(const QString &file);
    void clearRecentFiles();
    /// Where file dialogs start.
    QString lastFolder() const;

    /// Where what is not saved is kept in case of a crash.
    QString recoveryFolder() const;
    /// Where runs are kept.
    QString runsFolder() const;
    void setRunsFolder(const QString &folder); ///< "" = where they usually are

    /// Of requests in new documents. Unit: seconds.
    double defaultTimeout() const;
    void setDefaultTimeout(double seconds);
    /// As QFont::toString(); "" = the system's fixed font.
    QString editorFont() const;
    void setEditorFont(const QString &font);

    /// Hosts other than this computer that people agreed to load.
    QStringList confirmedHosts() const;
    void setConfirmedHosts(const QStringList &hosts);

    /// Ids of commands of the palette, the last used first; at most 20.
    QStringList usedCommands() const;
    void addUsedCommand(const QString &id);
    /// The key that was chosen for an action ("" = none), as portable text; nothing: its own.
    std::optional<QString> shortcut(const QString &id) const;
    void setShortcut(const QString &id, const std::optional<QString> &keys);

    /// Geometry and splitters: opaque bytes by a name; empty: never stored.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

private:
    QSettings m_settings;
    QString m_runsFolder; ///< where the settings do not say
};

} // namespace loadgrove
