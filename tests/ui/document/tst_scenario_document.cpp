// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/scenario_file.h"
#include "tests/ui/document/sample_tree.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <set>

using namespace loadgrove;

class TestScenarioDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_document.reset(sample(), QString()); }

    void changesAStep();
    void mergesChangesOfOneKey();
    void forgetsAChangeTakenBack();
    void changesSettings();
    void inserts();
    void refusesStepsAtTheTop();
    void removes_data();
    void removes();
    void moves_data();
    void moves();
    void refusesMoves_data();
    void refusesMoves();
    void findsStepsByIdAfterEachChange();
    void knowsWhetherItIsModified();
    void reportsIssuesOfTheNewestState();
    void validatesLargeDocumentsOffTheWindowsThread();
    void undoesAThousandRandomEdits();

private:
    void randomEdit(QRandomGenerator &random);

    ScenarioDocument m_document;
};

void TestScenarioDocument::changesAStep()
{
    QSignalSpy changed(&m_document, &ScenarioDocument::stepChanged);
    const NodeId inner = id(m_document, "inner");
    Step value = *m_document.step(inner);
    value.name = "renamed";
    value.children()->clear(); // children are not part of the change
    m_document.changeStep(inner, value, QStringLiteral("Rename"));
    QCOMPARE(text(m_document), QStringLiteral("a(one two renamed(three four)) b(five)"));
    QCOMPARE(m_document.step(inner)->id, inner);
    QCOMPARE(m_document.undoStack().undoText(), QStringLiteral("Rename"));
    m_document.undoStack().undo();
    QCOMPARE(text(m_document), QStringLiteral("a(one two inner(three four)) b(five)"));
    m_document.undoStack().redo();
    QCOMPARE(text(m_document), QStringLiteral("a(one two renamed(three four)) b(five)"));
    QCOMPARE(changed.count(), 3);

    Step other = request("not a scenario");
    m_document.changeStep(inner, other, QStringLiteral("Wrong kind"));
    QCOMPARE(m_document.undoStack().count(), 1);
}

void TestScenarioDocument::mergesChangesOfOneKey()
{
    const NodeId one = id(m_document, "one"), two = id(m_document, "two");
    const auto rename = [this](NodeId node, const char *name, int key) {
        Step value = *m_document.step(node);
        value.name = name;
        m_document.changeStep(node, value, QStringLiteral("Rename"), key);
    };
    rename(one, "o", 1);
    rename(one, "on", 1);
    QCOMPARE(m_document.undoStack().count(), 1);
    rename(one, "onc", 2); // another field
    QCOMPARE(m_document.undoStack().count(), 2);
    rename(two, "t", 2); // another step
    QCOMPARE(m_document.undoStack().count(), 3);
    rename(two, "tw", 0); // never merges
    rename(two, "twi", 0);
    QCOMPARE(m_document.undoStack().count(), 5);
    m_document.undoStack().setIndex(1);
    QCOMPARE(m_document.step(one)->name, std::string("on"));
    m_document.undoStack().undo();
    QCOMPARE(m_document.step(one)->name, std::string("one"));
    m_document.undoStack().redo();
    QCOMPARE(m_document.step(one)->name, std::string("on"));
}

void TestScenarioDocument::forgetsAChangeTakenBack()
{
    const NodeId one = id(m_document, "one");
    for (const char *name : {"onex", "one"}) {
        Step value = *m_document.step(one);
        value.name = name;
        m_document.changeStep(one, value, QStringLiteral("Rename"), 1);
    }
    QVERIFY(!m_document.isModified());
    m_document.changeStep(one, *m_document.step(one), QStringLiteral("Nothing"));
    m_document.changeSettings(m_document.document().settings, QStringLiteral("Nothing"));
    QCOMPARE(m_document.undoStack().count(), 0);
}

