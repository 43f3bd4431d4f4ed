// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace.h"

#include <QTreeWidget>

namespace loadgrove {

class ScenarioDocument;

/// A list of what a step has of one thing, to read. Thread: the window's.
class DetailList : public QTreeWidget
{
    Q_OBJECT

public:
    /// What stands instead of rows.
    DetailList(const QStringList &headers, const QString &empty, QWidget *parent);

    void setStep(const TraceStepPtr &step);
    void setShowSecrets(bool show);

protected:
    /// Adds the rows; asked when step or masking has changed.
    virtual void fill(const TraceStep &step, bool showSecrets) = 0;
    void paintEvent(QPaintEvent *event) override;
    const TraceStepPtr &step() const { return m_step; }

private:
    void refill();

    const QString m_empty;
    TraceStepPtr m_step;
    bool m_showSecrets = false;
};

/// The headers of request and answer; one of the answer can be used and checked, as its code.
class HeadersView : public DetailList
{
    Q_OBJECT

public:
    explicit HeadersView(ScenarioDocument &document, QWidget *parent = nullptr);

private:
    void fill(const TraceStep &step, bool showSecrets) override;
    void popUp(const QPoint &position);

    ScenarioDocument &m_document; // Not owned.
};

/// The variables as they were after the step, and where each value comes from.
class VariablesView : public DetailList
{
    Q_OBJECT

public:
    explicit VariablesView(QWidget *parent = nullptr);

private:
    void fill(const TraceStep &step, bool showSecrets) override;
};

/// What was checked, with the values that the names in it stood for.
class ChecksView : public DetailList
{
    Q_OBJECT

public:
    explicit ChecksView(QWidget *parent = nullptr);

private:
    void fill(const TraceStep &step, bool showSecrets) override;
};

} // namespace loadgrove
