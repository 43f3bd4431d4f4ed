// SPDX-License-Identifier: GPL-3.0-or-later
// How much the window does for an edit, a filter or a validation of a document with 5,000 steps:
// counted in rows, so that it holds on any machine.
#include "core/base/text.h"
#include "ui/design/tree_delegate.h"
#include "ui/design/tree_edits.h"
#include "ui/design/tree_model.h"
#include "ui/design/tree_view.h"
#include "ui/document/scenario_document.h"

#include <QSignalSpy>
#include <QThread>
#include <QtTest>

using namespace loadgrove;

namespace {

constexpr int scenarioCount = 10, stepsEach = 500, visibleRows = 40;

Document largeDocument()
{
    Document document;
    for (int i = 0; i < scenarioCount; ++i) {
        Step scenario;
        scenario.name = "scenario " + std::to_string(i);
        scenario.what = Scenario();
        for (int k = 0; k < stepsEach; ++k) {
            Request request;
            request.url = "http://127.0.0.1:1";
            request.path = "/" + std::to_string(i) + "/" + std::to_string(k);
            Step step;
            step.name = "request " + std::to_string(i) + "." + std::to_string(k);
            step.what = request;
            scenario.children()->push_back(step);
        }
        assignIds(scenario, document.nextId);
        document.scenarios.push_back(std::move(scenario));
    }
    return document;
}

/// Counts the rows that are drawn.
class CountingDelegate : public TreeDelegate
{
public:
    using TreeDelegate::TreeDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        ++painted;
        TreeDelegate::paint(painter, option, index);
    }
    mutable int painted = 0;
};

} // namespace

class TestTreeCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_document.reset(largeDocument(), QString());
        m_view = std::make_unique<StepTreeView>(m_document);
        m_delegate = new CountingDelegate(m_view.get());
        m_view->setItemDelegate(m_delegate);
        m_view->resize(400, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_VERIFY(m_document.issuesAreCurrent());
        TreeModel &model = m_view->treeModel();
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    ++m_signals;
                    m_rows += last.row() - first.row() + 1;
                });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { ++m_resets; });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { ++m_resets; });
    }
    void init()
    {
        QTRY_VERIFY(m_document.issuesAreCurrent());
        QCoreApplication::processEvents();
        m_signals = m_rows = m_resets = m_delegate->painted = 0;
    }
    void cleanup() { QCOMPARE(m_resets, 0); }

    void opensWithWhatIsSeen();
    void aFieldOfAStep();
    void theNameOfAScenario();
    void switchingAScenarioOff();
    void insertingAndRemoving();
    void moving();
    void theSettings();
    void validating();
    void filtering();
    void selecting();

private:
    NodeId stepAt(int scenario, int index) const
    {
        const Step &above = m_document.document().scenarios[std::size_t(scenario)];
        return (*above.children())[std::size_t(index)].id;
    }
    void change(NodeId id, const std::function<void(Step &)> &how)
    {
        Step step = *m_document.step(id);
        how(step);
        m_document.changeStep(id, step, QStringLiteral("Change"));
    }

    ScenarioDocument m_document;
    std::unique_ptr<StepTreeView> m_view;
    CountingDelegate *m_delegate = nullptr; // Owned by the view.
    int m_signals = 0, m_rows = 0, m_resets = 0;
};

void TestTreeCounts::opensWithWhatIsSeen()
{
    StepTreeView view(m_document);
    auto *delegate = new CountingDelegate(&view);
    view.setItemDelegate(delegate);
    view.resize(400, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(delegate->painted > 0);
    QVERIFY2(delegate->painted <= 3 * visibleRows, qPrintable(QString::number(delegate->painted)));
}

void TestTreeCounts::aFieldOfAStep()
{
    change(stepAt(3, 100), [](Step &step) { step.as<Request>()->path = "/other"; });
    QCOMPARE(m_rows, 1);
    m_document.undoStack().undo();
    QCOMPARE(m_rows, 2);
}

void TestTreeCounts::theNameOfAScenario()
{
    change(m_document.document().scenarios[4].id, [](Step &step) { step.name = "renamed"; });
    QCOMPARE(m_rows, 1);
}

void TestTreeCounts::switchingAScenarioOff()
{
    const NodeId scenario = m_document.document().scenarios[5].id;
    change(scenario, [](Step &step) { step.enabled = false; });
    QCOMPARE(m_signals, 2); // itself, and those below it as one
    QVERIFY(m_rows >= stepsEach);
    QCoreApplication::processEvents();
    QVERIFY(m_delegate->painted <= 3 * visibleRows);
    m_document.undoStack().undo();
}

void TestTreeCounts::insertingAndRemoving()
{
    const QSignalSpy inserted(&m_view->treeModel(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&m_view->treeModel(), &QAbstractItemModel::rowsRemoved);
    const NodeIds made = addStep(m_document, {stepAt(2, 7)}, StepKind::Request);
    remove(m_document, made);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QVERIFY(m_rows <= 2);
}

void TestTreeCounts::moving()
{
    const QSignalSpy moved(&m_view->treeModel(), &QAbstractItemModel::rowsMoved);
    move(m_document, {stepAt(1, 3)}, {m_document.document().scenarios[2].id, 5});
    QCOMPARE(moved.size(), 1);
    QVERIFY(m_rows <= 2);
}

void TestTreeCounts::theSettings()
{
    DocumentSettings settings = m_document.document().settings;
    settings.name = "other";
    m_document.changeSettings(settings, QStringLiteral("Change"));
    QCOMPARE(m_rows, 1);
}

/// It happens on another thread, and only what is judged differently is drawn anew.
void TestTreeCounts::validating()
{
    change(stepAt(6, 6), [](Step &step) { step.condition = "1 +"; });
    QVERIFY(!m_document.issuesAreCurrent());
    m_rows = 0;
    QThread *heardOn = nullptr;
    connect(&m_document, &ScenarioDocument::issuesChanged, this,
            [&heardOn] { heardOn = QThread::currentThread(); });
    QTRY_VERIFY(m_document.issuesAreCurrent());
    QVERIFY(heardOn == thread());
    QCOMPARE(m_document.issues().size(), std::size_t(1));
    QCOMPARE(m_rows, 1);
    m_document.undoStack().undo();
    m_rows = 0;
    QTRY_VERIFY(m_document.issuesAreCurrent());
    QCOMPARE(m_rows, 1);
    disconnect(&m_document, &ScenarioDocument::issuesChanged, this, nullptr);
}

void TestTreeCounts::filtering()
{
    m_view->setFilter(QStringLiteral("request 7.3"));
    QCoreApplication::processEvents();
    QCOMPARE(m_rows, 0);
    QVERIFY2(m_delegate->painted <= 3 * visibleRows,
             qPrintable(QString::number(m_delegate->painted)));
    m_view->setFilter(QString());
    QCoreApplication::processEvents();
    QVERIFY(m_delegate->painted <= 6 * visibleRows);
}

void TestTreeCounts::selecting()
{
    m_view->select({stepAt(9, 499)});
    QCoreApplication::processEvents();
    QCOMPARE(m_rows, 0);
    QVERIFY(m_delegate->painted <= 3 * visibleRows);
}

QTEST_MAIN(TestTreeCounts)
#include "tst_tree_counts.moc"
