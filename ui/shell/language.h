// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace loadgrove {

/// A language that the window speaks.
struct Language
{
    QString code; ///< as in the names of catalogues: "de"
    QString name; ///< in the language itself
};

/// English, in which the sources are, first.
const std::vector<Language> &languages();

/// The code of the first of \a wanted ("de-AT") that the window speaks; without one, English.
QString languageOf(const QStringList &wanted);

/// Makes the program speak the language, "" being the system's, and write its numbers likewise.
/// Before the first window is made.
void speakLanguage(const QString &code);

} // namespace loadgrove
