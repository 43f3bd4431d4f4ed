// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/engine/run.h"
#include "core/format/scenario_file.h"
#include "core/plan/plan.h"
#include "core/stats/threshold_check.h"
#include "tests/support/recording_shop.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace loadgrove;

namespace {

constexpr int patience = 60'000;

Json parsed(const std::string &text)
{
    const Result<Json> json = Json::parse(text);
    return json ? *json : Json();
}

/// The value at a path of keys in a JSON text, as text; "" where nothing is.
QString valueAt(const std::string &text, std::initializer_list<std::string> path)
{
    const Json json = parsed(text);
    const Json *value = json.at(std::vector<std::string>(path));
    return value ? qs(value->text()) : QString();
}

Document sample(const QString &name)
{
    QFile file(QStringLiteral(":/samples/%1.loadgrove.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no sample %s", qPrintable(name));
    return readDocument(file.readAll().toStdString()).value();
}

std::unique_ptr<Run> makeRun(const QString &name, const RecordingShop &shop, int threads, int count)
{
    Document document = sample(name);
    document.settings.thresholds.clear(); // latencies say more of the machine than of the program
    PlanOptions options;
    options.variables = {{"base_url", Json(shop.url())}};
    CompiledPlan plan = compile(document, options);
    if (!std::holds_alternative<std::shared_ptr<const Plan>>(plan))
        qFatal("%s does not compile", qPrintable(name));
    LoadConfig config;
    config.threads = threads;
    config.count = count;
    return std::make_unique<Run>(std::get<std::shared_ptr<const Plan>>(std::move(plan)),
                                 RunOptions{config, 2});
}

const Counters &countersOf(const Snapshot &snapshot, const char *name)
{
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].name == name)
            return snapshot.rows[i].counters;
    }
    qFatal("there is no row %s", name);
}

const auto failure = ReplyScript::json(500, R"({"error":{"code":"trap"}})");
const QString productsPost = QStringLiteral("POST /api/v1/products");
const QString ordersPost = QStringLiteral("POST /api/v1/orders");

} // namespace

/// What each sample of the guide's cases makes a server see: paths, bodies, order.
class TestSampleRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleRunsGreen_data();
    void everySampleRunsGreen();
    void singlePost();
    void sequentialScenarios_data();
    void sequentialScenarios();
    void conditional();
    void conditionalWithoutProduct();
    void polling();
    void dataOverride();
    void productOrderChain();
    void parallelScenarios();
    void parallelGroups();
    void demoShop();

private:
    /// Runs a sample to its end with one user per scenario.
    std::shared_ptr<const Snapshot> runSample(const char *name, const RecordingShop &shop,
                                              int count = 1)
    {
        const auto run = makeRun(QLatin1String(name), shop, 1, count);
        if (!run->start().ok() || !QTest::qWaitFor([&] { return !run->isRunning(); }, patience))
            qFatal("%s does not end", name);
        return run->snapshot();
    }
};

