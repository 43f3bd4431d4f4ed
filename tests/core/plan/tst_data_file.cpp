// SPDX-License-Identifier: GPL-3.0-or-later
// Files with a row for each iteration: what is read from CSV and JSON, what is refused and why, and
// what a document may say about them.
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/plan/data_table.h"
#include "core/plan/plan.h"
#include "core/plan/plan_data.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace loadgrove;

namespace {

/// All of a table, as JSON: one object a row. "-" stands for a value that a row lacks.
QString tableText(const DataTable &table)
{
    std::vector<int> columns(table.columns().size());
    std::iota(columns.begin(), columns.end(), 0);
    QStringList rows;
    std::vector<Value> values;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        table.read(row, columns, values);
        QStringList cells;
        for (std::size_t i = 0; i < values.size(); ++i)
            cells += qs(table.columns()[i]) + QLatin1Char('=')
                     + (values[i] ? qs(values[i]->write()) : QStringLiteral("-"));
        rows += cells.join(QLatin1Char(' '));
    }
    return rows.join(QStringLiteral(" / "));
}

} // namespace

class DataFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv_data();
    void csv();
    void csvErrors_data();
    void csvErrors();
    void json_data();
    void json();
    void jsonErrors_data();
    void jsonErrors();
    void anyColumnsInAnyOrder();
    void aMillionRows();
    void files_data();
    void files();
    void documents_data();
    void documents();
};

/// "CSV as RFC 4180, values are text."
void DataFileTest::csv_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *rule, const QByteArray &text, const char *table) {
        QTest::newRow(rule) << text << QString::fromUtf8(table);
    };
    row("lines end with LF", "a,b\n1,2\n3,4\n", R"(a="1" b="2" / a="3" b="4")");
    row("lines end with CRLF", "a,b\r\n1,2\r\n3,4\r\n", R"(a="1" b="2" / a="3" b="4")");
    row("the last line need not end", "a,b\n1,2", R"(a="1" b="2")");
    row("a byte order mark is no part of a name",
        "\xef\xbb\xbf"
        "a\n1\n",
        R"(a="1")");
    row("values in quotes", "a,\"b\"\n\"1\",\"2,3\"\n", R"(a="1" b="2,3")");
    row("a quote within is doubled", "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n",
        R"(a="say \"hi\"" b="\"")");
    row("line breaks within quotes, as they are", "a,b\r\n\"1\r\n2\n\r3\",x\r\n",
        R"(a="1\r\n2\n\r3" b="x")");
    row("blanks are part of a value", "a,b\n 1 ,\t\n", R"(a=" 1 " b="\t")");
    row("values may be empty", "a,b,c\n,,\n\"\",x,\n", R"(a="" b="" c="" / a="" b="x" c="")");
    row("lines without anything are passed over", "\n\r\na\n\n1\n\n\n2\n\n", R"(a="1" / a="2")");
    row("a lone empty value is written in quotes", "a\n\"\"\n", R"(a="")");
    row("values are text, whatever they look like", "a,b,c\n007,1.50,null\n",
        R"(a="007" b="1.50" c="null")");
    row("UTF-8, also in names", "\xc3\xbc\n\xf0\x9f\x90\xbb\n", "\u00fc=\"\xf0\x9f\x90\xbb\"");
    row("a name of any kind", "\"e mail\",x.y\n1,2\n", R"(e mail="1" x.y="2")");
    row("a zero byte is a character", QByteArray("a\n\0\n", 4), R"(a="\u0000")");
    row("a header alone has no rows", "a,b\n", "");
}

void DataFileTest::csv()
{
    QFETCH(QByteArray, text);
    const Result<DataTable> table = DataTable::fromCsv(text.toStdString());
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QVERIFY(!table->isJson());
    QTEST(tableText(*table), "table");
}

