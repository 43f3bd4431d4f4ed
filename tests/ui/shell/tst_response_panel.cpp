// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel says about what was sent, and what it hides.
#include "tests/ui/shell/send_fixture.h"
#include "ui/widgets/message_bar.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace loadgrove;

class TestResponsePanel : public QObject, public SendFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openForSending(); }
    void cleanup() { close(); }

    void masksSecretsUntilAsked();
    void findsInAnAnswer();
    void forgetsWithTheDocument();
    void saysWhyNothingWasSent();
    void offersWhatAStepNeeds();
};

void TestResponsePanel::masksSecretsUntilAsked()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(200, R"({"access_token": "t0ps3cret", "id": 1})"));
    openDocument(qs(server.url()), R"(
        {"type": "request", "name": "login", "url": "{{base_url}}", "path": "/login",
         "headers": {"Authorization": "Bearer s3cr3t"}})");
    send(QStringLiteral("login"));
    finish();
    const auto shown = [this] {
        const QModelIndex row = answerRow(QStringLiteral("access_token"));
        return find<QPlainTextEdit>("requestText")->toPlainText()
               + row.siblingAtColumn(1).data().toString();
    };
    QVERIFY(!shown().contains(QStringLiteral("s3cr")));
    QVERIFY(shown().contains(QStringLiteral("Authorization: ***")));
    QVERIFY(shown().endsWith(QStringLiteral("***")));
    QTest::mouseClick(find<QToolButton>("showSecrets"), Qt::LeftButton);
    QVERIFY(shown().contains(QStringLiteral("Bearer s3cr3t")));
    QVERIFY(shown().endsWith(QStringLiteral("\"t0ps3cret\"")));
}

void TestResponsePanel::findsInAnAnswer()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(
        200, R"({"a": {"deep": {"deeper": {"bear": 1}}}, "b": ["x", "the bear"]})"));
    openDocument(qs(server.url()));
    send(QStringLiteral("products_POST"));
    finish();
    auto *field = find<QLineEdit>("answerSearch");
    auto *answer = find<QTreeView>("answerTree");
    QTest::keyClicks(field, QStringLiteral("BEAR"));
    QCOMPARE(answer->currentIndex().data().toString(), QStringLiteral("bear"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(answer->currentIndex().siblingAtColumn(1).data().toString(),
             QStringLiteral("\"the bear\""));
    QTest::keyClick(field, Qt::Key_Return); // from the start again
    QCOMPARE(answer->currentIndex().data().toString(), QStringLiteral("bear"));
    QTest::keyClicks(field, QStringLiteral("x"));
    QVERIFY(!answer->currentIndex().isValid());
    QTest::mouseClick(find<QToolButton>("showWire"), Qt::LeftButton);
    QVERIFY(find<QPlainTextEdit>("answerText")
                ->toPlainText()
                .startsWith(QStringLiteral("HTTP/1.1 200")));
}

void TestResponsePanel::forgetsWithTheDocument()
{
    openDocument(m_shop.baseUrl());
    sendAll();
    QVERIFY(find<QWidget>("responsePanel")->isVisible());
    openDocument(m_shop.baseUrl());
    QVERIFY(!find<QWidget>("responsePanel")->isVisible());
    QCOMPARE(sourceIndex("products_POST").data(TreeModel::SentRole).toString(), QString());
    QVERIFY(controller().steps().empty());
}

void TestResponsePanel::saysWhyNothingWasSent()
{
    openDocument(m_shop.baseUrl());
    Step broken = *document().step(id("orders_POST"));
    broken.as<Request>()->path = "/orders/{order_id}";
    document().changeStep(broken.id, broken, QString());
    sendAll();
    QCOMPARE(m_shop.requestsServed(), 0);
    auto *message = find<QWidget>("responsePanel")->findChild<MessageBar *>();
    QVERIFY(message->text().startsWith(QStringLiteral("Nothing was sent. s / orders_POST")));
    QTest::mouseClick(message->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(tree().currentId(), broken.id);
    // It does not stand in the way of others.
    send(QStringLiteral("products_POST"));
    finish();
    QCOMPARE(m_shop.requestsServed(), 1);
}

void TestResponsePanel::offersWhatAStepNeeds()
{
    openDocument(m_shop.baseUrl(), R"(
        {"type": "request", "name": "list", "url": "{{base_url}}", "path": "/api/v1/products"},
        {"type": "request", "name": "one", "url": "{{base_url}}", "path": "/api/v1/products/{id}",
         "path_params": {"id": "{{requests.list.res.0.product_id}}"}})");
    send(QStringLiteral("one"));
    finish();
    QCOMPARE(m_shop.requestsServed(), 0);
    auto *message = find<QWidget>("responsePanel")->findChild<MessageBar *>();
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(QStringLiteral("requests.list.res.0.product_id")),
             qPrintable(message->text()));
    auto *offer = message->findChild<QPushButton *>();
    QCOMPARE(offer->text(), QStringLiteral("Send Scenario up to Here"));
    QTest::mouseClick(offer, Qt::LeftButton);
    finish();
    QCOMPARE(m_shop.requestsServed(), 2);
    // Now it can be sent alone.
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    finish();
    QCOMPARE(m_shop.requestsServed(), 3);
    QCOMPARE(controller().steps().size(), std::size_t(1));
}

QTEST_MAIN(TestResponsePanel)
#include "tst_response_panel.moc"
