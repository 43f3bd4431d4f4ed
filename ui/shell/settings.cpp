// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include "core/runs/library.h"

#include <QDir>
#include <QFileInfo>

namespace loadgrove {

namespace {

constexpr int maxRecent = 10;
const QLatin1String themeKey("theme");
const QLatin1String recentKey("recentFiles");
const QLatin1String runsFolderKey("runsFolder");

QString stateKey(const QString &name)
{
    return QStringLiteral("state/") + name;
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

QString Settings::runsFolder() const
{
    return m_settings.value(runsFolderKey, m_runsFolder).toString();
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
