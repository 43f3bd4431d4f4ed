// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "ui/shell/document_files.h"
#include "ui/shell/settings.h"
#include "ui/widgets/icon.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

/// A button as wide as its list, with the file's folder behind its name.
QPushButton *newRow(const QString &iconName, const QString &text, const QString &tip)
{
    QString label = text;
    label.replace(QLatin1Char('&'), QLatin1String("&&"));
    auto *row = new QPushButton(icon(iconName, Color::Accent), label);
    row->setProperty("role", QStringLiteral("row"));
    row->setIconSize({20, 20});
    row->setToolTip(tip);
    return row;
}

void clear(QVBoxLayout &rows)
{
    while (QLayoutItem *item = rows.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // may be the one whose click we answer
        delete item;
    }
}

} // namespace

QList<SampleFile> sampleFiles()
{
    QList<SampleFile> samples;
    const QDir folder(QStringLiteral(":/samples"));
    for (const QString &name :
         folder.entryList({QStringLiteral("*.loadgrove.json")}, QDir::Files)) {
        const QString path = folder.filePath(name);
        const auto document = loadDocument(path);
        QString title = document ? qs(document->settings.name) : QString();
        if (title.isEmpty())
            title = QFileInfo(name).baseName();
        samples.append({path, title});
    }
    return samples;
}

QString demoSample()
{
    return QStringLiteral(":/samples/demo-shop.loadgrove.json");
}

WelcomePage::WelcomePage(DocumentFiles &files, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *content = new QWidget;
    content->setMaximumWidth(920);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(createStart(), 1, Qt::AlignTop);
    auto *lists = new QVBoxLayout;
    lists->setSpacing(16);
    QVBoxLayout *samples = nullptr;
    lists->addWidget(createList(tr("Recent files"), m_recent));
    lists->addWidget(createList(tr("Samples"), samples));
    for (const SampleFile &sample : sampleFiles()) {
        QPushButton *row = newRow(QStringLiteral("document"), sample.title, QString());
        connect(row, &QPushButton::clicked, this,
                [this, file = sample.resource] { m_files.openSample(file); });
        samples->addWidget(row);
    }
    lists->addStretch();
    columns->addLayout(lists, 1);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(32, 48, 32, 32);
    layout->setSpacing(32);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    auto *mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/loadgrove.svg")).pixmap(64, 64));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new QLabel(QStringLiteral("Loadgrove"));
    title->setProperty("role", QStringLiteral("title"));
    auto *text = new QLabel(tr("Design a scenario, run it as load, watch how the server answers."));
    text->setProperty("role", QStringLiteral("muted"));
    words->addWidget(title);
    words->addWidget(text);
    head->addWidget(mark);
    head->addLayout(words, 1);
    layout->addLayout(head);
    layout->addLayout(columns);
    layout->addStretch();

    auto *centre = new QWidget;
    auto *around = new QHBoxLayout(centre);
    around->setContentsMargins(0, 0, 0, 0);
    around->addStretch(1);
    around->addWidget(content, 20);
    around->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(centre);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    refresh();
}

QWidget *WelcomePage::createStart()
{
    auto *start = new QFrame;
    start->setProperty("role", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(start);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    auto *title = new QLabel(tr("Start"));
    title->setProperty("role", QStringLiteral("heading"));
    auto *text = new QLabel(tr("The Demo Shop is a small server inside this program. Its sample "
                               "runs at once, and only against your own machine."));
    text->setProperty("role", QStringLiteral("muted"));
    text->setWordWrap(true);
    auto *demo = new QPushButton(icon(QStringLiteral("shop"), Color::AccentText),
                                 tr("Open the Demo Shop sample"));
    demo->setObjectName(QStringLiteral("openDemo"));
    demo->setProperty("role", QStringLiteral("primary"));
    demo->setMinimumHeight(40);
    QPushButton *create = newRow(QStringLiteral("new"), tr("New scenario"), QString());
    create->setObjectName(QStringLiteral("newScenario"));
    QPushButton *open = newRow(QStringLiteral("open"), tr("Open a file…"),
                               tr("Or drop a *.loadgrove.json file on the window"));
    open->setObjectName(QStringLiteral("openFile"));
    QPushButton *import = newRow(QStringLiteral("import"), tr("Import an OpenAPI document…"),
                                 tr("Or drop a file or a link on the window, or paste an address"));
    import->setObjectName(QStringLiteral("importOpenApi"));
    connect(import, &QPushButton::clicked, this, &WelcomePage::importWanted);
    connect(demo, &QPushButton::clicked, this, [this] { m_files.openSample(demoSample()); });
    connect(create, &QPushButton::clicked, &m_files, &DocumentFiles::newDocument);
    connect(open, &QPushButton::clicked, &m_files, &DocumentFiles::open);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, text, demo})
        layout->addWidget(widget);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    rows->addWidget(create);
    rows->addWidget(open);
    rows->addWidget(import);
    layout->addLayout(rows);
    return start;
}

QWidget *WelcomePage::createList(const QString &title, QVBoxLayout *&rows)
{
    auto *card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 16, 12, 12);
    layout->setSpacing(8);
    auto *label = new QLabel(title);
    label->setContentsMargins(12, 0, 12, 0);
    label->setProperty("role", QStringLiteral("heading"));
    layout->addWidget(label);
    rows = new QVBoxLayout;
    rows->setSpacing(0);
    layout->addLayout(rows);
    return card;
}

void WelcomePage::refresh()
{
    clear(*m_recent);
    for (const QString &file : m_settings.recentFiles()) {
        const QFileInfo info(file);
        QPushButton *row =
            newRow(QStringLiteral("recent"), info.fileName(), QDir::toNativeSeparators(file));
        connect(row, &QPushButton::clicked, this, [this, file] { m_files.openFile(file); });
        m_recent->addWidget(row);
    }
    if (m_recent->count() > 0)
        return;
    auto *none = new QLabel(tr("Files that you open or save stand here."));
    none->setProperty("role", QStringLiteral("muted"));
    none->setContentsMargins(12, 4, 12, 8);
    none->setWordWrap(true);
    m_recent->addWidget(none);
}

} // namespace loadgrove