void TestScenarioDocument::changesSettings()
{
    QSignalSpy changed(&m_document, &ScenarioDocument::settingsChanged);
    for (const char *name : {"N", "Na", "Name"}) {
        DocumentSettings settings = m_document.document().settings;
        settings.name = name;
        m_document.changeSettings(settings, QStringLiteral("Name"), 7);
    }
    QCOMPARE(m_document.undoStack().count(), 1);
    QCOMPARE(changed.count(), 3);
    m_document.undoStack().undo();
    QCOMPARE(m_document.document().settings.name, std::string());
    m_document.undoStack().redo();
    QCOMPARE(m_document.document().settings.name, std::string("Name"));
}

void TestScenarioDocument::inserts()
{
    const std::vector<NodeId> before = allIds(m_document);
    const std::vector<NodeId> added = m_document.insertSteps(
        id(m_document, "inner"), 1, {request("x"), scenario("y", {request("z")})},
        QStringLiteral("Add"));
    QCOMPARE(added.size(), size_t(2));
    QCOMPARE(text(m_document), QStringLiteral("a(one two inner(three x y(z) four)) b(five)"));
    const std::vector<NodeId> after = allIds(m_document);
    QCOMPARE(std::set<NodeId>(after.begin(), after.end()).size(), after.size());
    QCOMPARE(m_document.step(added[1])->name, std::string("y"));
    m_document.undoStack().undo();
    QCOMPARE(allIds(m_document), before);
    m_document.undoStack().redo();
    QCOMPARE(allIds(m_document), after);
}

void TestScenarioDocument::refusesStepsAtTheTop()
{
    QVERIFY(m_document.insertSteps(documentNode, 0, {request("x")}, QString()).empty());
    QVERIFY(m_document.insertSteps(id(m_document, "one"), 0, {request("x")}, QString()).empty());
    QCOMPARE(m_document.undoStack().count(), 0);
    QCOMPARE(m_document.insertSteps(documentNode, 99, {scenario("c", {})}, QString()).size(),
             size_t(1));
    QCOMPARE(text(m_document), QStringLiteral("a(one two inner(three four)) b(five) c()"));
}

void TestScenarioDocument::removes_data()
{
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("left");
    QTest::addColumn<int>("signalsSent");

    QTest::newRow("one") << "two"
                         << "a(one inner(three four)) b(five)" << 1;
    QTest::newRow("neighbours at once") << "two one"
                                        << "a(inner(three four)) b(five)" << 1;
    QTest::newRow("scattered") << "one inner five"
                               << "a(two) b()" << 3;
    QTest::newRow("with its ancestor") << "three inner"
                                       << "a(one two) b(five)" << 1;
    QTest::newRow("everything") << "a b"
                                << "" << 1;
}

void TestScenarioDocument::removes()
{
    QFETCH(QString, removed);
    QFETCH(QString, left);
    QFETCH(int, signalsSent);

    QSignalSpy spy(&m_document, &ScenarioDocument::stepsRemoved);
    const QString before = text(m_document);
    const std::vector<NodeId> idsBefore = allIds(m_document);
    m_document.removeSteps(ids(m_document, removed), QStringLiteral("Delete"));
    QCOMPARE(text(m_document), left);
    QCOMPARE(spy.count(), signalsSent);
    m_document.undoStack().undo();
    QCOMPARE(text(m_document), before);
    QCOMPARE(allIds(m_document), idsBefore);
    m_document.undoStack().redo();
    QCOMPARE(text(m_document), left);
}

void TestScenarioDocument::moves_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("result");

    QTest::newRow("down") << "one"
                          << "a" << 2 << "a(two one inner(three four)) b(five)";
    QTest::newRow("up") << "inner"
                        << "a" << 0 << "a(inner(three four) one two) b(five)";
    QTest::newRow("to the end") << "one"
                                << "a" << 99 << "a(two inner(three four) one) b(five)";
    QTest::newRow("other parent") << "one"
                                  << "b" << 1 << "a(two inner(three four)) b(five one)";
    QTest::newRow("into the next") << "one two"
                                   << "inner" << 1 << "a(inner(three one two four)) b(five)";
    QTest::newRow("from many, in tree order")
        << "five four one"
        << "inner" << 0 << "a(two inner(one four five three)) b()";
    QTest::newRow("before one of them") << "one inner"
                                        << "a" << 2 << "a(two one inner(three four)) b(five)";
    QTest::newRow("out of the parent") << "three"
                                       << "a" << 2 << "a(one two three inner(four)) b(five)";
    QTest::newRow("to the top") << "inner"
                                << "" << 1 << "a(one two) inner(three four) b(five)";
    QTest::newRow("with children in the list")
        << "inner three"
        << "b" << 0 << "a(one two) b(inner(three four) five)";
    QTest::newRow("down from the last") << "four"
                                        << "a" << 3 << "a(one two inner(three) four) b(five)";
}

