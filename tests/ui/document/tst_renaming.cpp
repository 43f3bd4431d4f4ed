// SPDX-License-Identifier: GPL-3.0-or-later
// A name that is typed takes along what names it, as one command.
#include "core/format/scenario_file.h"
#include "core/scenario/step_names.h"
#include "tests/ui/document/sample_tree.h"

#include <QtTest>

using namespace loadgrove;

class RenamingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_document.reset(sample(), QString()); }
    void namesGoAlongWhileTyping();

private:
    ScenarioDocument m_document;
};

void RenamingTest::namesGoAlongWhileTyping()
{
    Step two = *m_document.step(id(m_document, "two"));
    two.condition = "requests.one.code == 200 && requests.three.code == 200";
    m_document.changeStep(two.id, two, QStringLiteral("Condition"));
    const NodeId renamed = id(m_document, "three");
    const auto condition = [&] { return qs(m_document.step(two.id)->condition); };
    // On the way to "ones" it has the name of another request for a moment.
    for (const char *typed : {"", "o", "on", "one", "ones"}) {
        Step value = withoutChildren(*m_document.step(renamed));
        value.name = typed;
        m_document.changeStep(renamed, value, QStringLiteral("Name"), 7);
    }
    QCOMPARE(condition(), QStringLiteral("requests.one.code == 200 && requests.ones.code == 200"));
    QCOMPARE(m_document.undoStack().count(), 2);
    const std::string changed = writeDocument(m_document.document());
    m_document.undoStack().undo();
    QCOMPARE(condition(), QStringLiteral("requests.one.code == 200 && requests.three.code == 200"));
    m_document.undoStack().redo();
    QCOMPARE(writeDocument(m_document.document()), changed);

    // Typed back: nothing is left of it, in the other step neither.
    m_document.undoStack().undo();
    for (const char *typed : {"thre", "three"}) {
        Step value = withoutChildren(*m_document.step(renamed));
        value.name = typed;
        m_document.changeStep(renamed, value, QStringLiteral("Name"), 7);
    }
    QCOMPARE(condition(), QStringLiteral("requests.one.code == 200 && requests.three.code == 200"));
    QCOMPARE(m_document.undoStack().count(), 1);
}

QTEST_GUILESS_MAIN(RenamingTest)
#include "tst_renaming.moc"
