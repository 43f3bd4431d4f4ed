// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_editor.h"
#include "ui/design/load_stages.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/problem.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace loadgrove;

class TestLoadEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void addsAndRemovesALoadTest();
    void editsEveryField();
    void followsUndo();
    void choosesTheModel();
    void editsRates_data();
    void editsRates();
    void keepsTheModelWhileARateIsTypedAnew();
    void editsStages();
    void showsStrayKeys();

private:
    NumberBox *box(const QString &name) const;
    void type(const char *name, const char *text);
    void choose(const char *name, int index);
    QString sentence() const;
    void start(const LoadConfig &load);
    const LoadConfig &now() const { return *m_document->document().settings.load; }

    std::unique_ptr<ScenarioDocument> m_document;
    std::unique_ptr<LoadEditor> m_editor;
};

void TestLoadEditor::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_editor.reset();
    m_document = std::make_unique<ScenarioDocument>();
    m_editor = std::make_unique<LoadEditor>(*m_document);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestLoadEditor::start(const LoadConfig &load)
{
    Document document;
    document.settings.load.emplace(load);
    m_document->reset(std::move(document), QString());
}

NumberBox *TestLoadEditor::box(const QString &name) const
{
    for (auto *number : m_editor->findChildren<NumberBox *>()) {
        if (number->accessibleName() == name && number->isVisible())
            return number;
    }
    return nullptr;
}

void TestLoadEditor::type(const char *name, const char *text)
{
    auto *line = box(QLatin1String(name))->findChild<QLineEdit *>();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, QLatin1String(text));
}

void TestLoadEditor::choose(const char *name, int index)
{
    auto *choice = m_editor->findChild<QComboBox *>(QLatin1String(name));
    QVERIFY(choice->isVisible());
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(choice, Qt::Key_Down);
}

QString TestLoadEditor::sentence() const
{
    for (auto *label : m_editor->findChildren<QLabel *>()) {
        if (label->isVisible() && label->font().bold())
            return label->text();
    }
    return {};
}

void TestLoadEditor::addsAndRemovesALoadTest()
{
    auto *add = m_editor->findChild<QPushButton *>(QStringLiteral("addLoad"));
    QVERIFY(add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(m_document->document().settings.load.has_value());
    QVERIFY(!add->isVisible());
    auto *remove = m_editor->findChild<QToolButton *>(QStringLiteral("removeLoad"));
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(!m_document->document().settings.load);
    QVERIFY(add->isVisible());
    m_document->undoStack().undo();
    QVERIFY(!add->isVisible());
}

void TestLoadEditor::editsEveryField()
{
    start(LoadConfig());
    type("Users", "20");
    QCOMPARE(now().threads, std::optional(20));
    QCOMPARE(m_document->undoStack().count(), 1);
    type("Duration (s)", "30.5");
    QCOMPARE(now().duration, std::optional(30.5));
    QCOMPARE(sentence(), QStringLiteral("20 users run for 30.5 s"));
    type("Iterations", "7");
    QCOMPARE(now().count, std::optional<std::int64_t>(7));
    type("Graceful stop (s)", "2");
    QCOMPARE(now().gracefulStop, 2.0);
    auto *stop = m_editor->findChild<QCheckBox *>();
    stop->setFocus();
    QTest::keyClick(stop, Qt::Key_Space);
    QVERIFY(now().stopOnFailure);
    QTest::keyClick(box(QStringLiteral("Users")), Qt::Key_Up);
    QCOMPARE(now().threads, std::optional(21));
    // Emptied: not in the file.
    auto *line = box(QStringLiteral("Iterations"))->findChild<QLineEdit *>();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Backspace);
    QVERIFY(!now().count);
    // A required number keeps its value while the field is empty.
    line = box(QStringLiteral("Graceful stop (s)"))->findChild<QLineEdit *>();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Backspace);
    QCOMPARE(now().gracefulStop, 2.0);
}

void TestLoadEditor::followsUndo()
{
    LoadConfig load;
    load.threads = 3;
    load.duration = 10;
    start(load);
    QCOMPARE(sentence(), QStringLiteral("3 users run for 10 s"));
    auto *line = box(QStringLiteral("Users"))->findChild<QLineEdit *>();
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("0"));
    QCOMPARE(sentence(), QStringLiteral("30 users run for 10 s"));
    m_document->undoStack().undo();
    QCOMPARE(sentence(), QStringLiteral("3 users run for 10 s"));
    QCOMPARE(line->text(), QStringLiteral("3"));
}

void TestLoadEditor::choosesTheModel()
{
    LoadConfig load;
    load.threads = 20;
    load.duration = 30;
    start(load);
    QVERIFY(!box(QStringLiteral("Rate (requests/s)")));
    choose("loadModel", 1);
    QCOMPARE(now().targetRps, std::optional(10.0));
    QVERIFY(box(QStringLiteral("Rate (requests/s)")));
    QVERIFY(box(QStringLiteral("Users")));
    choose("loadModel", 2);
    QVERIFY(!now().targetRps);
    QCOMPARE(now().arrivalRate, std::optional(10.0));
    QVERIFY(box(QStringLiteral("Rate (iterations/s)")));
    QVERIFY(!box(QStringLiteral("Rate (requests/s)")));
    QVERIFY(!box(QStringLiteral("Pacing (s)")));
    QVERIFY(box(QStringLiteral("User limit")));
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QVERIFY(now() == load);
    QCOMPARE(m_editor->findChild<QComboBox *>(QStringLiteral("loadModel"))->currentIndex(), 0);
}

