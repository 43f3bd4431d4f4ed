// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/validate.h"
#include "tests/core/openapi/import_support.h"
#include "tests/support/import_judge.h"

#include <QDir>
#include <QTest>

using namespace loadgrove;

namespace {

using Kind = ImportRemark::Kind;

/// What a document comes to where that is more than one request without a word.
struct Expected
{
    int requests = 1, chains = 0, toFill = 0, guessed = 0, leftOut = 0;
};

const QHash<QString, Expected> &expectations()
{
    static const QHash<QString, Expected> all = {
        {QStringLiteral("body-choice.yaml"), {1, 0, 0, 1, 0}},
        {QStringLiteral("body-multipart.yaml"), {1, 0, 0, 1, 0}},
        {QStringLiteral("chain-into-body.yaml"), {2, 1, 0, 0, 0}},
        {QStringLiteral("codes.yaml"), {4, 0, 0, 1, 0}},
        {QStringLiteral("given-wrong.yaml"), {1, 0, 0, 2, 0}},
        {QStringLiteral("groups-by-path.yaml"), {2, 0, 0, 0, 0}},
        {QStringLiteral("json.json"), {1, 0, 0, 1, 0}},
        {QStringLiteral("left-out.yaml"), {1, 0, 0, 1, 1}},
        {QStringLiteral("names.yaml"), {3, 0, 0, 1, 0}},
        {QStringLiteral("nested-resources.yaml"), {3, 3, 0, 0, 0}},
        {QStringLiteral("order-of-a-resource.yaml"), {5, 3, 0, 0, 0}},
        {QStringLiteral("parameter-examples.yaml"), {1, 0, 0, 0, 1}},
        {QStringLiteral("security.yaml"), {10, 0, 8, 0, 0}},
        {QStringLiteral("server-variables.yaml"), {1, 0, 0, 2, 0}},
        {QStringLiteral("servers-of-operations.yaml"), {3, 0, 0, 0, 0}},
        {QStringLiteral("swagger-form.yaml"), {2, 0, 0, 1, 0}},
        {QStringLiteral("swagger-security.yaml"), {4, 0, 4, 0, 0}},
        {QStringLiteral("version-3.2.yaml"), {2, 0, 0, 0, 0}},
        {QStringLiteral("yaml-features.yaml"), {2, 0, 0, 1, 0}},
    };
    return all;
}

} // namespace

/// One construct of OpenAPI a document: each becomes requests, and whatever was made up for them
/// validates by a validator that knows nothing of us.
class TestOpenApiConstructs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void construct_data();
    void construct();
    void covers();

private:
    int m_documents = 0, m_parameters = 0, m_bodies = 0;
};

void TestOpenApiConstructs::construct_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(apiFile(QStringLiteral("constructs")));
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void TestOpenApiConstructs::construct()
{
    QFETCH(QString, file);
    const ApiSource source = apiSource(apiFile(QStringLiteral("constructs/") + file));
    const Result<Imported> imported = importOpenApi(source, {});
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
    const ImportReport &report = imported->report;
    const Expected expected = expectations().value(file);
    const QString text = reportText(report);
    QCOMPARE(report.operations, expected.requests);
    QCOMPARE(report.requests, expected.requests);
    QVERIFY2(report.count(Kind::Proposed) == expected.chains, qPrintable(text));
    QVERIFY2(report.count(Kind::ToFill) == expected.toFill, qPrintable(text));
    QVERIFY2(report.count(Kind::Guessed) == expected.guessed, qPrintable(text));
    QVERIFY2(report.count(Kind::LeftOut) == expected.leftOut, qPrintable(text));
    QVERIFY(!hasErrors(validate(imported->document)));

    const Result<ImportJudgement> judged = judgeImport(source);
    QVERIFY(judged);
    QVERIFY2(judged->faults.isEmpty(), qPrintable(judged->faults.join(QLatin1Char('\n'))));
    ++m_documents;
    m_parameters += judged->parameters;
    m_bodies += judged->bodies;
}

void TestOpenApiConstructs::covers()
{
    QVERIFY(m_documents >= 60);
    QVERIFY2(m_parameters >= 30, qPrintable(QString::number(m_parameters)));
    QVERIFY2(m_bodies >= 45, qPrintable(QString::number(m_bodies)));
    for (const QString &name : expectations().keys())
        QVERIFY2(QFileInfo::exists(apiFile(QStringLiteral("constructs/") + name)),
                 qPrintable(name));
}

QTEST_GUILESS_MAIN(TestOpenApiConstructs)
#include "tst_openapi_constructs.moc"
