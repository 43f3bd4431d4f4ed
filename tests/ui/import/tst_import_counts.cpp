// SPDX-License-Identifier: GPL-3.0-or-later
// How much the wizard does for a filter or a check in a document of 6,000 operations: counted in
// rows, so that it holds on any machine.
#include "ui/import/operations_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QtTest>

using namespace loadgrove;

namespace {

constexpr int tagCount = 12, operationsEach = 500, visibleRows = 40;

ReadDocument largeDocument()
{
    ReadDocument document;
    for (int tag = 0; tag < tagCount; ++tag) {
        for (int i = 0; i < operationsEach; ++i) {
            const std::string method = i % 2 == 0 ? "GET" : "POST";
            const std::string path = "/t" + std::to_string(tag) + "/get/" + std::to_string(i);
            document.operations.push_back({method + ' ' + path, method, path,
                                           "tag " + std::to_string(tag), "o" + std::to_string(i)});
        }
    }
    return document;
}

/// Counts the rows that are drawn, by their first column.
class CountingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painted += index.column() == 0 ? 1 : 0;
        QStyledItemDelegate::paint(painter, option, index);
    }
    mutable int painted = 0;
};

} // namespace

class TestImportCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_page.show(largeDocument());
        m_tree = m_page.findChild<QTreeWidget *>();
        m_delegate = new CountingDelegate(m_tree);
        m_tree->setItemDelegate(m_delegate);
        m_page.resize(900, 700);
        static_cast<QWidget &>(m_page).show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_page));
        QTRY_VERIFY(m_delegate->painted > 0);
        QVERIFY(m_delegate->painted <= 3 * visibleRows);
        connect(m_tree->model(), &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    m_rows += last.row() - first.row() + 1;
                });
        connect(&m_page, &OperationsPage::changed, this, [this] { ++m_changes; });
    }
    void init()
    {
        QCoreApplication::processEvents();
        m_rows = m_changes = m_delegate->painted = 0;
    }
    void cleanup() { QVERIFY(m_delegate->painted <= 6 * visibleRows); }

    void filters();
    void filtersByMethod();
    void checksATag();
    void checksWhatIsShown();
    void checksOne();

private:
    QString count() const
    {
        return m_page.findChild<QLabel *>(QStringLiteral("importCount"))->text();
    }
    void type(const char *text)
    {
        auto *filter = m_page.findChild<QLineEdit *>(QStringLiteral("importFilter"));
        filter->clear();
        QTest::keyClicks(filter, QLatin1String(text));
        QCoreApplication::processEvents();
    }
    void click(const char *name)
    {
        QTest::mouseClick(m_page.findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    OperationsPage m_page;
    QTreeWidget *m_tree = nullptr;          // Owned by the page.
    CountingDelegate *m_delegate = nullptr; // Owned by the tree.
    int m_rows = 0, m_changes = 0;
};

void TestImportCounts::filters()
{
    type("t7/");
    QCOMPARE(count(), QStringLiteral("6,000 of 6,000 operations, 500 shown"));
    QCOMPARE(m_rows, 0);
    QCOMPARE(m_changes, 3); // one for each letter
    type("");
    QCOMPARE(count(), QStringLiteral("6,000 of 6,000 operations"));
}

/// "get" in the filter would also find paths.
void TestImportCounts::filtersByMethod()
{
    auto *method = m_page.findChild<QComboBox *>(QStringLiteral("importMethod"));
    QCOMPARE(method->count(), 3);
    method->setCurrentIndex(method->findText(QStringLiteral("GET")));
    QCOMPARE(count(), QStringLiteral("6,000 of 6,000 operations, 3,000 shown"));
    method->setCurrentIndex(0);
    QCOMPARE(m_rows, 0);
}

void TestImportCounts::checksATag()
{
    m_tree->topLevelItem(3)->setCheckState(0, Qt::Unchecked);
    QTRY_COMPARE(count(), QStringLiteral("5,500 of 6,000 operations"));
    QCOMPARE(m_changes, 1);
    m_tree->topLevelItem(3)->setCheckState(0, Qt::Checked);
    QTRY_COMPARE(count(), QStringLiteral("6,000 of 6,000 operations"));
    QCOMPARE(m_changes, 2);
}

void TestImportCounts::checksWhatIsShown()
{
    click("importUncheck");
    QCOMPARE(count(), QStringLiteral("0 of 6,000 operations"));
    QVERIFY(!m_page.isReady());
    type("t1/get/7");
    click("importCheck");
    QCOMPARE(count(), QStringLiteral("11 of 6,000 operations, 11 shown"));
    QCOMPARE(m_page.choice().operations.size(), std::size_t(11));
    type("");
    click("importCheck");
    QCOMPARE(count(), QStringLiteral("6,000 of 6,000 operations"));
}

void TestImportCounts::checksOne()
{
    m_tree->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    QTRY_COMPARE(count(), QStringLiteral("5,999 of 6,000 operations"));
    QCOMPARE(m_rows, 2); // itself and its tag
}

QTEST_MAIN(TestImportCounts)
#include "tst_import_counts.moc"