void TestScenarioDocument::moves()
{
    QFETCH(QString, moved);
    QFETCH(QString, parent);
    QFETCH(int, index);
    QFETCH(QString, result);

    const QString before = text(m_document);
    const std::vector<NodeId> idsBefore = allIds(m_document);
    const NodeId target = find(m_document.document().scenarios, utf8(parent));
    QVERIFY(m_document.canMoveSteps(ids(m_document, moved), target));
    m_document.moveSteps(ids(m_document, moved), target, index, QStringLiteral("Move"));
    QCOMPARE(text(m_document), result);
    QCOMPARE(m_document.undoStack().count(), 1);
    m_document.undoStack().undo();
    QCOMPARE(text(m_document), before);
    QCOMPARE(allIds(m_document), idsBefore);
    m_document.undoStack().redo();
    QCOMPARE(text(m_document), result);
}

void TestScenarioDocument::refusesMoves_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<int>("index");

    QTest::newRow("into itself") << "inner"
                                 << "inner" << 0;
    QTest::newRow("into its child") << "a"
                                    << "inner" << 0;
    QTest::newRow("into a request") << "one"
                                    << "two" << 0;
    QTest::newRow("a request to the top") << "one"
                                          << "" << 0;
    QTest::newRow("nowhere else") << "two"
                                  << "a" << 1;
    QTest::newRow("nowhere else, after itself") << "two"
                                                << "a" << 2;
    QTest::newRow("nowhere else, several") << "one two"
                                           << "a" << 1;
    QTest::newRow("nothing") << ""
                             << "a" << 1;
}

void TestScenarioDocument::refusesMoves()
{
    QFETCH(QString, moved);
    QFETCH(QString, parent);
    QFETCH(int, index);

    const QString before = text(m_document);
    m_document.moveSteps(ids(m_document, moved),
                         find(m_document.document().scenarios, utf8(parent)), index, QString());
    QCOMPARE(text(m_document), before);
    QCOMPARE(m_document.undoStack().count(), 0);
}

void TestScenarioDocument::findsStepsByIdAfterEachChange()
{
    const NodeId four = id(m_document, "four");
    QCOMPARE(m_document.position(four), (StepPosition{id(m_document, "inner"), 1}));
    m_document.removeSteps({id(m_document, "three")}, QString());
    QCOMPARE(m_document.position(four), (StepPosition{id(m_document, "inner"), 0}));
    m_document.moveSteps({four}, id(m_document, "b"), 0, QString());
    QCOMPARE(m_document.position(four), (StepPosition{id(m_document, "b"), 0}));
    QCOMPARE(m_document.stepCount(), 7);
    m_document.removeSteps({id(m_document, "b")}, QString());
    QVERIFY(!m_document.step(four));
}

void TestScenarioDocument::knowsWhetherItIsModified()
{
    QSignalSpy modified(&m_document, &ScenarioDocument::modifiedChanged);
    QCOMPARE(m_document.displayName(), QStringLiteral("Untitled"));
    m_document.removeSteps({id(m_document, "one")}, QStringLiteral("Delete"));
    QVERIFY(m_document.isModified());
    m_document.setSaved(QStringLiteral("/tmp/shop.loadgrove.json"));
    QVERIFY(!m_document.isModified());
    QCOMPARE(m_document.displayName(), QStringLiteral("shop.loadgrove.json"));
    m_document.undoStack().undo();
    QVERIFY(m_document.isModified());
    m_document.undoStack().redo();
    QVERIFY(!m_document.isModified());
    QCOMPARE(modified.count(), 4);
}

