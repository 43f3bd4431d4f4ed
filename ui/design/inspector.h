// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QWidget>

#include <map>

class QAction;
class QStackedWidget;

namespace loadgrove {

class InspectorPage;
class ScenarioDocument;

/// Shows and edits every field of one step, or the settings of the document. Follows the
/// document's changes, whoever makes them.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(ScenarioDocument &document, QWidget *parent = nullptr);

    /// documentNode: the document's settings; a step that is not there: an empty page, until the
    /// step comes back (by undo).
    void setStep(NodeId id);
    NodeId step() const { return m_step; }
    /// Puts the cursor into the field of that key ("until", "path_params.order_id").
    void focusField(const QString &field);
    /// Requests have a button for it beside their URL. Not owned.
    void setSendAction(QAction *action);

private:
    void update(); ///< to whatever became of the step
    void changed(NodeId id);
    InspectorPage *current() const;
    InspectorPage *pageOf(int kind);

    ScenarioDocument &m_document; // Not owned.
    NodeId m_step = documentNode;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    QAction *m_send = nullptr;              // Not owned.
    std::map<int, InspectorPage *> m_pages; // by kind; made when needed
};

} // namespace loadgrove
