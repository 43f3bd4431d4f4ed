// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/format/scenario_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace loadgrove;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

/// A canonical document in which every field of every kind differs from its default.
std::string everything()
{
    const auto path =
        QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/core/format/everything.loadgrove.json");
    return contentOf(path).toStdString();
}

Document documentOf(std::string_view text)
{
    const Result<Document> document = readDocument(text);
    if (!document)
        qWarning("%s", qPrintable(document.error().message));
    return document ? document.value() : Document();
}

/// A document around one request with these members.
std::string withRequest(const std::string &members)
{
    return R"({"loadgrove": 1, "scenarios": [{"type": "scenario", "name": "s", "steps": [)"
           R"({"type": "request", "name": "r", )"
           + members + "}]}]}";
}

std::string nested(int depth)
{
    std::string text = R"({"loadgrove": 1, "scenarios": [)";
    for (int i = 0; i < depth; ++i)
        text += R"({"type": "scenario", "steps": [)";
    for (int i = 0; i < depth; ++i)
        text += "]}";
    return text + "]}";
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

/// Scenario files: reading, writing, saving.
class TestScenarioFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void writesInFixedOrder();
    void defaultsAreNotWritten();
    void everythingRoundTrips();
    void keepsUnknownKeysAtTheEnd();
    void extraNeverRepeatsAKnownKey();
    void repeatedKeysBecomeOne();
    void assignsIds();
    void boundsDepth();
    void stepsAsText();
    void savesAndLoads();
    void keepsPermissions();
    void followsLinks();
    void keepsTheOldFileWhenTheDiskIsFull();
    void reportsUnwritablePlaces_data();
    void reportsUnwritablePlaces();
    void reportsUnreadableFiles();
    void refusesToSaveWhatItCouldNotOpen();
};

void TestScenarioFile::readsEveryField()
{
    const Document document = documentOf(everything());
    const DocumentSettings &settings = document.settings;
    QCOMPARE(settings.name, std::string("Everything"));
    QCOMPARE(settings.variables.size(), std::size_t(4));
    QCOMPARE(settings.variables[1].second.write(), std::string("9.90"));
    QCOMPARE(settings.data.at(0).mode, std::string("unique"));
    QCOMPARE(settings.data.at(0).onEnd, std::string("stop"));
    QCOMPARE(settings.http.version, std::string("1.1"));
    QVERIFY(settings.http.cookies == Json("user"));
    QVERIFY(settings.http.insecure && !settings.http.keepAlive && !settings.http.compression);
    QCOMPARE(settings.http.timeout, 12.5);
    QCOMPARE(settings.auth->type, Auth::Type::Basic);
    QCOMPARE(settings.auth->password, std::string("{{env.PASSWORD}}"));
    QCOMPARE(settings.load->threads.value(), 50);
    QCOMPARE(settings.load->count.value(), std::int64_t(9007199254740993));
    QCOMPARE(settings.load->stages.size(), std::size_t(2));
    QCOMPARE(settings.load->stages[1].duration, 0.5);
    QCOMPARE(settings.load->stageUnit, StageUnit::Users);
    QCOMPARE(settings.load->whenBusy, WhenBusy::Wait);
    QCOMPARE(settings.load->gracefulStop, 0.0);
    QCOMPARE(settings.thresholds.size(), std::size_t(2));

    const Step &flow = document.scenarios.at(0);
    QVERIFY(!flow.enabled && flow.continueOnFailure);
    QCOMPARE(flow.condition, std::string("vars.a == 1"));
    QCOMPARE(flow.as<Scenario>()->retry.maxRetries, 7);
    QCOMPARE(flow.as<Scenario>()->retry.interval, 0.25);
    QVERIFY(flow.as<Scenario>()->ignoreFailure);
    QCOMPARE(flow.children()->size(), std::size_t(9));

    const Step &post = flow.children()->at(0);
    const Request &request = *post.as<Request>();
    QCOMPARE(request.method, std::string("POST"));
    QVERIFY(request.pathParams[0].second == Json(57));
    QVERIFY(request.queryParams[0].second.isArray());
    QVERIFY(request.headers[1].second.isNull());
    QCOMPARE(request.auth->in, Auth::In::Query);
    QCOMPARE(request.multipartParams[0].filename.value(), std::string("a.txt"));
    QVERIFY(!request.multipartParams[1].filename);
    QCOMPARE(request.expectedCode, std::string("200-204,404"));
    QCOMPARE(request.assertions.size(), std::size_t(2));
    QCOMPARE(request.retry.until, std::string("code == 200"));
    QVERIFY(!request.followRedirects);
    QCOMPARE(request.bodyFile, std::string("b.bin"));
    QCOMPARE(request.disabledFields.at(1), std::string("query_params.page"));
    QCOMPARE(request.insecure, std::optional(false));
    QCOMPARE(request.timeout, std::optional(1.5));
    QVERIFY(post.extra.find("x-step"));

    const Request &bare = *flow.children()->at(1).as<Request>();
    QVERIFY(bare.body && bare.body->isNull());
    QCOMPARE(bare.auth->type, Auth::Type::None);
    QCOMPARE(flow.children()->at(2).as<Assertion>()->condition, std::string("true"));
    QVERIFY(flow.children()->at(3).as<SetVariable>()->value.isNull());
    QCOMPARE(flow.children()->at(4).as<Export>()->value, std::string("{{requests.post.res.id}}"));
    QCOMPARE(flow.children()->at(5).as<Wait>()->seconds, std::optional(0.5));
    QCOMPARE(flow.children()->at(6).as<Wait>()->max, std::optional(2.0));
    QCOMPARE(flow.children()->at(7).as<Wait>()->mean, std::optional(1.25));
}

