// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/scenario/document.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace loadgrove {

/// The open document as the window sees it: the plain values, their undo stack, the file they came
/// from, and signals for whatever changes. Views listen to it and change it only through its
/// functions (each pushes an undoable command); nobody else holds a mutable Document.
/// Thread: the window's.
class ScenarioDocument : public QObject
{
    Q_OBJECT

public:
    explicit ScenarioDocument(QObject *parent = nullptr);

    const Document &document() const { return m_document; }
    const Step *step(NodeId id) const { return findStep(m_document, id); }
    QUndoStack &undoStack() { return m_undoStack; }

    // The file. fileName() is "" for a document that was never saved.
    QString fileName() const { return m_fileName; }
    bool isModified() const { return !m_undoStack.isClean(); }
    QString displayName() const; ///< for the title: the file's name, or "Untitled"
    /// Replaces everything and clears the undo stack.
    void reset(Document document, const QString &fileName);
    /// Marks the document as saved under that name.
    void setSaved(const QString &fileName);

    // Undoable changes. Names appear in the Edit menu ("Undo Move 3 steps").
    /// Replaces everything of a step but its children; the value's own children and id are
    /// ignored. Changes with the same merge key (not 0) and step in a row become one command.
    void changeStep(NodeId id, Step value, const QString &name, int mergeKey = 0);
    void changeSettings(DocumentSettings settings, const QString &name, int mergeKey = 0);
    /// Inserts below a scenario step (documentNode: top-level scenarios only), gives new ids, and
    /// returns the ids of the inserted steps.
    std::vector<NodeId> insertSteps(NodeId parent, int index, std::vector<Step> steps,
                                    const QString &name);
    /// Steps whose ancestor is in the list too are removed with it.
    void removeSteps(const std::vector<NodeId> &ids, const QString &name);
    /// index counts before the move. Does nothing when a step would land inside itself.
    void moveSteps(const std::vector<NodeId> &ids, NodeId parent, int index, const QString &name);

    /// Problems of the document as it is now; recomputed shortly after a change.
    const Issues &issues() const { return m_issues; }

Q_SIGNALS:
    void documentReset();
    void stepChanged(loadgrove::NodeId id);
    void settingsChanged();
    // Around structural changes, for models (as QAbstractItemModel's begin/end pairs).
    void stepsAboutToBeInserted(loadgrove::NodeId parent, int first, int last);
    void stepsInserted();
    void stepsAboutToBeRemoved(loadgrove::NodeId parent, int first, int last);
    void stepsRemoved();
    void issuesChanged();
    void modifiedChanged(bool modified);
    void fileNameChanged();

private:
    friend class DocumentCommand;

    Document m_document;
    QUndoStack m_undoStack;
    QString m_fileName;
    Issues m_issues;
};

} // namespace loadgrove
