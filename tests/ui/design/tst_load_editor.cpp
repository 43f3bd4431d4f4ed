// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_drawing.h"
#include "ui/design/load_editor.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace loadgrove;

Q_DECLARE_METATYPE(std::optional<loadgrove::LoadConfig>)

class TestLoadEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhatWillHappen_data();
    void saysWhatWillHappen();
    void drawsUsersOverTime();
    void writesDurations();
    void addsAndRemovesALoadTest();
    void editsEveryField();
    void followsUndo();
    void offersToLeaveOutRates();

private:
    NumberBox *box(const QString &name) const;
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
    document.settings.load = load;
    m_document->reset(document, QString());
}

NumberBox *TestLoadEditor::box(const QString &name) const
{
    for (auto *number : m_editor->findChildren<NumberBox *>()) {
        if (number->accessibleName() == name)
            return number;
    }
    return nullptr;
}

QString TestLoadEditor::sentence() const
{
    for (auto *label : m_editor->findChildren<QLabel *>()) {
        if (label->isVisible() && label->font().bold())
            return label->text();
    }
    return {};
}

void TestLoadEditor::saysWhatWillHappen_data()
{
    QTest::addColumn<std::optional<LoadConfig>>("load");
    QTest::addColumn<int>("scenarios");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, std::optional<int> users, std::optional<double> duration,
                        std::optional<std::int64_t> count, int scenarios, const char *text) {
        LoadConfig load;
        load.threads = users;
        load.duration = duration;
        load.count = count;
        QTest::newRow(name) << std::optional(load) << scenarios << text;
    };
    QTest::newRow("no load test") << std::optional<LoadConfig>() << 1
                                  << "No load test: one iteration by one user";
    row("duration", 20, 30.0, {}, 1, "20 users run for 30 s");
    row("one user", {}, 90.0, {}, 1, "One user runs for 1 min 30 s");
    row("count", 5, {}, 1000, 1, "5 users share 1,000 iterations");
    row("one user, count", 1, {}, 1, 1, "One user runs one iteration");
    row("both", 2, 5.0, 7, 1,
        "2 users run for 5 s or until 7 iterations are done, whichever comes first");
    row("neither", {}, {}, {}, 1, "One iteration by one user: neither count nor duration is set");
    row("neither, users", 4, {}, {}, 1,
        "4 users run one iteration each: neither count nor duration is set");
    row("scenarios", 20, 30.0, {}, 2,
        "20 users run for 30 s; this for each of 2 scenarios, in parallel");
}

void TestLoadEditor::saysWhatWillHappen()
{
    QFETCH(std::optional<LoadConfig>, load);
    QFETCH(int, scenarios);
    QFETCH(QString, text);
    QCOMPARE(loadSentence(load, scenarios), text);
}

void TestLoadEditor::drawsUsersOverTime()
{
    LoadConfig load;
    load.threads = 20;
    load.duration = 30;
    load.gracefulStop = 5;
    LoadOutline outline = loadOutline(load);
    QCOMPARE(outline.points, (QPolygonF{{0, 20}, {30, 20}}));
    QCOMPARE(outline.grace, 5.0);
    QVERIFY(!outline.openEnd);
    load.duration.reset();
    QVERIFY(loadOutline(load).openEnd);
}

void TestLoadEditor::writesDurations()
{
    QCOMPARE(durationText(0.5), QStringLiteral("0.5 s"));
    QCOMPARE(durationText(60), QStringLiteral("1 min"));
    QCOMPARE(durationText(3661), QStringLiteral("1 h 1 min 1 s"));
    QCOMPARE(durationText(90.5), QStringLiteral("90.5 s"));
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
    const auto type = [this](const char *name, const char *text) {
        auto *line = box(QLatin1String(name))->findChild<QLineEdit *>();
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, QLatin1String(text));
    };
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

void TestLoadEditor::offersToLeaveOutRates()
{
    LoadConfig load;
    load.threads = 3;
    auto *simplify = m_editor->findChild<QPushButton *>(QStringLiteral("simplifyLoad"));
    start(load);
    QVERIFY(!simplify->isVisible());
    load.targetRps = 500;
    load.rampupDuration = 5;
    start(load);
    QVERIFY(simplify->isVisible());
    QTest::mouseClick(simplify, Qt::LeftButton);
    QVERIFY(!now().targetRps && !now().rampupDuration);
    QCOMPARE(now().threads, std::optional(3));
    QVERIFY(!simplify->isVisible());
    m_document->undoStack().undo();
    QVERIFY(now() == load);
}

QTEST_MAIN(TestLoadEditor)
#include "tst_load_editor.moc"
