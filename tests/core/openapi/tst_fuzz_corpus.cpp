// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer found worth keeping (tests/fuzz), again and by any compiler.
#include "tests/fuzz/openapi_case.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QTest>

using namespace loadgrove;

class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openApi();
};

void TestFuzzCorpus::openApi()
{
    const QDir folder(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/fuzz/openapi"));
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(names.size() >= 20);
    for (const QString &name : names) {
        const std::string problem =
            problemOfOpenApi(contentOf(folder.filePath(name)).toStdString());
        QVERIFY2(problem.empty(),
                 qPrintable(name + QStringLiteral(": ") + QString::fromStdString(problem)));
    }
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
