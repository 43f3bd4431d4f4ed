// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a load is changed by its points.
#include "ui/design/load_drawing.h"
#include "ui/design/load_editor.h"
#include "ui/document/scenario_document.h"

#include <QtTest>

using namespace loadgrove;

class LoadDraggingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesPoints_data();
    void movesPoints();
    void roundsToAGrid_data();
    void roundsToAGrid();
    void dragsWithTheMouse();
    void movesWithKeys();
    void dragsARampPastTheEnd();
};

namespace {

LoadConfig steady(int users, double seconds)
{
    LoadConfig load;
    load.threads = users;
    load.duration = seconds;
    return load;
}

LoadConfig ramp(double rate, double rampUp, double seconds)
{
    LoadConfig load;
    load.arrivalRate = rate;
    load.rampupDuration = rampUp;
    load.duration = seconds;
    return load;
}

LoadConfig stages(StageUnit unit)
{
    LoadConfig load;
    load.stageUnit = unit;
    load.stages = {{10, 50}, {20, 50}, {5, 0}};
    return load;
}

QString text(const LoadConfig &load)
{
    QStringList parts;
    for (const LoadHandle &handle : loadHandles(load))
        parts << QStringLiteral("%1@%2").arg(handle.at.y()).arg(handle.at.x());
    return parts.join(QLatin1Char(' '));
}

} // namespace

void LoadDraggingTest::movesPoints_data()
{
    QTest::addColumn<LoadConfig>("load");
    QTest::addColumn<int>("handle");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<QString>("now");

    const auto row = [](const char *name, const LoadConfig &load, int handle, QPointF to,
                        const char *now) {
        QTest::newRow(name) << load << handle << to << QString::fromLatin1(now);
    };
    row("the end of a steady load", steady(10, 30), 0, {45, 12.4}, "12@45");
    row("one user at least", steady(10, 30), 0, {-3, -5}, "1@0");
    row("the end of a ramp", ramp(100, 5, 30), 0, {8, 250}, "250@8 250@30");
    row("no further than the load", ramp(100, 5, 30), 0, {50, 100}, "100@30 100@30");
    row("the end, not before its ramp", ramp(100, 5, 30), 1, {2, 80}, "80@5 80@5");
    row("a rate above nothing", ramp(100, 5, 30), 1, {30, -2}, "0.001@5 0.001@30");
    row("a stage takes those behind it along", stages(StageUnit::ArrivalRate), 0, {12.5, 60.5},
        "60.5@12.5 50@32.5 0@37.5");
    row("a stage does not end before it begins", stages(StageUnit::Rps), 1, {4, -1},
        "50@10 0@10 0@15");
    row("users are whole", stages(StageUnit::Users), 2, {35.25, 7.6}, "50@10 50@30 8@35.25");
}

void LoadDraggingTest::movesPoints()
{
    QFETCH(LoadConfig, load);
    QFETCH(int, handle);
    QFETCH(QPointF, to);
    const std::vector<LoadHandle> handles = loadHandles(load);
    QVERIFY(handle < int(handles.size()));
    QTEST(text(withHandleAt(load, handles[std::size_t(handle)], to)), "now");
}

void LoadDraggingTest::roundsToAGrid_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("rounded");
    QTest::newRow("tenths") << 12.3456 << 0.07 << 12.3;
    QTest::newRow("fives") << 1234.0 << 3.0 << 1235.0;
    QTest::newRow("two hundreds") << 1234.0 << 101.0 << 1200.0;
    QTest::newRow("as fine as it is") << 0.3 << 0.1 << 0.3;
    QTest::newRow("small") << 0.00123 << 0.0004 << 0.001;
}

void LoadDraggingTest::roundsToAGrid()
{
    QFETCH(double, value);
    QFETCH(double, least);
    QTEST(onGrid(value, least), "rounded");
}

void LoadDraggingTest::dragsWithTheMouse()
{
    ScenarioDocument document;
    Document start;
    start.settings.load = ramp(100, 5, 30);
    document.reset(std::move(start), QString());
    LoadEditor editor(document);
    editor.resize(900, 300);
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    auto *drawing = editor.findChild<LoadDrawing *>();
    const auto now = [&] { return *document.document().settings.load; };

    const QPoint from = drawing->handlePositions()[0].toPoint();
    QTest::mousePress(drawing, Qt::LeftButton, {}, from);
    for (int x = 1; x <= 20; ++x)
        QTest::mouseMove(drawing, from + QPoint(x, x / 2));
    QTest::mouseRelease(drawing, Qt::LeftButton, {}, from + QPoint(20, 10));
    QVERIFY(*now().rampupDuration > 5);
    QVERIFY(*now().arrivalRate < 100);
    QCOMPARE(now().duration, std::optional(30.0));
    QCOMPARE(document.undoStack().count(), 1); // one drag, one command

    QTest::mousePress(drawing, Qt::LeftButton, {}, drawing->handlePositions()[1].toPoint());
    QTest::mouseMove(drawing, QPoint(20, 60));
    QTest::mouseRelease(drawing, Qt::LeftButton, {}, QPoint(20, 60));
    QCOMPARE(document.undoStack().count(), 2);
    QCOMPARE(now().duration, now().rampupDuration);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(now(), ramp(100, 5, 30));

    QTest::mousePress(drawing, Qt::LeftButton, {}, QPoint(2, 2)); // beside all points
    QTest::mouseMove(drawing, QPoint(60, 60));
    QTest::mouseRelease(drawing, Qt::LeftButton, {}, QPoint(60, 60));
    QCOMPARE(now(), ramp(100, 5, 30));
}

void LoadDraggingTest::movesWithKeys()
{
    LoadDrawing drawing;
    drawing.resize(240, 128);
    drawing.show();
    QVERIFY(QTest::qWaitForWindowActive(&drawing));
    drawing.setLoad(stages(StageUnit::Users));
    QList<LoadConfig> edits;
    connect(&drawing, &LoadDrawing::shapeEdited, &drawing, [&](const LoadConfig &load) {
        edits << load;
        drawing.setLoad(load);
    });
    drawing.setFocus();
    QTest::keyClick(&drawing, Qt::Key_Up);
    QCOMPARE(edits.size(), 1);
    QVERIFY(edits.last().stages[0].target > 50);
    QCOMPARE(edits.last().stages[0].duration, 10.0);
    QTest::keyClick(&drawing, Qt::Key_PageDown);
    QTest::keyClick(&drawing, Qt::Key_PageDown);
    QTest::keyClick(&drawing, Qt::Key_Left);
    QCOMPARE(edits.size(), 2);
    QVERIFY(edits.last().stages[2].duration < 5);
    QCOMPARE(edits.last().stages[1].duration, 20.0);
}

void LoadDraggingTest::dragsARampPastTheEnd()
{
    LoadConfig load = ramp(10, 5, 30);
    load = withHandleAt(load, loadHandles(load)[0], {30, 10});
    QCOMPARE(loadHandles(load).size(), std::size_t(2)); // and can come back
    load = withHandleAt(load, loadHandles(load)[0], {20, 10});
    QCOMPARE(load.rampupDuration, std::optional(20.0));
    LoadConfig counted;
    counted.count = 100;
    QVERIFY(loadHandles(counted).empty());
}

QTEST_MAIN(LoadDraggingTest)
#include "tst_load_dragging.moc"