void TestLoadEditor::editsRates_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("cap") << false << "Rate (requests/s)"
                         << "500"
                         << "targetRps";
    QTest::newRow("arrivals") << true << "Rate (iterations/s)"
                              << "0.5"
                              << "arrivalRate";
    QTest::newRow("ramp") << true << "Ramp (s)"
                          << "5"
                          << "rampupDuration";
    QTest::newRow("steps") << false << "Ramp steps every (s)"
                           << "0.25"
                           << "rampupInterval";
    QTest::newRow("pacing") << false << "Pacing (s)"
                            << "1.5"
                            << "pacing";
    QTest::newRow("limit") << true << "User limit"
                           << "40"
                           << "threads";
}

void TestLoadEditor::editsRates()
{
    QFETCH(bool, open);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, key);
    LoadConfig load;
    load.duration = 30;
    (open ? load.arrivalRate : load.targetRps) = 10;
    start(load);
    const auto value = [&]() -> std::optional<double> {
        const QHash<QString, std::optional<double>> values{
            {QStringLiteral("targetRps"), now().targetRps},
            {QStringLiteral("arrivalRate"), now().arrivalRate},
            {QStringLiteral("rampupDuration"), now().rampupDuration},
            {QStringLiteral("rampupInterval"), now().rampupInterval},
            {QStringLiteral("pacing"), now().pacing},
            {QStringLiteral("threads"), now().threads}};
        return values.value(key);
    };
    const std::optional<double> before = value();
    type(field.toLatin1().constData(), text.toLatin1().constData());
    QCOMPARE(value(), std::optional(text.toDouble()));
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QVERIFY(now() == load);
    QCOMPARE(value(), before);
    QCOMPARE(box(field)->value(), before);
}

void TestLoadEditor::keepsTheModelWhileARateIsTypedAnew()
{
    LoadConfig load;
    load.duration = 30;
    load.targetRps = 500;
    start(load);
    type("Rate (requests/s)", "");
    QVERIFY(now() == load);
    bool said = false;
    for (auto *label : m_editor->findChildren<ProblemLabel *>())
        said = said || (label->isVisible() && label->text().contains(QLatin1String("A rate is")));
    QVERIFY(said);
    type("Rate (requests/s)", "20");
    QCOMPARE(now().targetRps, std::optional(20.0));
}

void TestLoadEditor::editsStages()
{
    LoadConfig load;
    load.arrivalRate = 50;
    load.duration = 30;
    start(load);
    auto *table = m_editor->findChild<StageTable *>();
    QVERIFY(!table->isVisible());
    choose("loadCourse", 1);
    QVERIFY(table->isVisible());
    QVERIFY(!box(QStringLiteral("Ramp (s)")));
    QCOMPARE(now().stages, (std::vector<LoadStage>{{0, 50}, {30, 50}}));
    QCOMPARE(now().stageUnit, StageUnit::ArrivalRate);
    const auto put = [table](int row, int column, const char *text) {
        EditTableModel *model = table->model();
        model->setData(model->index(row, column), QLatin1String(text), Qt::EditRole);
    };
    put(0, 0, "10");
    QCOMPARE(now().stages.front(), (LoadStage{10, 50}));
    QCOMPARE(sentence().section(QLatin1Char(','), 0, 1),
             QStringLiteral("2 stages in 40 s, up to 50 iterations/s: about 1"));
    put(2, 0, "5"); // not a stage yet
    QCOMPARE(now().stages.size(), std::size_t(2));
    QVERIFY(table->firstProblem().startsWith(QLatin1String("Stage 3")));
    put(2, 1, "0");
    QCOMPARE(now().stages.back(), (LoadStage{5, 0}));
    QCOMPARE(table->firstProblem(), QString());
    // Without any stage the model would be another: the last ones stay.
    while (table->model()->rowCount() > 1)
        table->model()->removeRow(0);
    QCOMPARE(now().stages.size(), std::size_t(1));
    QVERIFY(!table->firstProblem().isEmpty());
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QVERIFY(now() == load);
    QVERIFY(!table->isVisible());
}

// What has no meaning beside the rest is shown all the same: the problem stands at it.
void TestLoadEditor::showsStrayKeys()
{
    LoadConfig load;
    load.stages = {{5, 20}};
    load.rampupDuration = 3;
    load.pacing = 1;
    load.warmup = 2;
    start(load);
    QVERIFY(box(QStringLiteral("Ramp (s)")));
    QVERIFY(box(QStringLiteral("Pacing (s)")));
    QVERIFY(box(QStringLiteral("Warm-up (s)")));
    type("Warm-up (s)", "0");
    QCOMPARE(now().warmup, 0.0);
    box(QStringLiteral("Ramp (s)"))->setFocus();
    m_document->undoStack().undo();
    QCOMPARE(now().warmup, 2.0);
}

QTEST_MAIN(TestLoadEditor)
#include "tst_load_editor.moc"
