// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace loadgrove {

class ScenarioDocument;

/// Asks for a file that the document names. Its path is relative to the document, so that both can
/// be moved together. Does not wait; an answer that comes when `parent` is gone is dropped.
void chooseFile(QWidget *parent, const ScenarioDocument &document,
                std::function<void(const QString &path)> chosen);

} // namespace loadgrove
