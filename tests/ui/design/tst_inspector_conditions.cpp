// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions picked together, in step with what is written.
#include "tests/ui/design/inspector_probe.h"
#include "ui/design/check_picker.h"
#include "ui/design/condition_builder.h"
#include "ui/design/condition_words.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/key_value_table.h"

#include <QLabel>
#include <QPushButton>

using namespace loadgrove;

using Kind = CheckSubject::Kind;
using Op = ConditionParts::Op;

class TestInspectorConditions : public InspectorProbe
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { InspectorProbe::cleanup(); }

    void picksChecks_data();
    void picksChecks();
    void picksAgainWhatIsWritten();
    void offersNoHalfCheck();
    void buildsConditions_data();
    void buildsConditions();
    void followsTheExpression();
    void leavesLongConditionsAlone();
    void tellsWhatDoesNotFit();
    void undoGoesToTheDocument();
    void halfPickedIsDroppedWithTheStep();
    void everyStepHasThem();
    void words_data();
    void words();

private:
    const Request &now() const { return request(*m_document->step(2)); }
    template <class Widget>
    Widget *part(const char *name) const
    {
        return page()->findChild<Widget *>(QLatin1String(name));
    }
    static void pickItem(QComboBox *box, int data)
    {
        const int index = box->findData(data);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    /// The sentence above the field of that key.
    ConditionBuilder *builderOf(const char *key) const
    {
        auto *line = editor<QLineEdit>(key);
        for (QWidget *box = line->parentWidget(); box; box = box->parentWidget()) {
            if (auto *found = box->findChild<ConditionBuilder *>())
                return found;
        }
        return nullptr;
    }
};

void TestInspectorConditions::init()
{
    InspectorProbe::init();
    m_inspector->setStep(2);
}

void TestInspectorConditions::picksChecks_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("op");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expression");
    QTest::newRow("status") << int(Kind::Status) << "" << int(Op::Is) << "201"
                            << "code == 201";
    QTest::newRow("path") << int(Kind::BodyPath) << "items.0.price" << int(Op::GreaterEqual)
                          << "9.90"
                          << "res.items.0.price >= 9.90";
    QTest::newRow("text") << int(Kind::BodyPath) << "name" << int(Op::Contains) << "bear"
                          << "res.name contains \"bear\"";
    QTest::newRow("reference") << int(Kind::BodyPath) << "id" << int(Op::Is) << "{{vars.n}}"
                               << "res.id == vars.n";
    QTest::newRow("header") << int(Kind::Header) << "content-type" << int(Op::Matches) << "json$"
                            << "headers[\"content-type\"] matches \"json$\"";
    QTest::newRow("exists") << int(Kind::Header) << "etag" << int(Op::Exists) << ""
                            << "headers[\"etag\"] != null";
    QTest::newRow("body") << int(Kind::Body) << "" << int(Op::Contains) << "ok"
                          << "res contains \"ok\"";
    QTest::newRow("latency") << int(Kind::Latency) << "" << int(Op::Less) << "200"
                             << "latency_ms < 200";
}

void TestInspectorConditions::picksChecks()
{
    QFETCH(int, kind);
    QFETCH(QString, detail);
    QFETCH(int, op);
    QFETCH(QString, value);
    QFETCH(QString, expression);
    editor<TextListTable>("assertions");
    pickItem(part<QComboBox>("checkSubject"), kind);
    pickItem(part<QComboBox>("checkOperator"), op);
    auto *detailLine = part<QLineEdit>("checkDetail");
    QCOMPARE(detailLine->isVisible(), !detail.isEmpty());
    if (!detail.isEmpty())
        QTest::keyClicks(detailLine, detail);
    auto *valueLine = part<QLineEdit>("checkValue");
    QCOMPARE(valueLine->isVisible(), !value.isEmpty());
    if (!value.isEmpty())
        QTest::keyClicks(valueLine, value);
    QCOMPARE(part<QLabel>("checkPreview")->text(), expression);
    QTest::mouseClick(part<QPushButton>("addCheck"), Qt::LeftButton);
    QCOMPARE(now().assertions, (std::vector<std::string>{utf8(expression)}));
    m_document->undoStack().undo();
    QVERIFY(now().assertions.empty());
}

