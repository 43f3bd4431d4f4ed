// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the tests of sending from the window share.
#include "app/demo/demo_shop.h"
#include "tests/net/fault_server.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/debug/send_controller.h"
#include "ui/shell/send_place.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

namespace loadgrove {

/// Literal ids, as people type them first.
inline constexpr char order[] = R"(
    {"type": "request", "name": "products_POST", "method": "POST", "url": "{{base_url}}",
     "path": "/api/v1/products", "expected_code": "201",
     "body": {"name": "bigbear", "category": "Toys", "price": 9.99, "in_stock": true}},
    {"type": "request", "name": "orders_POST", "method": "POST", "url": "{{base_url}}",
     "path": "/api/v1/orders", "expected_code": "201",
     "body": {"customer_email": "ada@example.com",
              "items": [{"product_id": 1, "quantity": 3, "unit_price": 9.99}]}})";

/// A window with a document to be sent to the Demo Shop, and hands to click in it.
class SendFixture : public WindowFixture
{
protected:
    void openForSending();
    void openDocument(const QString &url, const char *steps = nullptr);
    SendController &controller() { return m_window->sending().controller(); }
    /// As people do: selects the step and presses the keys.
    void send(const QString &step);
    void sendAll();
    void finish();
    template <class Widget>
    Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    QModelIndex answerRow(const QString &name);
    static void choose(QMenu *menu, const QString &text);
    static QMenu *popup();
    void showTab(const QString &title);
    QString sentBody(const char *step);

    DemoShop m_shop;
};

inline void SendFixture::openDocument(const QString &url, const char *steps)
{
    const QString text =
        QStringLiteral("{\"loadgrove\": 1, \"variables\": {\"base_url\": \"%1\"}, \"scenarios\": "
                       "[{\"type\": \"scenario\", \"name\": \"s\", \"steps\": [%2]}]}")
            .arg(url, QLatin1String(steps ? steps : order));
    QFile saved(file("send.loadgrove.json"));
    QVERIFY(saved.open(QIODevice::WriteOnly));
    saved.write(text.toUtf8());
    saved.close();
    m_window->files().openFile(saved.fileName());
    QVERIFY(m_window->designPage().isVisible());
}

inline void SendFixture::send(const QString &step)
{
    select(step);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
}

inline void SendFixture::finish()
{
    QTRY_VERIFY_WITH_TIMEOUT(!controller().isSending(), 30'000);
}

inline void SendFixture::sendAll()
{
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    finish();
}

/// The row of that name in the answer's tree, wherever it stands.
inline QModelIndex SendFixture::answerRow(const QString &name)
{
    auto *tree = find<QTreeView>("answerTree");
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                                       name, 1, Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

inline QMenu *SendFixture::popup()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

/// Clicks the first entry that begins with the text.
inline void SendFixture::choose(QMenu *menu, const QString &text)
{
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (!action->text().remove(QLatin1Char('&')).startsWith(text))
            continue;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        return;
    }
    QFAIL(qPrintable(QStringLiteral("no entry ") + text));
}

inline void SendFixture::showTab(const QString &title)
{
    auto *tabs = find<QTabWidget>("responseTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).startsWith(title)) {
            QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {},
                              tabs->tabBar()->tabRect(i).center());
            QCOMPARE(tabs->currentIndex(), i);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("no tab ") + title));
}

inline QString SendFixture::sentBody(const char *step)
{
    for (const TraceStepPtr &sent : controller().steps()) {
        if (sent->name == step && sent->exchange)
            return qs(sent->exchange->sample.requestBody);
    }
    return {};
}

inline void SendFixture::openForSending()
{
    open();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    const Result<void> started = m_shop.start();
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().message));
}

} // namespace loadgrove