void TestScenarioDocument::reportsIssuesOfTheNewestState()
{
    QSignalSpy issues(&m_document, &ScenarioDocument::issuesChanged);
    Step value = *m_document.step(id(m_document, "one"));
    value.condition = "code ==";
    m_document.changeStep(value.id, value, QString());
    QVERIFY(!m_document.issuesAreCurrent());
    QTRY_VERIFY(m_document.issuesAreCurrent());
    QCOMPARE(issues.count(), 1);
    const NodeId one = value.id;
    const auto here = [one](const Issue &issue) {
        return issue.node == one && issue.field == QStringLiteral("if");
    };
    QVERIFY(std::any_of(m_document.issues().begin(), m_document.issues().end(), here));
    m_document.undoStack().undo();
    QTRY_VERIFY(m_document.issuesAreCurrent());
    QVERIFY(std::none_of(m_document.issues().begin(), m_document.issues().end(), here));
}

void TestScenarioDocument::validatesLargeDocumentsOffTheWindowsThread()
{
    std::vector<Step> many;
    for (int i = 0; i < 600; ++i) {
        Step step = request("");
        step.name = "r" + std::to_string(i);
        step.condition = "code ==";
        many.push_back(step);
    }
    QSignalSpy issues(&m_document, &ScenarioDocument::issuesChanged);
    m_document.insertSteps(id(m_document, "b"), 0, many, QString());
    QTRY_VERIFY(m_document.issuesAreCurrent());
    QVERIFY(m_document.issues().size() >= 600);
    // A change while the worker is busy: the stale result is dropped, a new one comes.
    m_document.undoStack().undo();
    m_document.undoStack().redo();
    m_document.undoStack().undo();
    QTRY_VERIFY(m_document.issuesAreCurrent());
    QVERIFY(m_document.issues().size() < 600);
}

void TestScenarioDocument::randomEdit(QRandomGenerator &random)
{
    std::vector<NodeId> all = allIds(m_document);
    all.push_back(documentNode);
    const auto any = [&] { return all[size_t(random.bounded(int(all.size())))]; };
    const int index = random.bounded(6);
    switch (random.bounded(6)) {
    case 0:
        m_document.insertSteps(any(), index, {scenario("s", {request("r")})}, QString());
        break;
    case 1:
        m_document.insertSteps(any(), index, {request("r"), request("q")}, QString());
        break;
    case 2:
        if (all.size() > 8)
            m_document.removeSteps({any(), any()}, QString());
        break;
    case 3:
        if (const Step *step = m_document.step(any())) {
            Step value = *step;
            value.name += char('a' + index);
            m_document.changeStep(value.id, value, QString(), random.bounded(3));
        }
        break;
    case 4: {
        DocumentSettings settings = m_document.document().settings;
        settings.description += char('a' + index);
        m_document.changeSettings(settings, QString(), random.bounded(2));
        break;
    }
    default:
        m_document.moveSteps({any(), any(), any()}, any(), index, QString());
    }
}

void TestScenarioDocument::undoesAThousandRandomEdits()
{
    QRandomGenerator random(20);
    const std::vector<NodeId> idsBefore = allIds(m_document);
    for (int i = 0; i < 1000; ++i)
        randomEdit(random);
    QVERIFY(m_document.undoStack().count() > 300);
    const Document end = m_document.document();
    const std::vector<NodeId> idsAtEnd = allIds(m_document);
    QVERIFY(!(end == sample()));
    m_document.undoStack().setIndex(0);
    QVERIFY(m_document.document() == sample());
    QCOMPARE(writeDocument(m_document.document()), writeDocument(sample()));
    QCOMPARE(allIds(m_document), idsBefore);
    m_document.undoStack().setIndex(m_document.undoStack().count());
    QVERIFY(m_document.document() == end);
    QCOMPARE(allIds(m_document), idsAtEnd);
}

QTEST_GUILESS_MAIN(TestScenarioDocument)
#include "tst_scenario_document.moc"
