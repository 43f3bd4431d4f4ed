// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace loadgrove {

// How files and folders of the run library are called.

QString runSuffix(); ///< ".lgrun"

/// The folder of a document's runs, the same for the same path, and for no other: "order-1f0c9a2b".
/// A document that is no file goes by its name.
QString documentFolder(const QString &path, const QString &name);
/// The name of a run's file, without suffix: "20260301T123000Z-order-a-new-product".
QString runFileStem(const QDateTime &started, const QString &name);
/// The text as a part of a file name: letters and digits of any script, and hyphens.
QString safeName(const QString &text);
/// The name with the suffix, when it is one that a file in the library may be given.
Result<QString> checkedFileName(const QString &name);

} // namespace loadgrove
