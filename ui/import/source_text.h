// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace loadgrove {

/// What people typed or pasted, as a path or an address: without blanks, quotes and "file://".
QString sourceOf(const QString &text);
/// The file, folder or http(s) address that a drop or the clipboard holds; "" = none. Of several
/// files the first one that could be a document counts.
QString sourceIn(const QMimeData &data);

} // namespace loadgrove
