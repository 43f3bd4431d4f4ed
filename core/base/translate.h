// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace loadgrove {

/// Translates what core, and functions of the window without a class, say to people:
/// Core::tr("cannot be read"). The context has the name of the
/// class, because lupdate files the text under that where it cannot find out the namespace.
class Core
{
    Q_DECLARE_TR_FUNCTIONS(Core)
};

} // namespace loadgrove
