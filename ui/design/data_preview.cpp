// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/data_preview.h"

#include "core/base/text.h"
#include "core/plan/data_table.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/background.h"
#include "ui/widgets/problem.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace loadgrove {

namespace {

constexpr std::size_t mostRows = 50;
constexpr std::size_t mostColumns = 50;
constexpr int longestText = 200; // characters of a cell

} // namespace

struct DataPreview::Loaded
{
    QString error;
    QStringList columns;
    QList<QStringList> rows;
    int rowCount = 0;
};

DataPreview::DataPreview(const ScenarioDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_background(new Background(this))
    , m_title(new HintLabel)
    , m_table(new QTableView)
    , m_rows(new QStandardItemModel(this))
{
    m_title->setObjectName(QStringLiteral("dataPreviewTitle"));
    auto *again = new QToolButton;
    again->setText(tr("Read again"));
    again->setObjectName(QStringLiteral("readDataAgain"));
    connect(again, &QToolButton::clicked, this, &DataPreview::reload);
    m_table->setObjectName(QStringLiteral("dataPreview"));
    m_table->setAccessibleName(tr("The first rows of the data file"));
    m_table->setModel(m_rows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(again);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addStretch(); // below the words while there is no table
    setFile({}, {});
}

DataPreview::~DataPreview() = default;

QString DataPreview::fullPath() const
{
    if (m_path.isEmpty())
        return {};
    const QString file = m_document.fileName();
    const QDir folder = file.isEmpty() ? QDir() : QFileInfo(file).absoluteDir();
    return folder.absoluteFilePath(m_path);
}

void DataPreview::setFile(const QString &name, const QString &path)
{
    m_name = name;
    m_path = path;
    if (path.isEmpty()) {
        m_background->forget();
        m_shown.clear();
        m_rows->clear();
        m_title->setText(tr("Choose a data file above to see its first rows."));
        m_table->hide();
    } else if (isVisible() && fullPath() != m_shown) {
        reload();
    }
}

void DataPreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void DataPreview::reload()
{
    m_shown = fullPath();
    if (m_shown.isEmpty())
        return;
    m_background->replace([path = m_shown](std::stop_token) { return load(path); },
                          [this](const Loaded &loaded) { display(loaded); });
}

DataPreview::Loaded DataPreview::load(const QString &path)
{
    Loaded loaded;
    const Result<DataTable> table = DataTable::load(path);
    if (!table) {
        loaded.error = table.error().message;
        return loaded;
    }
    loaded.rowCount = int(table->rowCount()); // DataTable::mostRows
    std::vector<int> columns(std::min(table->columns().size(), mostColumns));
    std::iota(columns.begin(), columns.end(), 0);
    for (const int column : columns)
        loaded.columns << qs(table->columns()[std::size_t(column)]);
    for (std::size_t row = 0; row < std::min(table->rowCount(), mostRows); ++row) {
        std::vector<Value> values;
        table->read(row, columns, values);
        QStringList cells;
        for (const Value &value : values)
            cells << (value ? qs(value->text()).left(longestText) : QString());
        loaded.rows << cells;
    }
    return loaded;
}

void DataPreview::display(const Loaded &loaded)
{
    m_rows->clear();
    const QString file = QFileInfo(m_shown).fileName();
    m_table->setVisible(loaded.error.isEmpty());
    if (!loaded.error.isEmpty()) {
        m_title->setText(tr("%1: %2").arg(file, loaded.error));
        return;
    }
    //: %1 file, %2 "204 rows", %3 "{{data.users.email}}"
    m_title->setText(
        tr("%1: %2. A row's value is written %3.")
            .arg(file, loaded.rowCount == 1 ? tr("1 row") : tr("%n rows", nullptr, loaded.rowCount),
                 QStringLiteral("{{data.%1.%2}}").arg(m_name, loaded.columns.value(0))));
    m_rows->setHorizontalHeaderLabels(loaded.columns);
    for (const QStringList &cells : loaded.rows) {
        QList<QStandardItem *> row;
        for (const QString &cell : cells)
            row << new QStandardItem(cell);
        m_rows->appendRow(row);
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), 240));
}

} // namespace loadgrove