void TestInspectorConditions::picksAgainWhatIsWritten()
{
    auto *list = editor<TextListTable>("assertions");
    typeRow(list, {QStringLiteral("code == 201")});
    typeRow(list, {QStringLiteral("res.a == 1 && res.b")});
    typeRow(list, {QStringLiteral("res.name contains 'bear'")});
    list->focusCell(2, 0);
    QCOMPARE(part<QComboBox>("checkSubject")->currentData().toInt(), int(Kind::BodyPath));
    QCOMPARE(part<QLineEdit>("checkDetail")->text(), QStringLiteral("name"));
    QCOMPARE(part<QComboBox>("checkOperator")->currentData().toInt(), int(Op::Contains));
    QCOMPARE(part<QLineEdit>("checkValue")->text(), QStringLiteral("bear"));
    QVERIFY(part<QPushButton>("changeCheck")->isEnabled());
    list->focusCell(1, 0); // more than one comparison
    QVERIFY(!part<QPushButton>("changeCheck")->isEnabled());
    list->focusCell(0, 0);
    auto *value = part<QLineEdit>("checkValue");
    QCOMPARE(value->text(), QStringLiteral("201"));
    value->setFocus();
    retype(value, QStringLiteral("204"));
    QTest::keyClick(value, Qt::Key_Return);
    QCOMPARE(now().assertions.front(), std::string("code == 204"));
    QCOMPARE(now().assertions.size(), std::size_t(3));
}

void TestInspectorConditions::offersNoHalfCheck()
{
    editor<TextListTable>("assertions");
    auto *add = part<QPushButton>("addCheck");
    QVERIFY(!add->isEnabled());
    pickItem(part<QComboBox>("checkSubject"), int(Kind::BodyPath));
    QTest::keyClicks(part<QLineEdit>("checkDetail"), QStringLiteral("a b"));
    QTest::keyClicks(part<QLineEdit>("checkValue"), QStringLiteral("1"));
    QVERIFY(!add->isEnabled());
    QVERIFY(page()->findChild<CheckPicker *>()->findChild<ProblemLabel *>()->isVisible());
    retype(part<QLineEdit>("checkDetail"), QStringLiteral("a"));
    QVERIFY(add->isEnabled());
    QVERIFY(!page()->findChild<CheckPicker *>()->findChild<ProblemLabel *>()->isVisible());
}

void TestInspectorConditions::buildsConditions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("left");
    QTest::addColumn<int>("op");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expression");
    QTest::newRow("if") << "if"
                        << "requests.get.code" << int(Op::Is) << "200"
                        << "requests.get.code == 200";
    QTest::newRow("until") << "until"
                           << "res.state" << int(Op::IsNot) << "running"
                           << "res.state != \"running\"";
    QTest::newRow("a switch") << "if"
                              << "vars.n" << int(Op::False) << ""
                              << "!vars.n";
}

void TestInspectorConditions::buildsConditions()
{
    QFETCH(QString, key);
    QFETCH(QString, left);
    QFETCH(int, op);
    QFETCH(QString, value);
    QFETCH(QString, expression);
    auto *line = editor<QLineEdit>(key.toLatin1().constData());
    ConditionBuilder *builder = builderOf(key.toLatin1().constData());
    QVERIFY(builder);
    retype(builder->left(), left);
    if (auto *popup = QApplication::activePopupWidget())
        popup->hide();
    pickItem(builder->findChild<QComboBox *>(), op);
    if (!value.isEmpty())
        QTest::keyClicks(builder->value(), value);
    const Step &step = *m_document->step(2);
    const auto written = [&] {
        return qs(key == QLatin1String("if") ? step.condition : request(step).retry.until);
    };
    QCOMPARE(written(), expression);
    QCOMPARE(line->text(), expression);
    QCOMPARE(builder->left()->text(), left); // as typed
    pickItem(builder->findChild<QComboBox *>(), -1);
    QCOMPARE(written(), QString());
}

void TestInspectorConditions::followsTheExpression()
{
    auto *line = editor<QLineEdit>("until");
    ConditionBuilder *builder = builderOf("until");
    auto *op = builder->findChild<QComboBox *>();
    retype(line, QStringLiteral("res.n >= 5"));
    QCOMPARE(builder->left()->text(), QStringLiteral("res.n"));
    QCOMPARE(op->currentData().toInt(), int(Op::GreaterEqual));
    QCOMPARE(builder->value()->text(), QStringLiteral("5"));
    retype(line, QStringLiteral("res.n"));
    QCOMPARE(op->currentData().toInt(), int(Op::True));
    QVERIFY(!builder->value()->isVisible());
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Delete);
    QCOMPARE(op->currentData().toInt(), -1);
    QCOMPARE(builder->left()->text(), QString());
}

