// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog writes what the exporters of the core make of the run, or of its span.
#include "tests/ui/results/kept_runs_fixture.h"
#include "ui/charts/codes_chart.h"
#include "ui/charts/latency_chart.h"
#include "ui/results/export_dialog.h"
#include "ui/results/kept_run.h"
#include "ui/widgets/message_bar.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QWindow>
#include <QXmlStreamReader>

using namespace loadgrove;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void writesEveryFormat_data();
    void writesEveryFormat();
    void writesTheSpan();
    void writesTheCharts_data();
    void writesTheCharts();
    void saysWhatItWouldReplace();
    void asksBeforeItReplaces_data();
    void asksBeforeItReplaces();
    void refusesToReplaceARun_data();
    void refusesToReplaceARun();
    void aSpanHasANameOfItsOwn();
    void staysOpenWhileItWrites();
    void tellsWhatWentWrong();

private:
    void open(const ExportSubject &subject);
    void choose(const QString &title);
    void exportTo(const QString &path);
    QString target(const char *name) const { return m_runs->folder.filePath(QLatin1String(name)); }
    static void checkDrawing(const QByteArray &svg, bool plain);
    static QByteArray contentOf(const QString &path);
    MessageBar &message() { return *m_dialog->findChild<MessageBar *>(); }
    QLineEdit &fileField()
    {
        return *m_dialog->findChild<QLineEdit *>(QStringLiteral("exportFile"));
    }
    QPushButton &exportButton()
    {
        return *m_dialog->findChild<QPushButton *>(QStringLiteral("exportNow"));
    }

    std::unique_ptr<KeptRunsFixture> m_runs;
    QPointer<ExportDialog> m_dialog;
};

void TestExportDialog::init()
{
    m_runs = std::make_unique<KeptRunsFixture>();
}

void TestExportDialog::cleanup()
{
    delete m_dialog;
    m_runs.reset();
}

void TestExportDialog::open(const ExportSubject &subject)
{
    m_dialog = new ExportDialog(subject);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestExportDialog::choose(const QString &title)
{
    auto *list = m_dialog->findChild<QListWidget *>(QStringLiteral("formats"));
    const QList<QListWidgetItem *> found = list->findItems(title, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualItemRect(found.front()).center());
    QCOMPARE(list->currentItem(), found.front());
}

void TestExportDialog::exportTo(const QString &path)
{
    fileField().setText(path);
    QTest::mouseClick(&exportButton(), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->isWriting());
    QTRY_VERIFY(message().isVisible());
}

QByteArray TestExportDialog::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportDialog::writesEveryFormat_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < int(exporters().size()); ++i) {
        const Exporter &exporter = exporters()[std::size_t(i)];
        QTest::addRow("%s %s", exporter.format, exporter.style) << i;
    }
}

void TestExportDialog::writesEveryFormat()
{
    QFETCH(int, number);
    const Exporter &exporter = exporters()[std::size_t(number)];
    const QString run = m_runs->keepRun("orders", 0);
    open({readRunEntry(run), std::nullopt, {}});
    choose(exporter.title());
    const QString path = target("out") + QLatin1String(exporter.suffix);
    exportTo(path);
    QVERIFY2(message().text().startsWith(QStringLiteral("Written: ")),
             qPrintable(message().text()));
    const auto file = RunFile::open(run);
    if (exporter.write) {
        const auto snapshot = (*file)->snapshot();
        QCOMPARE(contentOf(path), QByteArray::fromStdString(exporter.write(**snapshot)));
        if (exporter.beside)
            QCOMPARE(contentOf(fileBeside(path, *exporter.beside)),
                     QByteArray::fromStdString(exporter.beside->write(**snapshot)));
        return;
    }
    std::string expected;
    const auto listener = exporter.follow([&expected](std::string_view piece) {
        expected += piece;
        return Result<void>();
    });
    QVERIFY(listener->started((*file)->info()));
    QVERIFY((*file)->forEachSecond(
        {}, [&listener](const SecondRecord &record) { return listener->second(record); }));
    QVERIFY(expected.size() > 1000);
    QCOMPARE(contentOf(path), QByteArray::fromStdString(expected));
}

