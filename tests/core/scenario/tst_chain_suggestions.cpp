// SPDX-License-Identifier: GPL-3.0-or-later
// What answers suggest for later requests.
#include "tests/core/scenario/chaining_support.h"

using namespace loadgrove;

class ChainSuggestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data();
    void suggests();
    void doesNotSuggestWhatIsDone();
};

void ChainSuggestionsTest::suggests_data()
{
    QTest::addColumn<QString>("answer"); // of products_POST
    QTest::addColumn<QString>("later");
    QTest::addColumn<QStringList>("suggestions");

    const auto row = [](const char *name, const char *answer, const QString &later,
                        const QStringList &suggestions) {
        QTest::newRow(name) << answer << later << suggestions;
    };
    const QString order = requestWith(
        R"("path": "/orders", "body": {"items": [{"product_id": 1, "quantity": 1}]})", "order");
    row("by name, whatever number stands there", R"({"product_id": 57, "price": 1})", order,
        {QStringLiteral("product_id: order body items.0.product_id 1 named")});
    row("in two later requests", R"({"product_id": 57})",
        order + QStringLiteral(", ") + requestWith(R"("path": "/products/{product_id}")", "get"),
        {QStringLiteral("product_id: order body items.0.product_id 1 named; "
                        "get path product_id null named")});
    row("an id that is called id", R"({"id": 57})", order,
        {QStringLiteral("id: order body items.0.product_id 1 named")});
    row("the id of something else", R"({"id": 57})",
        requestWith(R"("path": "/", "body": {"order_id": 1})"), {});
    row("a typed id in a path", R"({"id": 57})", requestWith(R"("path": "/products/57")", "get"),
        {QStringLiteral("id: get segment 1 \"57\" same")});
    row("a long text with digits, whatever it is called", R"({"etag": "a1b2c3d4e5"})",
        requestWith(R"("path": "/", "headers": {"If-Match": "a1b2c3d4e5"})", "get"),
        {QStringLiteral("etag: get header If-Match \"a1b2c3d4e5\" same")});
    row("small numbers are chance", R"({"in_stock": 1, "quantity": 1})", order, {});
    row("what it sent itself is no source", R"({"shop_id": 7, "product_id": 57})",
        requestWith(R"("path": "/", "body": {"shop_id": 7})"), {});
    row("a text does not go where a number stands", R"({"product_id": "p57"})", order, {});
    row("the first of a list stands for all",
        R"({"items": [{"product_id": 5}, {"product_id": 6}]})", order,
        {QStringLiteral("product_id: order body items.0.product_id 1 named")});
    row("no JSON", "", order, {});
}

void ChainSuggestionsTest::suggests()
{
    QFETCH(QString, answer);
    QFETCH(QString, later);
    QFETCH(QStringList, suggestions);
    const Document document = documentWith(later, R"(, "body": {"name": "bear", "shop_id": 7})");
    AnswerBody body{idIn(document, "products_POST"), nullptr};
    if (!answer.isEmpty())
        body.body = std::make_shared<const Json>(parsed(qPrintable(answer)));
    QStringList found;
    for (const ChainSuggestion &suggestion : suggestChains(document, {body, body})) {
        QStringList places;
        for (const ChainPlace &place : suggestion.places)
            places += qs(findStep(document, place.node)->name) + QLatin1Char(' ') + line(place);
        found +=
            qs(nameOf(suggestion.value)) + QStringLiteral(": ") + places.join(QStringLiteral("; "));
    }
    QCOMPARE(found, suggestions);
}

/// The earliest answer has it, and what holds a reference needs none.
void ChainSuggestionsTest::doesNotSuggestWhatIsDone()
{
    Document document = documentWith(
        requestWith(R"("path": "/orders", "method": "POST", "body": {"product_id": 1})", "order")
        + QStringLiteral(", ") + requestWith(R"("path": "/products/{product_id}")", "get"));
    const auto answer = [](const char *text) { return std::make_shared<const Json>(parsed(text)); };
    const std::vector<AnswerBody> answers = {
        {idIn(document, "products_POST"), answer(R"({"product_id": 57})")},
        {idIn(document, "order"), answer(R"({"order_id": 3, "product_id": 57})")}};
    std::vector<ChainSuggestion> suggestions = suggestChains(document, answers);
    QCOMPARE(suggestions.size(), std::size_t(1));
    QCOMPARE(suggestions[0].value.request, idIn(document, "products_POST"));
    QCOMPARE(suggestions[0].places.size(), std::size_t(2));
    const auto edit = chainEdit(document, suggestions[0].value, suggestions[0].places.front());
    *findStep(document, edit->step.id) = edit->step;
    QVERIFY(!isOpen(edit->step, suggestions[0].places[0]));
    QVERIFY(isOpen(*findStep(document, idIn(document, "get")), suggestions[0].places[1]));
    suggestions = suggestChains(document, answers);
    QCOMPARE(suggestions[0].places.size(), std::size_t(1));
    QCOMPARE(suggestions[0].places[0].node, idIn(document, "get"));
}

QTEST_GUILESS_MAIN(ChainSuggestionsTest)

#include "tst_chain_suggestions.moc"
