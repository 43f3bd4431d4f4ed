// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace loadgrove {

/// Translates what core says to people: Core::tr("cannot be read"). A class, because lupdate then
/// files the text under "loadgrove" wherever it stands, in members of other classes too.
class Core
{
    Q_DECLARE_TR_FUNCTIONS(loadgrove)
};

} // namespace loadgrove
