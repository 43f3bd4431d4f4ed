// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include "core/runs/library.h"

#include <QDir>
#include <QFileInfo>

namespace loadgrove {

namespace {

constexpr int maxRecent = 10;
constexpr int maxUsed = 20;
constexpr double standardTimeout = 30;
const QLatin1String themeKey("theme");
const QLatin1String languageKey("language");
const QLatin1String recentKey("recentFiles");
const QLatin1String runsFolderKey("runsFolder");
const QLatin1String timeoutKey("defaultTimeout");
const QLatin1String editorFontKey("editorFont");
const QLatin1String hostsKey("confirmedHosts");
const QLatin1String usedKey("usedCommands");

QString stateKey(const QString &name)
{
    return QStringLiteral("state/") + name;
}

QString shortcutKey(const QString &id)
{
    return QStringLiteral("shortcuts/") + id;
}

} // namespace

Settings::Settings()
    : m_settings(QStringLiteral("Loadgrove"), QStringLiteral("Loadgrove"))
    , m_runsFolder(RunLibrary::defaultFolder())
{
}

Settings::Settings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
    , m_runsFolder(QFileInfo(file).absolutePath() + QLatin1String("/runs"))
{
}

ThemeMode Settings::themeMode() const
{
    const QString text = m_settings.value(themeKey).toString();
    if (text == QLatin1String("light"))
        return ThemeMode::Light;
    return text == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::System;
}

void Settings::setThemeMode(ThemeMode mode)
{
    m_settings.setValue(themeKey, mode == ThemeMode::Light  ? QStringLiteral("light")
                                  : mode == ThemeMode::Dark ? QStringLiteral("dark")
                                                            : QStringLiteral("system"));
}

QString Settings::language() const
{
    return m_settings.value(languageKey).toString();
}

void Settings::setLanguage(const QString &code)
{
    if (code.isEmpty())
        m_settings.remove(languageKey);
    else
        m_settings.setValue(languageKey, code);
}

QStringList Settings::recentFiles() const
{
    return m_settings.value(recentKey).toStringList().mid(0, maxRecent);
}

void Settings::addRecentFile(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(recentKey, QStringList(files.mid(0, maxRecent)));
}

void Settings::removeRecentFile(const QString &file)
{
    QStringList files = recentFiles();
    files.removeAll(QFileInfo(file).absoluteFilePath());
    m_settings.setValue(recentKey, files);
}

void Settings::clearRecentFiles()
{
    m_settings.remove(recentKey);
}

QString Settings::lastFolder() const
{
    const QStringList files = recentFiles();
    return files.isEmpty() ? QDir::homePath() : QFileInfo(files.first()).absolutePath();
}

QString Settings::recoveryFolder() const
{
    return QFileInfo(m_settings.fileName()).absolutePath() + QLatin1String("/recovery");
}

QString Settings::runsFolder() const
{
    return m_settings.value(runsFolderKey, m_runsFolder).toString();
}

double Settings::defaultTimeout() const
{
    const double seconds = m_settings.value(timeoutKey, standardTimeout).toDouble();
    return seconds > 0 ? seconds : standardTimeout;
}

void Settings::setDefaultTimeout(double seconds)
{
    m_settings.setValue(timeoutKey, seconds);
}

QString Settings::editorFont() const
{
    return m_settings.value(editorFontKey).toString();
}

void Settings::setEditorFont(const QString &font)
{
    m_settings.setValue(editorFontKey, font);
}

QStringList Settings::confirmedHosts() const
{
    return m_settings.value(hostsKey).toStringList();
}

void Settings::setConfirmedHosts(const QStringList &hosts)
{
    m_settings.setValue(hostsKey, hosts);
}

QStringList Settings::usedCommands() const
{
    return m_settings.value(usedKey).toStringList();
}

void Settings::addUsedCommand(const QString &id)
{
    QStringList used = usedCommands();
    used.removeAll(id);
    used.prepend(id);
    m_settings.setValue(usedKey, QStringList(used.mid(0, maxUsed)));
}

std::optional<QString> Settings::shortcut(const QString &id) const
{
    const QVariant keys = m_settings.value(shortcutKey(id));
    return keys.isValid() ? std::optional(keys.toString()) : std::nullopt;
}

void Settings::setShortcut(const QString &id, const std::optional<QString> &keys)
{
    if (keys)
        m_settings.setValue(shortcutKey(id), *keys);
    else
        m_settings.remove(shortcutKey(id));
}

void Settings::setRunsFolder(const QString &folder)
{
    if (folder.isEmpty())
        m_settings.remove(runsFolderKey);
    else
        m_settings.setValue(runsFolderKey, folder);
}

QByteArray Settings::state(const QString &name) const
{
    return m_settings.value(stateKey(name)).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_settings.setValue(stateKey(name), state);
}

} // namespace loadgrove
