// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/page_parts.h"

#include "core/base/translate.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table_text.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace loadgrove {

QToolButton *newBackButton()
{
    auto *back = new QToolButton;
    back->setObjectName(QStringLiteral("backToRuns"));
    back->setIcon(icon(QStringLiteral("back")));
    back->setText(Core::tr("Runs"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setProperty("role", QStringLiteral("quiet"));
    back->setToolTip(Core::tr("Back to the list of runs (Alt+Left)"));
    back->setShortcut(Qt::ALT | Qt::Key_Left);
    return back;
}

QToolButton *newCopyTableButton(const std::function<void(bool)> &copy)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("copyTable"));
    button->setIcon(icon(QStringLiteral("copy")));
    button->setText(Core::tr("Copy Table"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("role", QStringLiteral("quiet"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    QObject::connect(menu->addAction(Core::tr("As &Text")), &QAction::triggered, button,
                     [copy] { copy(false); });
    QObject::connect(menu->addAction(Core::tr("As &Markdown")), &QAction::triggered, button,
                     [copy] { copy(true); });
    button->setMenu(menu);
    return button;
}

void copyTableText(const QTreeView &table, bool markdown)
{
    QGuiApplication::clipboard()->setText(markdown ? markdownTable(table) : plainTable(table));
}

void addRunLine(QGridLayout &grid, int row, const QString &letter, const RunEntry &run,
                const QString &figures)
{
    const RunVerdict verdict = verdictOf(run);
    auto *mark = new QLabel(letter);
    mark->setProperty("role", QStringLiteral("section"));
    auto *symbol = new QLabel;
    symbol->setPixmap(icon(QLatin1String(verdict.icon), verdict.tone).pixmap(16, 16));
    QLabel *texts[] = {new QLabel(shortNameOf(run)), new QLabel(verdict.words),
                       new QLabel(figures)};
    for (QLabel *text : texts) {
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    texts[0]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    texts[2]->setProperty("role", QStringLiteral("muted"));
    int column = 0;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{mark, texts[0], symbol, texts[1], texts[2]})
        grid.addWidget(widget, row, column++);
    grid.setColumnStretch(1, 1);
}

} // namespace loadgrove
