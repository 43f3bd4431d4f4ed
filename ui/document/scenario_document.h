// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/scenario/document.h"
#include "core/scenario/validate.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <memory>

class QThread;

namespace loadgrove {

struct ContentEdit;

/// The open document as the window sees it: the plain values, their undo stack, the file they came
/// from, and signals for whatever changes. Views listen to it and change it only through its
/// functions (each pushes an undoable command); nobody else holds a mutable Document.
/// Thread: the window's.
class ScenarioDocument : public QObject
{
    Q_OBJECT

public:
    explicit ScenarioDocument(QObject *parent = nullptr);
    ~ScenarioDocument() override;

    const Document &document() const { return m_document; }
    QUndoStack &undoStack() { return m_undoStack; }

    // Look-ups, quick in large documents. A pointer holds until the next structural change.
    const Step *step(NodeId id) const;
    StepPosition position(NodeId id) const;
    /// The children of a scenario, or the top-level scenarios of documentNode; null for others.
    const std::vector<Step> *children(NodeId parent) const;
    int stepCount() const; ///< of all levels

    // The file. fileName() is "" for a document that was never saved.
    QString fileName() const { return m_fileName; }
    bool isModified() const { return !m_undoStack.isClean(); }
    QString displayName() const; ///< for the title: the file's name, or "Untitled"
    /// Replaces everything and clears the undo stack.
    void reset(Document document, const QString &fileName);
    /// Marks the document as saved under that name.
    void setSaved(const QString &fileName);
    /// What is open stands in no file as it is: it was recovered.
    void setUnsaved() { m_undoStack.resetClean(); }

    /// The environment whose values win over the document's variables; "" = none. Not of the
    /// document itself: not undone, not saved with it.
    QString environment() const { return m_environment; }
    void setEnvironment(const QString &name);
    /// Its values; none where none is chosen, or it is gone.
    KeyValues environmentVariables() const;

    // Undoable changes. Names appear in the Edit menu ("Undo Move 3 steps").
    /// Replaces everything of a step but its children; the value's own children and id are
    /// ignored, and its kind must be the step's. References go along with names (step_names.h).
    /// Changes with the same merge key (not 0) and step in a row become one command. What changes
    /// nothing leaves no command.
    void changeStep(NodeId id, Step value, const QString &name, int mergeKey = 0);
    void changeSettings(DocumentSettings settings, const QString &name, int mergeKey = 0);
    /// Inserts below a scenario step (documentNode: top-level scenarios only), gives new ids, and
    /// returns the ids of the inserted steps; none where the steps cannot stand there.
    std::vector<NodeId> insertSteps(NodeId parent, int index, std::vector<Step> steps,
                                    const QString &name);
    /// Steps whose ancestor is in the list too are removed with it.
    void removeSteps(const std::vector<NodeId> &ids, const QString &name);
    /// index counts before the move. Does nothing when a step would land inside itself, or
    /// anything but a scenario at the top.
    void moveSteps(const std::vector<NodeId> &ids, NodeId parent, int index, const QString &name);
    bool canMoveSteps(const std::vector<NodeId> &ids, NodeId parent) const;
    /// The ids in tree order, without those whose ancestor is in the list too.
    std::vector<NodeId> outermost(const std::vector<NodeId> &ids) const;

    /// Problems of the document as it is now; recomputed shortly after a change.
    const Issues &issues() const { return m_issues; }
    /// False between a change and the moment when issues() has caught up.
    bool issuesAreCurrent() const { return m_issuesRevision == m_revision; }

Q_SIGNALS:
    void documentReset();
    void stepChanged(loadgrove::NodeId id);
    void settingsChanged();
    // Around structural changes, for models (as QAbstractItemModel's begin/end pairs).
    void stepsAboutToBeInserted(loadgrove::NodeId parent, int first, int last);
    void stepsInserted();
    void stepsAboutToBeRemoved(loadgrove::NodeId parent, int first, int last);
    void stepsRemoved();
    /// One step goes before the row 'toRow' (counted before the move) of 'to'.
    void stepAboutToBeMoved(loadgrove::NodeId from, int fromRow, loadgrove::NodeId to, int toRow);
    void stepMoved();
    void issuesChanged();
    void modifiedChanged(bool modified);
    void fileNameChanged();
    void environmentChanged();

private:
    friend class DocumentCommand;

    struct Entry
    {
        const Step *step;
        StepPosition position;
    };

    // What commands are made of: each changes the document and says so.
    void exchangeStep(NodeId id, Step &value); ///< children stay where they are
    void exchangeSettings(DocumentSettings &settings);
    void pushChange(ContentEdit change, const QString &name, int mergeKey);
    void putSteps(NodeId parent, int index, std::vector<Step> steps);
    std::vector<Step> takeSteps(NodeId parent, int first, int count);
    void moveStep(NodeId from, int fromRow, NodeId to, int toRow);

    std::vector<Step> &mutableChildren(NodeId parent);
    const Entry *entry(NodeId id) const;
    void indexSteps(const std::vector<Step> &steps, NodeId parent) const;
    void touch(bool structure);
    void recomputeIssues();
    ValidationContext validationContext() const;
    void takeIssues(Issues issues, quint64 revision);

    Document m_document;
    QUndoStack m_undoStack;
    QString m_fileName;
    QString m_environment;
    Issues m_issues;
    mutable QHash<NodeId, Entry> m_index; ///< empty: to be rebuilt
    quint64 m_revision = 1;               ///< of the content
    quint64 m_issuesRevision = 0;         ///< the revision that m_issues belongs to
    QTimer m_issuesTimer;
    std::unique_ptr<QThread> m_issuesThread; // Owned. Set while it works.
};

} // namespace loadgrove
