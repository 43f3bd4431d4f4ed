// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/scenario/validate.h"
#include "tests/core/format/scenario_schema.h"

#include <QDirIterator>
#include <QTest>

#include <random>

using namespace loadgrove;

namespace {

std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The samples and the document that has every field, by name.
std::vector<std::pair<QString, std::string>> samples()
{
    std::vector<std::pair<QString, std::string>> result;
    const QString everything =
        QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/core/format/everything.loadgrove.json");
    result.emplace_back(QStringLiteral("everything"), contentOf(everything));
    QDirIterator files(QStringLiteral(":/samples"), {QStringLiteral("*.loadgrove.json")});
    while (files.hasNext()) {
        files.next();
        result.emplace_back(files.fileName(), contentOf(files.filePath()));
    }
    return result;
}

/// Changes a text a little, as a careless editor, a broken disk or an attacker would.
class Mutator
{
public:
    explicit Mutator(std::vector<std::string> texts)
        : m_texts(std::move(texts))
    {
    }

    std::string next()
    {
        std::string text = pick(m_texts);
        for (unsigned edits = 1 + m_random() % 3; edits > 0 && !text.empty(); --edits)
            mutate(text);
        return text;
    }

private:
    template <class List>
    const std::string &pick(const List &list)
    {
        return list[m_random() % std::size(list)];
    }
    std::size_t place(const std::string &text) { return m_random() % (text.size() + 1); }

    void mutate(std::string &text)
    {
        const std::size_t at = place(text);
        const std::size_t length = m_random() % 40;
        switch (m_random() % 10) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text.insert(at, 1, char(m_random() % 256));
            break;
        case 2: { // a piece of another document
            const std::string &other = pick(m_texts);
            text.insert(at, other.substr(place(other), length));
            break;
        }
        case 3: // twice the same piece
            text.insert(at, text.substr(at, length));
            break;
        case 4:
        case 5:
        case 6:
            renameKey(text, at);
            break;
        default:
            replaceValue(text, at);
        }
    }

    /// What follows the next colon becomes something else.
    void replaceValue(std::string &text, std::size_t at)
    {
        static const std::string values[] = {
            "null", "true", "-1",  "0",  "1e400", "-0",         "99999999999999999999",     "1.50",
            "\"\"", "[]",   "[1]", "{}", "\"x\"", "{\"a\":[]}", "\"\\u0000\\ud83c\\udf33\""};
        const std::size_t colon = text.find(": ", at);
        if (colon == std::string::npos || text.find_first_of("{[", colon) == colon + 2)
            return; // that would only break the syntax
        const std::size_t end = std::min(text.find_first_of(",\n", colon), text.size());
        text.replace(colon + 2, end - colon - 2, pick(values));
    }

    /// The next key becomes a key from elsewhere.
    void renameKey(std::string &text, std::size_t at)
    {
        const std::string &other = pick(m_texts);
        const auto keyAfter = [](const std::string &from, std::size_t start) {
            const std::size_t end = from.find("\":", start);
            const std::size_t begin = end == std::string::npos ? end : from.rfind('"', end - 1);
            return begin == std::string::npos ? std::pair(from.size(), std::size_t(0))
                                              : std::pair(begin + 1, end - begin - 1);
        };
        const auto [begin, size] = keyAfter(text, at);
        const auto [otherBegin, otherSize] = keyAfter(other, place(other));
        text.replace(begin, size, other.substr(otherBegin, otherSize));
    }

    std::vector<std::string> m_texts;
    std::mt19937 m_random{20'240'611};
};

} // namespace

/// The sample documents that come with the program, and thousands of broken versions of them.
class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areAllThere();
    void isCanonical_data();
    void isCanonical();
    void hasNoIssues_data();
    void hasNoIssues();
    void survivesMutation();

private:
    const ScenarioSchema m_schema;
};

void TestSamples::areAllThere()
{
    const QStringList expected = {
        QStringLiteral("conditional"),         QStringLiteral("data-override"),
        QStringLiteral("demo-shop"),           QStringLiteral("parallel-groups"),
        QStringLiteral("parallel-scenarios"),  QStringLiteral("polling"),
        QStringLiteral("product-order-chain"), QStringLiteral("sequential-scenarios"),
        QStringLiteral("single-post")};
    for (const QString &name : expected)
        QVERIFY2(QFile::exists(QStringLiteral(":/samples/%1.loadgrove.json").arg(name)),
                 qPrintable(name));
}

void TestSamples::isCanonical_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto &[name, text] : samples())
        QTest::newRow(qPrintable(name)) << QByteArray::fromStdString(text);
}

void TestSamples::isCanonical()
{
    QFETCH(QByteArray, text);
    const Result<Document> document = readDocument(text.toStdString());
    QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().message));
    QCOMPARE(QByteArray::fromStdString(writeDocument(document.value())), text);
    QVERIFY(m_schema.accepts(text.toStdString()));
}

void TestSamples::hasNoIssues_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto &[name, text] : samples()) {
        if (name != QLatin1String("everything")) // means nothing, only has it all
            QTest::newRow(qPrintable(name)) << QByteArray::fromStdString(text);
    }
}

void TestSamples::hasNoIssues()
{
    QFETCH(QByteArray, text);
    for (const Issue &issue : validate(readDocument(text.toStdString()).value()))
        QFAIL(qPrintable(issue.place + QLatin1String(": ") + issue.text));
}

void TestSamples::survivesMutation()
{
    std::vector<std::string> texts;
    for (auto &[name, text] : samples())
        texts.push_back(std::move(text));
    Mutator mutator(texts);
    int accepted = 0, refused = 0, compared = 0;
    for (int round = 0; round < 6'000; ++round) {
        const std::string text = mutator.next();
        const Result<Document> document = readDocument(text);
        const bool invalid = !document && document.error().code == ErrorCode::Invalid;
        if (document) {
            ++accepted;
            const std::string written = writeDocument(document.value());
            const Result<Document> again = readDocument(written);
            QVERIFY2(again.ok(), text.c_str());
            QVERIFY2(again.value() == document.value(), text.c_str());
            QCOMPARE(qs(writeDocument(again.value())), qs(written));
        } else {
            ++refused;
            QVERIFY(!document.error().message.isEmpty());
        }
        // Numbers beyond a double are no matter of the schema.
        if ((document || invalid) && text.find("1e400") == std::string::npos) {
            ++compared;
            QVERIFY2(m_schema.accepts(text) == document.ok(),
                     document
                         ? text.c_str()
                         : qPrintable(document.error().message + QLatin1Char('\n') + qs(text)));
        }
    }
    QVERIFY2(accepted > 1'000 && refused > 1'000 && compared > 2'000,
             qPrintable(QStringLiteral("%1 %2 %3").arg(accepted).arg(refused).arg(compared)));
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
