// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of an answer: its rows, paths, portions, search and masking.
#include "ui/debug/json_tree_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace loadgrove;

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsValues();
    void showsALoneScalar();
    void fetchesInPortions();
    void finds_data();
    void finds();
};

namespace {

std::shared_ptr<const Json> json(const std::string &text)
{
    return std::make_shared<const Json>(Json::parse(text).value());
}

QString text(const JsonTreeModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QString line =
            index.data().toString() + QLatin1Char('=') + index.siblingAtColumn(1).data().toString();
        if (model.canFetchMore(index))
            const_cast<JsonTreeModel &>(model).fetchMore(index);
        if (model.rowCount(index) > 0)
            line += QLatin1Char('(') + text(model, index) + QLatin1Char(')');
        rows += line;
    }
    return rows.join(QLatin1Char(' '));
}

} // namespace

void TestJsonTreeModel::showsValues()
{
    JsonTreeModel model;
    model.setValue(json(R"({"a": 9.90, "list": [true, {"password": "secret"}], "n": null})"));
    const auto tester = std::make_unique<QAbstractItemModelTester>(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(text(model), QStringLiteral("a=9.90 list=2 items(0=true 1=1 member(password=***)) "
                                         "n=null"));
    const QModelIndex list = model.index(1, 0);
    const QModelIndex password = model.index(0, 1, model.index(1, 0, list));
    QCOMPARE(model.path(password), (std::vector<std::string>{"list", "1", "password"}));
    QCOMPARE(model.value(password)->string(), std::string("secret"));
    model.setShowSecrets(true);
    QVERIFY(text(model).contains(QStringLiteral("password=\"secret\"")));
    model.setValue(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestJsonTreeModel::showsALoneScalar()
{
    JsonTreeModel model;
    model.setValue(json("57"));
    QCOMPARE(text(model), QStringLiteral("=57"));
    QVERIFY(model.path(model.index(0, 0)).empty()); // it is the whole answer
}

void TestJsonTreeModel::fetchesInPortions()
{
    std::string list = "[0";
    const int count = 3 * JsonTreeModel::portion + 7;
    for (int i = 1; i < count; ++i)
        list += ',' + std::to_string(i);
    JsonTreeModel model;
    model.setValue(json(list + ']'));
    QCOMPARE(model.rowCount(), JsonTreeModel::portion);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 2 * JsonTreeModel::portion);
    const QModelIndex last = model.find(QString::number(count - 1), {});
    QCOMPARE(last.row(), count - 1); // fetched on the way
    QVERIFY(!model.canFetchMore({}));
}

void TestJsonTreeModel::finds_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QStringList>("found"); // paths, one after the other
    QTest::newRow("names") << "NAME"
                           << QStringList{QStringLiteral("a.name"), QStringLiteral("name"),
                                          QStringLiteral("a.name")};
    QTest::newRow("values") << "bear"
                            << QStringList{QStringLiteral("a.name"), QStringLiteral("l.1"),
                                           QStringLiteral("a.name")};
    QTest::newRow("one") << "57" << QStringList{QStringLiteral("name"), QStringLiteral("name")};
    QTest::newRow("none") << "zebra" << QStringList{QString()};
}

void TestJsonTreeModel::finds()
{
    QFETCH(QString, wanted);
    QFETCH(QStringList, found);
    JsonTreeModel model;
    model.setValue(json(R"({"a": {"name": "bear"}, "l": [1, "two bears"], "name": 57})"));
    QModelIndex at;
    for (const QString &path : found) {
        at = model.find(wanted, at);
        QStringList keys;
        for (const std::string &key : model.path(at))
            keys += QString::fromStdString(key);
        QCOMPARE(at.isValid() ? keys.join(QLatin1Char('.')) : QString(), path);
    }
}

QTEST_MAIN(TestJsonTreeModel)
#include "tst_json_tree_model.moc"