void TestInspectorConditions::leavesLongConditionsAlone()
{
    const QString text = QStringLiteral("code == 200 && res.done");
    auto *line = editor<QLineEdit>("until");
    ConditionBuilder *builder = builderOf("until");
    auto *op = builder->findChild<QComboBox *>();
    retype(line, text);
    QCOMPARE(op->currentData().toInt(), -2);
    QVERIFY(!builder->left()->isEnabled() && !builder->value()->isVisible());
    QCOMPARE(qs(now().retry.until), text);
    // The last operator leads to the field.
    pickItem(op, -2);
    QVERIFY(line->hasFocus());
    QCOMPARE(qs(now().retry.until), text);
}

void TestInspectorConditions::tellsWhatDoesNotFit()
{
    editor<QLineEdit>("until");
    ConditionBuilder *builder = builderOf("until");
    auto *problem = builder->findChild<ProblemLabel *>();
    retype(builder->left(), QStringLiteral("uuid()"));
    QTest::keyClicks(builder->value(), QStringLiteral("1"));
    QVERIFY(problem->isVisible());
    QVERIFY(now().retry.until.empty());
    retype(builder->left(), QStringLiteral("code"));
    QVERIFY(!problem->isVisible());
    QCOMPARE(now().retry.until, std::string("code == 1"));
}

void TestInspectorConditions::undoGoesToTheDocument()
{
    editor<QLineEdit>("until");
    ConditionBuilder *builder = builderOf("until");
    retype(builder->left(), QStringLiteral("code"));
    builder->value()->setFocus();
    QTest::keyClicks(builder->value(), QStringLiteral("200"));
    QCOMPARE(m_document->undoStack().count(), 1);
    QTest::keyClick(builder->value(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(now().retry.until.empty());
    QCOMPARE(builder->value()->text(), QString());
}

void TestInspectorConditions::halfPickedIsDroppedWithTheStep()
{
    editor<QLineEdit>("until");
    ConditionBuilder *builder = builderOf("until");
    retype(builder->left(), QStringLiteral("code"));
    m_inspector->setStep(7);
    QCOMPARE(builder->left()->text(), QString());
    QCOMPARE(builder->findChild<QComboBox *>()->currentData().toInt(), -1);
}

void TestInspectorConditions::everyStepHasThem()
{
    for (const StepKind kind : {StepKind::Request, StepKind::Scenario, StepKind::Assertion,
                                StepKind::SetVariable, StepKind::Export, StepKind::Wait}) {
        m_inspector->setStep(idOf(kind));
        QVERIFY(builderOf("if"));
    }
    m_inspector->setStep(idOf(StepKind::Assertion));
    ConditionBuilder *builder = builderOf("condition");
    QCOMPARE(builder->left()->text(), QStringLiteral("requests.get.code"));
    retype(builder->value(), QStringLiteral("201"));
    QCOMPARE(stepOf(StepKind::Assertion).as<Assertion>()->condition,
             std::string("requests.get.code == 201"));
}

void TestInspectorConditions::words_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("words");
    QTest::newRow("status") << "code == 201"
                            << "the status is 201";
    QTest::newRow("path") << "res.items.0.price >= 5"
                          << "items.0.price in the body is at least 5";
    QTest::newRow("text") << "res contains \"ok\"" << QStringLiteral("the body contains “ok”");
    QTest::newRow("header") << "headers[\"etag\"] != null"
                            << "the header etag exists";
    QTest::newRow("request") << "requests.a.code != 500"
                             << "the status of a is not 500";
    QTest::newRow("variable") << "!vars.on"
                              << "the variable on is not true";
    QTest::newRow("reference") << "res.id == requests.a.res.id"
                               << "id in the body is id in the body of a";
    QTest::newRow("more") << "code == 1 || code == 2"
                          << "";
    QTest::newRow("broken") << "code =="
                            << "";
}

void TestInspectorConditions::words()
{
    QFETCH(QString, expression);
    QTEST(conditionWords(expression), "words");
}

QTEST_MAIN(TestInspectorConditions)
#include "tst_inspector_conditions.moc"
