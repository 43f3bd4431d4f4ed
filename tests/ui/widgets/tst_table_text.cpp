// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_text.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace loadgrove;

/// Tables as text to paste elsewhere.
class TestTableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plain();
    void markdown();
    void hiddenAndMovedColumns();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTreeView> m_view;
};

void TestTableText::init()
{
    m_model = std::make_unique<QStandardItemModel>(0, 3);
    m_model->setHorizontalHeaderLabels(
        {QStringLiteral("Name"), QStringLiteral("Count"), QStringLiteral("Codes")});
    m_model->setHeaderData(1, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                           Qt::TextAlignmentRole);
    const auto row = [](const char *name, const char *count, const char *codes) {
        return QList<QStandardItem *>{new QStandardItem(QLatin1String(name)),
                                      new QStandardItem(QLatin1String(count)),
                                      new QStandardItem(QLatin1String(codes))};
    };
    const QList<QStandardItem *> top = row("flow", "12", "");
    top.front()->appendRow(row("a|b", "1,234", "200: 3"));
    m_model->appendRow(top);
    m_view = std::make_unique<QTreeView>();
    m_view->setModel(m_model.get());
}

void TestTableText::plain()
{
    QCOMPARE(plainTable(*m_view), QStringLiteral("Name   Count  Codes\n"
                                                 "flow      12\n"
                                                 "  a|b  1,234  200: 3\n"));
}

void TestTableText::markdown()
{
    QCOMPARE(markdownTable(*m_view), QStringLiteral("| Name | Count | Codes |\n"
                                                    "| --- | ---: | --- |\n"
                                                    "| flow | 12 |  |\n"
                                                    "| &nbsp;&nbsp;a\\|b | 1,234 | 200: 3 |\n"));
}

void TestTableText::hiddenAndMovedColumns()
{
    m_view->setColumnHidden(1, true);
    m_view->header()->moveSection(2, 0);
    QCOMPARE(plainTable(*m_view), QStringLiteral("Codes     Name\n"
                                                 "          flow\n"
                                                 "  200: 3  a|b\n"));
}

QTEST_MAIN(TestTableText)
#include "tst_table_text.moc"