void TestExportDialog::writesTheSpan()
{
    const QString run = m_runs->keepRun("orders", 0, 6);
    const RunFile::Span span{std::chrono::seconds(1), std::chrono::seconds(3)};
    open({readRunEntry(run), span, {}});
    choose(findExporter(QStringLiteral("json"))->title());
    exportTo(target("span.json"));
    const auto file = RunFile::open(run);
    const auto write = findExporter(QStringLiteral("json"))->write;
    QCOMPARE(contentOf(target("span.json")),
             QByteArray::fromStdString(write(**(*file)->snapshot(span))));
    for (QRadioButton *choice : m_dialog->findChildren<QRadioButton *>()) {
        if (choice->text().contains(QStringLiteral("run")))
            choice->click();
    }
    exportTo(target("whole.json"));
    QCOMPARE(contentOf(target("whole.json")),
             QByteArray::fromStdString(write(**(*file)->snapshot())));
    QVERIFY(contentOf(target("whole.json")) != contentOf(target("span.json")));
}

/// plain: without patterns, which are pictures.
void TestExportDialog::checkDrawing(const QByteArray &svg, bool plain)
{
    QXmlStreamReader xml(svg);
    bool hasText = false, hasPath = false, hasPicture = false;
    while (!xml.atEnd()) {
        xml.readNext();
        hasText = hasText || xml.name() == QLatin1String("text");
        hasPath = hasPath || xml.name() == QLatin1String("path")
                  || xml.name() == QLatin1String("polyline");
        hasPicture = hasPicture || xml.name() == QLatin1String("image");
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(hasText && hasPath);
    QVERIFY(!plain || !hasPicture); // drawn, not photographed
}

void TestExportDialog::writesTheCharts_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("png") << QStringLiteral("Charts as pictures (PNG)") << QStringLiteral(".png");
    QTest::newRow("svg") << QStringLiteral("Charts as drawings (SVG)") << QStringLiteral(".svg");
}

void TestExportDialog::writesTheCharts()
{
    QFETCH(QString, title);
    QFETCH(QString, suffix);
    const QString run = m_runs->keepRun("orders", 0, 6);
    const auto figures = readRunFigures(run, std::nullopt);
    LatencyChart latency;
    CodesChart codes;
    latency.resize(400, 240);
    codes.resize(300, 240);
    latency.show();
    codes.show();
    latency.setSnapshot(*figures->snapshot);
    codes.setSnapshot(*figures->snapshot);
    open({readRunEntry(run), std::nullopt, {&latency, &codes}});
    choose(title);
    exportTo(target("charts") + suffix);
    const QStringList files = m_dialog->targets();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0], target("charts-latency") + suffix);
    for (const QString &file : files) {
        if (suffix == QLatin1String(".png")) {
            const QImage image(file);
            QCOMPARE(image.height(), 480); // twice as fine
            QSet<QRgb> colors;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y)
                    colors.insert(image.pixel(x, y));
            }
            QVERIFY(colors.size() > 20);
            continue;
        }
        checkDrawing(contentOf(file), file == files[0]);
    }
}

void TestExportDialog::saysWhatItWouldReplace()
{
    const QString run = m_runs->keepRun("orders", 0);
    putFile(target("out.csv"), "old");
    open({readRunEntry(run), std::nullopt, {}});
    choose(findExporter(QStringLiteral("csv"))->title());
    fileField().setText(target("out.csv"));
    QString hint;
    for (QLabel *label : m_dialog->findChildren<QLabel *>())
        hint += label->text();
    QVERIFY2(hint.contains(QStringLiteral("Writes out.csv, out-series.csv. Replaces out.csv.")),
             qPrintable(hint));
}

void TestExportDialog::asksBeforeItReplaces_data()
{
    QTest::addColumn<bool>("click"); // or a key
    QTest::addColumn<bool>("agrees");
    QTest::newRow("yes, by the mouse") << true << true;
    QTest::newRow("yes, by the keyboard") << false << true;
    QTest::newRow("no, by the mouse") << true << false;
    QTest::newRow("no, by the keyboard") << false << false;
}

