// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QLineEdit;

namespace loadgrove {

class MessageBar;

/// The wizard's first page: which OpenAPI document to read. Thread: the window's.
class SourcePage : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePage(QWidget *parent = nullptr);

    QString source() const;
    void setSource(const QString &spec);
    /// Why it could not be read.
    void showProblem(const Error &error);
    void clearProblem();

Q_SIGNALS:
    void sourceChanged();

private:
    void browse();

    QLineEdit *m_source;   // Owned by Qt.
    MessageBar *m_problem; // Owned by Qt.
};

} // namespace loadgrove