/// "ragged rows, duplicate or empty header names, unclosed quote = error with line".
void DataFileTest::csvErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *rule, const QByteArray &text, const char *message) {
        QTest::newRow(rule) << text << QString::fromUtf8(message);
    };
    row("nothing", "", "line 1: expected a header line with the names of the columns");
    row("empty lines only", "\n\n", "line 1: expected a header line");
    row("too few values", "a,b\n1,2\n\n3\n", "line 4: values: 1, but the header line names 2");
    row("too many values", "a\n1\n2,\n", "line 3: values: 2, but the header line names 1");
    row("lines within quotes count", "a,b\n\"\n\n\",2\n3\n", "line 5: values: 1");
    row("two columns of one name", "a,b,a\n", "line 1: there are two columns 'a'");
    row("an empty name", "\na,\n", "line 2: the name of column 2 is empty");
    row("a quote that is not closed", "a,b\n1,2\n\"3,4\n5,6\n",
        "line 3: the quote that opens here is not closed");
    row("something behind a closing quote", "a\n\"1\" \n", "line 2: expected ',' or the end");
    row("a quote within a value", "a\n5\" pipe\n", "line 2: a quote within a value");
    row("a carriage return alone", "a\r1\r", "line 1: a carriage return that ends no line");
    row("not UTF-8", "a\n\"\n\xff\"\n", "line 3: this is not valid UTF-8");
    row("UTF-16",
        QByteArray("\xff\xfe"
                   "a\0\n\0",
                   6),
        "line 1: this is not valid UTF-8");
    row("too many columns", QByteArray("a,").repeated(10'001) + "b\n",
        "line 1: more than 10000 columns");
}

void DataFileTest::csvErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const Result<DataTable> table = DataTable::fromCsv(text.toStdString());
    QVERIFY(!table);
    QVERIFY2(table.error().message.startsWith(message), qPrintable(table.error().message));
}

/// "or a JSON array of objects (types kept)".
void DataFileTest::json_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *rule, const QByteArray &text, const char *table) {
        QTest::newRow(rule) << text << QString::fromUtf8(table);
    };
    row("types are kept", R"([{"s": "x", "i": 9007199254740993, "d": 1.50, "t": true, "n": null}])",
        R"(s="x" i=9007199254740993 d=1.50 t=true n=null)");
    row("arrays and objects too", R"([ {"l": [1, "]"], "o": {"k": "}"}} ,{"l":[],"o":{}}])",
        R"(l=[1,"]"] o={"k":"}"} / l=[] o={})");
    row("rows may lack what others have", "[{\"a\": 1},\n{\"b\": 2}, {}]",
        "a=1 b=- / a=- b=2 / a=- b=-");
    row("with a byte order mark and blanks", "\xef\xbb\xbf \n[{\"a\": 1}]\n ", "a=1");
    row("no rows", "[]", "");
}

void DataFileTest::json()
{
    QFETCH(QByteArray, text);
    const Result<DataTable> table = DataTable::fromJson(text.toStdString());
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QVERIFY(table->isJson());
    QTEST(tableText(*table), "table");
}

void DataFileTest::jsonErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *rule, const char *text, const char *message) {
        QTest::newRow(rule) << QByteArray(text) << QString::fromUtf8(message);
    };
    row("nothing", "", "line 1: expected a list of objects");
    row("one object", "{\"a\": 1}", "line 1: expected a list of objects");
    row("an item that is no object", "[{},\n {}, 5]", "line 2: expected an object");
    row("broken within an item", "[{\"a\": 1},\n {\"a\" 2}]", "line 2, column 7: expected ':'");
    row("a key twice", "[\n{\"a\": 1, \"a\": 2}]", "line 2, column 10: the key \"a\" is repeated");
    row("no comma", "[{}\n{}]", "line 2: expected ',' or ']'");
    row("not closed", "[{},\n{}\n", "line 3: expected ',' or ']'");
    row("something after it", "[{}]\n[]", "line 2: expected the end of the text");
    row("a comma too many", "[{},]", "line 1, column 5: expected a value");
}

void DataFileTest::jsonErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const Result<DataTable> table = DataTable::fromJson(text.toStdString());
    QVERIFY(!table);
    QVERIFY2(table.error().message.startsWith(message), qPrintable(table.error().message));
}

void DataFileTest::anyColumnsInAnyOrder()
{
    const Result<DataTable> table = DataTable::fromCsv("a,b,c\n1,2,3\n4,5,6\n");
    QVERIFY(table);
    QCOMPARE(table->indexOf("c"), 2);
    QCOMPARE(table->indexOf("d"), -1);
    std::vector<Value> values = {Value(Json("left over"))};
    table->read(1, {2, 0}, values);
    QVERIFY(values == (std::vector<Value>{Json("6"), Json("4")}));
    table->read(0, {}, values);
    QVERIFY(values.empty());
}

void DataFileTest::aMillionRows()
{
    constexpr int count = 1'000'000;
    std::string text = "id,email\n";
    for (int i = 0; i < count; ++i)
        text += std::to_string(i) + ",user" + std::to_string(i) + "@example.com\n";
    const Result<DataTable> table = DataTable::fromCsv(std::move(text));
    QVERIFY(table);
    QCOMPARE(table->rowCount(), std::size_t(count));
    std::vector<Value> values;
    table->read(count - 1, {1, 0}, values);
    QVERIFY(values == (std::vector<Value>{Json("user999999@example.com"), Json("999999")}));
}