void TestSampleRuns::everySampleRunsGreen_data()
{
    QTest::addColumn<QString>("name");
    QDirIterator files(QStringLiteral(":/samples"), {QStringLiteral("*.loadgrove.json")});
    while (files.hasNext()) {
        files.next();
        const QString name = files.fileName().section(QLatin1Char('.'), 0, 0);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestSampleRuns::everySampleRunsGreen()
{
    QFETCH(QString, name);
    RecordingShop shop;
    const auto run = makeRun(name, shop, 3, 10);
    QVERIFY(run->start().ok());
    QTRY_VERIFY_WITH_TIMEOUT(!run->isRunning(), patience);
    const auto snapshot = run->snapshot();
    QVERIFY(snapshot->state == RunState::Finished);
    QVERIFY(passed(*snapshot, checkThresholds(*snapshot)));
    for (std::size_t i = 0; i < snapshot->rows.size(); ++i) {
        const Counters &counters = snapshot->rows[i].counters;
        const std::string &row = snapshot->info.rows->rows[i].name;
        QVERIFY2(counters.executed == 10 && counters.failed == 0, row.c_str());
    }
    for (const AssertionCounts &counts : snapshot->assertions)
        QVERIFY(counts.passed == 10 && counts.failed == 0);
    QCOMPARE(std::int64_t(shop.exchanges().size()), snapshot->totals.counters.count());
}

void TestSampleRuns::singlePost()
{
    RecordingShop shop;
    runSample("single-post", shop, 3);
    QCOMPARE(shop.lines(), QStringList({productsPost, productsPost, productsPost}));
    for (const auto &exchange : shop.exchanges()) {
        QCOMPARE(qs(exchange.request.body),
                 QStringLiteral(R"({"category":"Toys","description":"Bear Soft Toy",)"
                                R"("image_url":"https://example.com/bear.png","in_stock":true,)"
                                R"("name":"bigbear","price":9.99})"));
        QCOMPARE(qs(exchange.request.header("content-type")), QStringLiteral("application/json"));
        QCOMPARE(exchange.status, 201);
        QCOMPARE(exchange.request.connection, 0); // kept alive
    }
}

void TestSampleRuns::sequentialScenarios_data()
{
    QTest::addColumn<int>("failing"); // the request that fails, from 0
    QTest::addColumn<QList<int>>("executed");
    QTest::addColumn<int>("received");
    QTest::newRow("none fails") << -1 << QList<int>{1, 1} << 2;
    QTest::newRow("the first fails, the second is not begun") << 0 << QList<int>{0, 0} << 1;
    QTest::newRow("the second fails") << 1 << QList<int>{1, 0} << 2;
}

/// The requests look alike; which came first shows when one of them fails.
void TestSampleRuns::sequentialScenarios()
{
    QFETCH(int, failing);
    QFETCH(QList<int>, executed);
    QFETCH(int, received);
    RecordingShop shop;
    shop.setTrap([failing](const ReceivedRequest &request) {
        return request.index == failing ? std::optional(failure) : std::nullopt;
    });
    const auto snapshot = runSample("sequential-scenarios", shop);
    QCOMPARE(shop.requestCount(), received);
    QCOMPARE(shop.received("POST /api/v1/products"), received);
    QCOMPARE(int(countersOf(*snapshot, "products_POST_1").executed), executed[0]);
    QCOMPARE(int(countersOf(*snapshot, "products_POST_2").executed), executed[1]);
    QCOMPARE(int(countersOf(*snapshot, "parentScenario").failed), failing < 0 ? 0 : 1);
}

void TestSampleRuns::conditional()
{
    RecordingShop shop;
    runSample("conditional", shop, 2);
    QCOMPARE(shop.lines(), QStringList({productsPost, ordersPost, productsPost, ordersPost}));
    QCOMPARE(valueAt(shop.exchanges()[1].request.body, {"items", "0", "quantity"}),
             QStringLiteral("3"));
}

void TestSampleRuns::conditionalWithoutProduct()
{
    RecordingShop shop;
    shop.setTrap([](const ReceivedRequest &request) {
        return request.path() == "/api/v1/products" ? std::optional(failure) : std::nullopt;
    });
    const auto snapshot = runSample("conditional", shop);
    QCOMPARE(shop.requestCount(), 1);
    QCOMPARE(countersOf(*snapshot, "products_POST").failed, 1);
    QCOMPARE(countersOf(*snapshot, "orders_POST").count(), 0);
}

void TestSampleRuns::polling()
{
    RecordingShop shop;
    const auto snapshot = runSample("polling", shop);
    const auto seen = shop.exchanges();
    QCOMPARE(seen.size(), std::size_t(4));
    QCOMPARE(seen[0].line(), ordersPost);
    const QString id = valueAt(seen[0].answer, {"order_id"});
    QVERIFY(!id.isEmpty());
    QStringList states;
    for (std::size_t i = 1; i < seen.size(); ++i) {
        QCOMPARE(seen[i].line(), QStringLiteral("GET /api/v1/orders/") + id);
        states += valueAt(seen[i].answer, {"status"});
    }
    QCOMPARE(states, QStringList({QStringLiteral("pending"), QStringLiteral("processing"),
                                  QStringLiteral("confirmed")}));
    QCOMPARE(countersOf(*snapshot, "orders_GET").retries, 2);
}

void TestSampleRuns::dataOverride()
{
    RecordingShop shop;
    runSample("data-override", shop, 20);
    static const QRegularExpression uuid(
        QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    std::set<QString> names;
    for (const auto &exchange : shop.exchanges()) {
        QCOMPARE(exchange.line(), productsPost);
        const QString name = valueAt(exchange.request.body, {"name"});
        QVERIFY2(uuid.match(name).hasMatch(), qPrintable(name));
        names.insert(name);
        QCOMPARE(valueAt(exchange.request.body, {"category"}), QStringLiteral("Toys"));
        QCOMPARE(valueAt(exchange.request.body, {"price"}), QStringLiteral("9.99"));
    }
    QCOMPARE(names.size(), std::size_t(20));
}

void TestSampleRuns::productOrderChain()
{
    RecordingShop shop;
    runSample("product-order-chain", shop, 3);
    const auto seen = shop.exchanges();
    QCOMPARE(seen.size(), std::size_t(6));
    std::set<QString> ids;
    for (std::size_t i = 0; i < seen.size(); i += 2) {
        QCOMPARE(seen[i].line(), productsPost);
        QCOMPARE(seen[i + 1].line(), ordersPost);
        const QString id = valueAt(seen[i].answer, {"product_id"});
        QVERIFY(id.toInt() > 1); // the body in the document says 1
        ids.insert(id);
        const Json body = parsed(seen[i + 1].request.body);
        QVERIFY(body.at({"items", "0", "product_id"})->isInteger()); // a number stays one
        Json expected = parsed(R"({"customer_email":"ada@example.com","items":[)"
                               R"({"product_id":1,"unit_price":19.9,"quantity":3}]})");
        *expected.at({"items", "0", "product_id"}) = Json(std::int64_t(id.toLongLong()));
        QVERIFY2(body == expected, seen[i + 1].request.body.c_str());
    }
    QCOMPARE(ids.size(), std::size_t(3));
}

/// One scenario waits for an answer that never comes: the other goes on.
void TestSampleRuns::parallelScenarios()
{
    for (const char *stuck : {"/api/v1/products", "/api/v1/orders"}) {
        RecordingShop shop;
        shop.setTrap([stuck](const ReceivedRequest &request) {
            return request.path() == stuck ? std::optional(ReplyScript::hang()) : std::nullopt;
        });
        const auto run = makeRun(QStringLiteral("parallel-scenarios"), shop, 1, 2);
        QVERIFY(run->start().ok());
        const bool products = std::string_view(stuck) == "/api/v1/products";
        const char *goesOn = products ? "POST /api/v1/orders" : "POST /api/v1/products";
        const char *waits = products ? "POST /api/v1/products" : "POST /api/v1/orders";
        QTRY_COMPARE_WITH_TIMEOUT(shop.received(goesOn), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shop.received(waits), 1, patience);
        QVERIFY(run->isRunning());
        run->stopNow();
        QTRY_VERIFY_WITH_TIMEOUT(!run->isRunning(), patience);
        QCOMPARE(shop.received(waits), 1);
    }
}

/// The first product is never answered: its group sends no second one, the other group goes on.
void TestSampleRuns::parallelGroups()
{
    RecordingShop shop;
    shop.setTrap([](const ReceivedRequest &request) {
        return request.path() == "/api/v1/products" ? std::optional(ReplyScript::hang())
                                                    : std::nullopt;
    });
    const auto run = makeRun(QStringLiteral("parallel-groups"), shop, 1, 1);
    QVERIFY(run->start().ok());
    QTRY_COMPARE_WITH_TIMEOUT(shop.received("POST /api/v1/orders"), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(shop.received("POST /api/v1/products"), 1, patience);
    run->stopNow();
    QTRY_VERIFY_WITH_TIMEOUT(!run->isRunning(), patience);
    const auto snapshot = run->snapshot();
    QCOMPARE(countersOf(*snapshot, "orders_POST_3").executed, 1);
    QCOMPARE(countersOf(*snapshot, "orders_POST_4").executed, 1);
    QCOMPARE(countersOf(*snapshot, "products_POST_1").aborted, 1);
    QCOMPARE(countersOf(*snapshot, "products_POST_2").count(), 0);
}

void TestSampleRuns::demoShop()
{
    RecordingShop shop;
    runSample("demo-shop", shop);
    const auto seen = shop.exchanges();
    QCOMPARE(seen.size(), std::size_t(10));
    const QString product = valueAt(seen[1].answer, {"product_id"});
    const QString order = valueAt(seen[2].answer, {"order_id"});
    const QString orderPath = QStringLiteral(" /api/v1/orders/") + order;
    const QString productPath = QStringLiteral(" /api/v1/products/") + product;
    const QString reviews = productPath + QStringLiteral("/reviews");
    QCOMPARE(shop.lines(),
             QStringList({QStringLiteral("GET /api/v1/products?limit=10"), productsPost, ordersPost,
                          QStringLiteral("GET") + orderPath, QStringLiteral("GET") + orderPath,
                          QStringLiteral("GET") + orderPath, QStringLiteral("POST") + reviews,
                          QStringLiteral("GET") + reviews, QStringLiteral("DELETE") + orderPath,
                          QStringLiteral("DELETE") + productPath}));
    QCOMPARE(valueAt(seen[2].request.body, {"items", "0", "product_id"}), product);
    QCOMPARE(valueAt(seen[2].request.body, {"items", "0", "unit_price"}),
             valueAt(seen[1].request.body, {"price"}));
    QVERIFY(valueAt(seen[2].request.body, {"customer_email"}).contains(QLatin1Char('@')));
    QVERIFY(valueAt(seen[1].request.body, {"name"}).startsWith(QLatin1String("Bear ")));
}

QTEST_GUILESS_MAIN(TestSampleRuns)
#include "tst_sample_runs.moc"
