// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace loadgrove {

namespace {

void load(const QString &catalogue, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(catalogue, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

const std::vector<Language> &languages()
{
    static const std::vector<Language> all = {
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
    };
    return all;
}

QString languageOf(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QString code = name.left(name.indexOf(QLatin1Char('-')));
        for (const Language &language : languages()) {
            if (language.code == code)
                return code;
        }
    }
    return languages().front().code;
}

void speakLanguage(const QString &code)
{
    const QLocale system = QLocale::system();
    const QString spoken = languageOf(code.isEmpty() ? system.uiLanguages() : QStringList{code});
    // Where people chose their system's own language, its numbers are of their country.
    if (!code.isEmpty() && QLocale(spoken).language() != system.language())
        QLocale::setDefault(QLocale(spoken));
    if (spoken == languages().front().code)
        return;
    load(QStringLiteral("qtbase_") + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("loadgrove_") + spoken, QStringLiteral(":/i18n"));
}

} // namespace loadgrove
