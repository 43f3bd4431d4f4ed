// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/shell/command_delegate.h"
#include "ui/shell/command_model.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int wantedWidth = 640, wantedHeight = 416, distanceFromTop = 56;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_model(new CommandModel(this))
    , m_typed(new QLineEdit)
    , m_list(new QListView)
    , m_none(new QLabel(tr("Nothing matches.")))
{
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_typed->setPlaceholderText(tr("Type what you want to do, or the name of a step"));
    m_typed->setAccessibleName(tr("Command"));
    m_typed->setClearButtonEnabled(true);
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows work in the line
    m_list->setMouseTracking(true);
    m_none->setProperty("role", QStringLiteral("muted"));
    m_none->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_typed);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { run(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            hide();
    });
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(QList<Command> commands, const QStringList &used)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_typed->clear();
    m_model->setCommands(std::move(commands), used);
    filter(QString());
    place();
    show();
    raise();
    m_typed->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::filter(const QString &typed)
{
    m_model->setFilter(typed.trimmed());
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
}

void CommandPalette::moveBy(int rows)
{
    const int last = m_model->rowCount() - 1;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_model->command(row).enabled)
        return;
    const Command command = m_model->command(row);
    dismiss(); // what is done finds the focus where it was
    if (!command.id.isEmpty())
        Q_EMIT ran(command.id);
    command.run();
}

void CommandPalette::dismiss()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size() - QSize(32, distanceFromTop + 16);
    const QSize size = QSize(wantedWidth, wantedHeight).boundedTo(room);
    setGeometry((parentWidget()->width() - size.width()) / 2, distanceFromTop, size.width(),
                size.height());
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    constexpr int page = 8;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(page);
        return true;
    case Qt::Key_PageUp:
        moveBy(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace loadgrove