void TestScenarioFile::writesInFixedOrder()
{
    QCOMPARE(qs(writeDocument(documentOf(everything()))), qs(everything()));

    Json backwards = Json::parse(everything()).value();
    Json::Object &members = backwards.members();
    std::reverse(members.begin(), members.end());
    Json::Object &request = backwards.at({"scenarios", "0", "steps", "0"})->members();
    std::reverse(request.begin(), request.end());
    QCOMPARE(qs(writeDocument(documentOf(backwards.write()))),
             qs(writeDocument(documentOf(everything()))));
}

void TestScenarioFile::defaultsAreNotWritten()
{
    Document document;
    document.scenarios.resize(1);
    document.scenarios[0].what = Scenario();
    std::vector<Step> &steps = *document.scenarios[0].children();
    steps.resize(6);
    steps[1].what = Scenario();
    steps[2].what = Assertion();
    steps[3].what = SetVariable();
    steps[4].what = Export();
    steps[5].what = Wait();
    document.settings.load = LoadConfig();
    document.settings.auth = Auth();
    QCOMPARE(qs(Json::parse(writeDocument(document))->write()),
             QStringLiteral(R"({"loadgrove":1,"auth":{"type":"none"},"load_test_config":{},)"
                            R"("scenarios":[{"type":"scenario","steps":[)"
                            R"({"type":"request","method":"GET"},{"type":"scenario","steps":[]},)"
                            R"({"type":"assert","condition":""},{"type":"set","value":null},)"
                            R"({"type":"export","value":""},{"type":"wait"}]}]})"));
    QVERIFY(documentOf(writeDocument(document)) == document);
    QCOMPARE(qs(writeDocument(Document())),
             QStringLiteral("{\n  \"loadgrove\": 1,\n  \"scenarios\": []\n}\n"));
}

void TestScenarioFile::everythingRoundTrips()
{
    const Document document = documentOf(everything());
    const std::string text = writeDocument(document);
    QVERIFY(documentOf(text) == document);
    QCOMPARE(qs(writeDocument(documentOf(text))), qs(text));
    QVERIFY(text.ends_with("}\n"));
    QVERIFY(text.find("\n  \"name\": \"Everything\",\n") != std::string::npos);
}

void TestScenarioFile::keepsUnknownKeysAtTheEnd()
{
    const Document document =
        documentOf(R"({"b": 2, "loadgrove": 1, "a": {"c": 1.50}, "scenarios": [], "name": "n"})");
    QCOMPARE(document.settings.extra.write(), std::string(R"({"b":2,"a":{"c":1.50}})"));
    QCOMPARE(qs(Json::parse(writeDocument(document))->write()),
             QStringLiteral(R"({"loadgrove":1,"name":"n","scenarios":[],"b":2,"a":{"c":1.50}})"));
}

void TestScenarioFile::extraNeverRepeatsAKnownKey()
{
    Document document = documentOf(withRequest(R"("x": 1)"));
    Step &request = document.scenarios[0].children()->at(0);
    request.extra.set("url", "http://127.0.0.1");
    request.extra.set("type", "wait");
    request.extra.members().emplace_back("x", 2);
    document.settings.extra.set("scenarios", 1);
    document.settings.extra.set("loadgrove", 9);
    const Document again = documentOf(writeDocument(document));
    const Step &read = again.scenarios.at(0).children()->at(0);
    QCOMPARE(read.extra.write(), std::string(R"({"x":2})"));
    QCOMPARE(read.kind(), StepKind::Request);
    QVERIFY(again.settings.extra.members().empty());
}

void TestScenarioFile::repeatedKeysBecomeOne()
{
    Document document = documentOf(withRequest(R"("headers": {"a": 1, "b": 2})"));
    document.scenarios[0].children()->at(0).as<Request>()->headers.emplace_back("a", 3);
    const Document again = documentOf(writeDocument(document));
    QCOMPARE(Json(again.scenarios.at(0).children()->at(0).as<Request>()->headers).write(),
             std::string(R"({"a":3,"b":2})"));
}

void TestScenarioFile::assignsIds()
{
    const Document document = documentOf(everything());
    QVERIFY(document.scenarios.at(0).id != documentNode);
    QCOMPARE(findStep(document, document.nextId - 1), &document.scenarios[0].children()->at(8));
    QVERIFY(!findStep(document, document.nextId));
}