/// Also for what goes beside the file that is named; but not for what it wrote itself.
void TestExportDialog::asksBeforeItReplaces()
{
    QFETCH(bool, click);
    QFETCH(bool, agrees);
    const QString run = m_runs->keepRun("orders", 0);
    const QString beside = target("out-series.csv");
    putFile(beside, "old");
    open({readRunEntry(run), std::nullopt, {}});
    choose(findExporter(QStringLiteral("csv"))->title());
    fileField().setText(target("out.csv"));
    QTest::mouseClick(&exportButton(), Qt::LeftButton);
    QPointer<QMessageBox> box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box && !m_dialog->isWriting());
    QVERIFY(QTest::qWaitForWindowActive(box));
    QCOMPARE(box->text(), QStringLiteral("Replace out-series.csv?"));
    QCOMPARE(box->focusWidget(), box->button(QMessageBox::Cancel)); // Return loses nothing
    QAbstractButton *replace = nullptr;
    for (QAbstractButton *button : box->buttons())
        replace = box->buttonRole(button) == QMessageBox::AcceptRole ? button : replace;
    QCOMPARE(replace->text(), QStringLiteral("&Replace"));
    if (click) {
        QTest::mouseClick(agrees ? replace : box->button(QMessageBox::Cancel), Qt::LeftButton);
    } else if (agrees) {
        for (int i = 0; i < 3 && box->focusWidget() != replace; ++i)
            QTest::keyClick(box->windowHandle(), Qt::Key_Tab);
        QCOMPARE(box->focusWidget(), replace);
        QTest::keyClick(box->windowHandle(), Qt::Key_Space);
    } else {
        QTest::keyClick(box->windowHandle(), Qt::Key_Return);
    }
    QTRY_VERIFY(!box);
    QTRY_VERIFY(!m_dialog->isWriting());
    QCOMPARE(contentOf(beside) == "old", !agrees);
    QCOMPARE(QFile::exists(target("out.csv")), agrees);
    if (!agrees)
        return;
    QTRY_VERIFY(message().isVisible());
    message().clear();
    exportTo(target("out.csv")); // once more
    QVERIFY(message().text().startsWith(QStringLiteral("Written: ")));
}

void TestExportDialog::refusesToReplaceARun_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("refused");
    QTest::newRow("its own") << QString() << true;
    QTest::newRow("another") << QStringLiteral("another.lgrun") << true;
    QTest::newRow("in capitals") << QStringLiteral("NEW.LGRUN") << true;
    QTest::newRow("by a link") << QStringLiteral("link.html") << true;
    QTest::newRow("none") << QStringLiteral("out.html") << false;
}

void TestExportDialog::refusesToReplaceARun()
{
    QFETCH(QString, name);
    QFETCH(bool, refused);
    const QString run = m_runs->keepRun("orders", 0);
    putFile(target("another.lgrun"), "somebody's");
    QVERIFY(QFile::link(target("another.lgrun"), target("link.html")));
    open({readRunEntry(run), std::nullopt, {}});
    fileField().setText(name.isEmpty() ? run : target(qPrintable(name)));
    QCOMPARE(exportButton().isEnabled(), !refused);
}

void TestExportDialog::aSpanHasANameOfItsOwn()
{
    const QString run = m_runs->keepRun("orders", 0, 6);
    const QString stem = QFileInfo(run).completeBaseName();
    open({readRunEntry(run), RunFile::Span{std::chrono::seconds(1), std::chrono::seconds(3)}, {}});
    choose(findExporter(QStringLiteral("json"))->title());
    const auto name = [this] { return QFileInfo(fileField().text()).fileName(); };
    const auto take = [this](const char *words) {
        for (QRadioButton *choice : m_dialog->findChildren<QRadioButton *>()) {
            if (choice->text().contains(QLatin1String(words)))
                QTest::mouseClick(choice, Qt::LeftButton, Qt::NoModifier,
                                  QPoint(8, choice->height() / 2));
        }
    };
    QCOMPARE(name(), stem + QStringLiteral("-1s-3s.json"));
    take("run");
    QCOMPARE(name(), stem + QStringLiteral(".json"));
    take("span");
    QCOMPARE(name(), stem + QStringLiteral("-1s-3s.json"));
    fileField().setText(target("mine.json"));
    take("run");
    QCOMPARE(name(), QStringLiteral("mine.json"));
}

/// Or what it writes would be dropped without a word.
void TestExportDialog::staysOpenWhileItWrites()
{
    const QString run = m_runs->keepRun("orders", 0);
    open({readRunEntry(run), std::nullopt, {}});
    fileField().setText(target("out.html"));
    QTest::mouseClick(&exportButton(), Qt::LeftButton);
    QVERIFY(m_dialog->isWriting());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY2(message().text().contains(QStringLiteral("still being written")),
             qPrintable(message().text()));
    QTRY_VERIFY(!m_dialog->isWriting());
    QVERIFY(message().text().startsWith(QStringLiteral("Written: ")));
    QVERIFY(QFile::exists(target("out.html")));

    QTest::mouseClick(&exportButton(), Qt::LeftButton); // its own file: it does not ask
    QVERIFY(m_dialog->isWriting());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTest::mouseClick(message().findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(message().text(), QStringLiteral("Writing was given up."));
    QTRY_VERIFY(!m_dialog->isWriting());
    QCOMPARE(message().text(), QStringLiteral("Writing was given up."));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestExportDialog::tellsWhatWentWrong()
{
    const QString run = m_runs->keepRun("orders", 0);
    open({readRunEntry(run), std::nullopt, {}});
    const QString path = target("no/such/folder/out.html");
    exportTo(path);
    QVERIFY2(message().text().contains(path), qPrintable(message().text()));
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
