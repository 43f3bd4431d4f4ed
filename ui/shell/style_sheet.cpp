// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/style_sheet.h"

#include "ui/widgets/colors.h"

namespace loadgrove {

namespace {

// @Name stands for a colour. Sizes keep to the 8-pixel grid.
constexpr char rules[] = R"(
QToolTip { color: @Text; background: @Raised; border: 1px solid @Border; padding: 4px; }
QStatusBar { background: @Canvas; border-top: 1px solid @Border; }
QStatusBar::item { border: none; }
QMenuBar { background: @Canvas; padding: 2px 4px; }
QSplitter::handle { background: @Border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QWidget[role="sidebar"] { background: @Canvas; border-right: 1px solid @Border; }
QWidget[role="sidebar"] QToolButton {
  border: none; border-radius: 8px; padding: 8px 4px; color: @Muted; }
QWidget[role="sidebar"] QToolButton:hover { background: @Raised; color: @Text; }
QWidget[role="sidebar"] QToolButton:checked {
  background: @AccentSoft; color: @Text; font-weight: 600; }
QWidget[role="sidebar"] QToolButton:focus { border: 1px solid @Accent; }

QWidget[role="header"] { background: @Card; border-bottom: 1px solid @Border; }
QWidget[role="pane"] { background: @Card; }
QFrame[role="card"] { background: @Card; border: 1px solid @Border; border-radius: 8px; }
QLabel[role="title"] { font-size: 22pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 12pt; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="muted"] { color: @Muted; }
QLabel[role="alarm"] { color: @Error; }

QPushButton[role="primary"] {
  color: @AccentText; background: @Accent; border: 1px solid @Accent; border-radius: 4px;
  padding: 6px 16px; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @AccentHover; }
QPushButton[role="primary"]:pressed { background: @AccentPressed; }
QPushButton[role="primary"]:disabled {
  color: @Muted; background: @Raised; border-color: @Border; }
QPushButton[role="primary"]:focus { border: 1px solid @Text; }
QPushButton[role="danger"] {
  color: @AccentText; background: @Error; border: 1px solid @Error; border-radius: 4px;
  padding: 6px 16px; font-weight: 600; }
QPushButton[role="danger"]:hover { background: @ErrorHover; }
QPushButton[role="row"] {
  text-align: left; padding: 8px 12px; border: none; border-radius: 4px; background: transparent; }
QPushButton[role="row"]:hover { background: @Raised; }
QPushButton[role="row"]:checked { background: @AccentSoft; }
QPushButton[role="row"]:focus { border: 1px solid @Accent; padding: 7px 11px; }
QStatusBar QPushButton {
  border: none; border-radius: 4px; padding: 3px 8px; background: transparent; }
QStatusBar QPushButton:hover { background: @Raised; }
QStatusBar QPushButton:focus { border: 1px solid @Accent; padding: 2px 7px; }
QToolButton[role="quiet"] { border: none; border-radius: 4px; padding: 6px; }
QToolButton[role="quiet"]:hover { background: @Raised; }
QToolButton[role="quiet"]:focus { border: 1px solid @Accent; padding: 5px; }
QToolButton[role="quiet"]::menu-indicator { image: none; }

QTabWidget::pane { border: none; border-top: 1px solid @Border; }
QTabBar::tab {
  background: transparent; color: @Muted; padding: 8px 12px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @Text; }
QTabBar::tab:selected { color: @Text; border-bottom: 2px solid @Accent; }
QTabBar::tab:focus { color: @Text; border-bottom: 2px solid @Text; }
QTabBar { qproperty-drawBase: 0; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @Border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: @Muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView { background: @Card; }
QHeaderView::section {
  background: @Card; color: @Muted; padding: 6px 8px; border: none;
  border-bottom: 1px solid @Border; }
)";

} // namespace

QString styleSheet(bool dark)
{
    const QColor accent = color(Color::Accent, dark), error = color(Color::Error, dark);
    const QColor toward = dark ? Qt::white : Qt::black;
    // Longer names first: @Accent is the beginning of others.
    const std::pair<const char *, QColor> names[] = {
        {"@AccentPressed", mixed(toward, accent, 0.22)},
        {"@AccentHover", mixed(toward, accent, 0.12)},
        {"@AccentText", color(Color::AccentText, dark)},
        {"@AccentSoft", color(Color::AccentSoft, dark)},
        {"@Accent", accent},
        {"@ErrorHover", mixed(toward, error, 0.12)},
        {"@Error", error},
        {"@Canvas", color(Color::Canvas, dark)},
        {"@Card", color(Color::Card, dark)},
        {"@Raised", color(Color::Raised, dark)},
        {"@Border", color(Color::Border, dark)},
        {"@Text", color(Color::Text, dark)},
        {"@Muted", color(Color::Muted, dark)},
    };
    QString sheet = QLatin1String(rules);
    for (const auto &[name, value] : names)
        sheet.replace(QLatin1String(name), value.name());
    return sheet;
}

} // namespace loadgrove