void TestScenarioFile::boundsDepth()
{
    const Result<Document> deep = readDocument(nested(maxScenarioDepth));
    QVERIFY(deep.ok());
    QVERIFY(documentOf(writeDocument(deep.value())) == deep.value());
    const Result<Document> deeper = readDocument(nested(maxScenarioDepth + 1));
    QVERIFY(!deeper);
    QCOMPARE(deeper.error().code, ErrorCode::Limit);
    QCOMPARE(readDocument(nested(5'000)).error().code, ErrorCode::Limit);

    std::string many = R"({"loadgrove": 1, "scenarios": [)";
    for (int i = 0; i < maxSteps; ++i)
        many += R"({"type":"scenario"},)";
    QVERIFY(readDocument(many + R"({"loadgrove":1}]})").error().code == ErrorCode::Limit);
}

void TestScenarioFile::stepsAsText()
{
    const std::vector<Step> steps = *documentOf(everything()).scenarios.at(0).children();
    const std::string text = writeSteps(steps);
    QVERIFY(text.starts_with("[\n  {\n    \"type\": \"request\","));
    const Result<std::vector<Step>> again = readSteps(text);
    QVERIFY(again.ok());
    QVERIFY(again.value() == steps);
    QCOMPARE(again.value()[0].id, documentNode);
    QCOMPARE(readSteps(R"({"type": "wait", "seconds": 1})")->size(), std::size_t(1));
    QCOMPARE(readSteps("[]")->size(), std::size_t(0));
    QCOMPARE(readSteps("curl http://127.0.0.1").error().code, ErrorCode::Syntax);
    QCOMPARE(readSteps(R"([{"type": "wait", "seconds": "x"}])").error().message,
             QStringLiteral("0/seconds: expected a number, found \"x\""));
}

void TestScenarioFile::savesAndLoads()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a \u00e4.loadgrove.json"));
    const Document document = documentOf(everything());
    QVERIFY(saveDocument(document, path).ok());
    QCOMPARE(contentOf(path), QByteArray::fromStdString(writeDocument(document)));
    const Result<Document> again = loadDocument(path);
    QVERIFY(again.ok());
    QVERIFY(again.value() == document);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestScenarioFile::keepsPermissions()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    put(path, "old");
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(path, ownerOnly));
    QVERIFY(saveDocument(Document(), path).ok());
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(contentOf(path).startsWith('{'));
}

void TestScenarioFile::followsLinks()
{
    const QTemporaryDir folder;
    const QString real = folder.filePath(QStringLiteral("real.json"));
    const QString middle = folder.filePath(QStringLiteral("middle.json"));
    const QString link = folder.filePath(QStringLiteral("link.json"));
    put(real, "old");
    QVERIFY(QFile::link(real, middle));
    QVERIFY(QFile::link(QStringLiteral("middle.json"), link));
    QVERIFY(saveDocument(Document(), link).ok());
    QVERIFY(QFileInfo(link).isSymLink() && QFileInfo(middle).isSymLink());
    QVERIFY(!QFileInfo(real).isSymLink());
    QVERIFY(contentOf(real).startsWith('{'));
}

void TestScenarioFile::keepsTheOldFileWhenTheDiskIsFull()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    put(path, "old");
    const Document document = documentOf(everything());
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 512;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> saved = saveDocument(document, path);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Io);
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestScenarioFile::reportsUnwritablePlaces_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder is missing") << QStringLiteral("missing/a.json");
    QTest::newRow("is a folder") << QStringLiteral("folder");
    QTest::newRow("below a file") << QStringLiteral("file/a.json");
    QTest::newRow("name is too long") << QString(300, QLatin1Char('x'));
}

void TestScenarioFile::reportsUnwritablePlaces()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
    put(folder.filePath(QStringLiteral("file")), "old");
    const Result<void> saved = saveDocument(Document(), folder.filePath(name));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Io);
    QVERIFY(saved.error().message.startsWith(QLatin1String("cannot be written: ")));
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("file"))), QByteArray("old"));
}

void TestScenarioFile::reportsUnreadableFiles()
{
    const QTemporaryDir folder;
    for (const QString &path : {folder.filePath(QStringLiteral("missing")), folder.path()}) {
        const Result<Document> document = loadDocument(path);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Io);
        QVERIFY(document.error().message.startsWith(QLatin1String("cannot be read: ")));
    }
    const QString huge = folder.filePath(QStringLiteral("huge"));
    put(huge, "{\"loadgrove\": 1}");
    QVERIFY(QFile::resize(huge, (64 << 20) + 1)); // sparse
    QCOMPARE(loadDocument(huge).error().code, ErrorCode::Limit);
}

void TestScenarioFile::refusesToSaveWhatItCouldNotOpen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    put(path, "old");
    Document document;
    document.settings.http.version = "9";
    const Result<void> saved = saveDocument(document, path);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Invalid);
    QVERIFY(saved.error().message.contains(QLatin1String("http/version")));
    QCOMPARE(contentOf(path), QByteArray("old"));
}

QTEST_GUILESS_MAIN(TestScenarioFile)
#include "tst_scenario_file.moc"