/// ".json is JSON, any other CSV"; "missing/unreadable/malformed = error".
void DataFileTest::files_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *rule, const char *name, const char *content,
                        const char *result) {
        QTest::newRow(rule) << QString::fromUtf8(name) << QByteArray(content)
                            << QString::fromUtf8(result);
    };
    row("CSV", "u.csv", "a\n1\n", R"(a="1")");
    row("JSON", "u.JSON", R"([{"a": 1}])", "a=1");
    row("any other name is CSV", "u.txt", "a\n1\n", R"(a="1")");
    row("without a row there is nothing to take", "u.csv", "a\n", "there is no row in it");
    row("neither in JSON", "u.json", "[]", "there is no row in it");
    row("JSON that is none", "u.json", "a\n1\n", "line 1: expected a list of objects");
}

void DataFileTest::files()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const Result<DataTable> missing = DataTable::load(path);
    QVERIFY(!missing && missing.error().message.startsWith(QStringLiteral("cannot be read")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const Result<DataTable> table = DataTable::load(path);
    QTEST(table ? tableText(*table) : table.error().message, "result");
}

/// What a document says of a file with the columns email and name, compiled: its problems.
void DataFileTest::documents_data()
{
    QTest::addColumn<QByteArray>("path"); // of the one request
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("problem"); // "": none
    const auto row = [](const char *rule, const char *path, const char *file, const char *problem) {
        QTest::newRow(rule) << QByteArray(path) << QString::fromUtf8(file)
                            << QString::fromUtf8(problem);
    };
    row("a column that is there", "/{{data.users.email}}", "u.csv", "");
    row("a column that is not, with the nearest name", "/{{data.users.emial}}", "u.csv",
        "s / r | path:4 | the data file 'users' has no column 'emial' (did you mean 'email'?)");
    row("a key that no JSON row has", "/{{data.users.nmae}}", "u.json",
        "s / r | path:4 | the data file 'users' has no column 'nmae' (did you mean 'name'?)");
    row("a file that is not there, with the nearest name", "/{{data.usres.email}}", "u.csv",
        "s / r | path:4 | there is no data file 'usres' (did you mean 'users'?)");
    row("a part of a text", "/{{data.users.email.x}}", "u.csv",
        "s / r | path:4 | data.users.email.x looks into a text: values of a CSV file have no");
    row("a part of a JSON value", "/{{data.users.box.x}}", "u.json", "");
    row("a malformed file, with its line", "/{{data.users.email}}", "bad.csv",
        " | data.0.file:0 | bad.csv: line 3: the quote that opens here is not closed");
    row("a malformed file that nothing refers to", "/", "bad.csv",
        " | data.0.file:0 | bad.csv: line 3:");
    row("a file that does not exist", "/{{data.users.email}}", "no.csv",
        " | data.0.file:0 | there is no file 'no.csv'");
}

void DataFileTest::documents()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, file);
    QFETCH(QString, problem);
    QTemporaryDir folder;
    const std::pair<const char *, QByteArray> files[] = {
        {"u.csv", "email,name\na@x,A\n"},
        {"u.json", R"([{"email": "a@x"}, {"name": "A", "box": {"x": 1}}])"},
        {"bad.csv", "email,name\na@x,A\n\"b@x,B\n"},
    };
    for (const auto &[name, content] : files) {
        QFile out(folder.filePath(QLatin1String(name)));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    const Result<Document> document =
        readDocument(R"({"loadgrove": 1, "data": [{"name": "users", "file": ")" + file.toStdString()
                     + R"("}], "scenarios": [{"type": "scenario",
                     "name": "s", "steps": [{"type": "request", "name": "r", "method": "GET",
                     "url": "http://h", "path": ")"
                     + path.toStdString() + R"("}]}]})");
    QVERIFY(document);
    PlanOptions options;
    options.folder = folder.path();
    const CompiledPlan compiled = compile(*document, options);
    QString found;
    if (const Issues *issues = std::get_if<Issues>(&compiled)) {
        QCOMPARE(issues->size(), std::size_t(1));
        const Issue &issue = issues->front();
        found = QStringLiteral("%1 | %2:%3 | %4")
                    .arg(issue.place, issue.field)
                    .arg(issue.column)
                    .arg(issue.text);
    }
    QVERIFY2(problem.isEmpty() ? found.isEmpty() : found.startsWith(problem), qPrintable(found));
}

QTEST_GUILESS_MAIN(DataFileTest)
#include "tst_data_file.moc"
