// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace {

/// Who stands above whom (CONTRIBUTING.md, "Layers"): a folder includes itself and what has a lower
/// number, never its neighbours.
const QMap<QString, int> &ranks()
{
    static const QMap<QString, int> table = {
        {QStringLiteral("core/base"), 0},
        // net: bytes to and from an address. The plan holds its addresses, so it stands below.
        {QStringLiteral("core/net"), 1},
        {QStringLiteral("core/scenario"), 1},
        {QStringLiteral("core/format"), 2},
        {QStringLiteral("core/plan"), 2},
        {QStringLiteral("core/openapi"), 2},
        {QStringLiteral("core/interop"), 2},
        {QStringLiteral("core/load"), 3},
        {QStringLiteral("core/stats"), 3},
        {QStringLiteral("core/engine"), 4},
        {QStringLiteral("core/runs"), 5},
        {QStringLiteral("core/report"), 6},
        {QStringLiteral("ui/widgets"), 10},
        {QStringLiteral("ui/document"), 11},
        {QStringLiteral("ui/charts"), 11},
        {QStringLiteral("ui/design"), 12},
        {QStringLiteral("ui/debug"), 12},
        {QStringLiteral("ui/import"), 12},
        {QStringLiteral("ui/run"), 12},
        // Kept runs are shown with what shows a run that goes on.
        {QStringLiteral("ui/results"), 13},
        {QStringLiteral("ui/shell"), 14},
        {QStringLiteral("app/demo"), 20},
        {QStringLiteral("app/cli"), 21},
        {QStringLiteral("app/desktop"), 21},
    };
    return table;
}

/// Files that are larger than they should be, with the size that they must not pass. Only ever
/// remove lines here or make them smaller.
const QMap<QString, int> &oversized()
{
    static const QMap<QString, int> table = {
        {QStringLiteral("core/plan/plan_data.h"), 216},
        {QStringLiteral("core/scenario/document.h"), 198},
        {QStringLiteral("tests/ui/design/inspector_probe.h"), 176},
        {QStringLiteral("tests/ui/document/tst_scenario_document.cpp"), 401},
    };
    return table;
}

constexpr int fileLimit = 400;
constexpr int headerLimit = 150;

QString folderOf(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, 1);
}

/// Has the file no GUI library: the core, and what links nothing else.
bool isHeadless(const QString &path)
{
    return path.startsWith(QLatin1String("core/")) || path.startsWith(QLatin1String("app/cli/"))
           || path.startsWith(QLatin1String("app/demo/"));
}

/// What is wrong with a file including that from the tree.
QString wrongOwnInclude(const QString &path, const QString &included)
{
    static const QRegularExpression qualified(QStringLiteral("^(core|ui|app|tests)/[^/]+/"));
    if (included.endsWith(QLatin1String(".moc")) || included.startsWith(QLatin1String("moc_")))
        return {};
    if (!qualified.match(included).hasMatch())
        return QStringLiteral("is not qualified from the root");
    const bool isTest = path.startsWith(QLatin1String("tests/"));
    if (isTest)
        return {};
    if (included.startsWith(QLatin1String("tests/")))
        return QStringLiteral("belongs to the tests");
    if (isHeadless(path) && included.startsWith(QLatin1String("ui/")))
        return QStringLiteral("needs a window");
    const QString from = folderOf(path), to = folderOf(included);
    if (!ranks().contains(from) || !ranks().contains(to))
        return QStringLiteral("is in a folder that the table does not know");
    if (from != to && ranks().value(to) >= ranks().value(from))
        return QStringLiteral("does not lie below %1").arg(from);
    return {};
}

/// What is wrong with a file including that from the system.
QString wrongLibraryInclude(const QString &path, const QString &included)
{
    static const QRegularExpression charts(
        QStringLiteral("^QtCharts|^Q\\w*(Chart|Series|Axis|BarSet|PieSlice)\\w*$|^QLegend"));
    static const QRegularExpression module(QStringLiteral("^(Qt[A-Z][A-Za-z]*)(/|$)"));
    static const QStringList headless = {QStringLiteral("QtCore"),   QStringLiteral("QtNetwork"),
                                         QStringLiteral("QtSql"),    QStringLiteral("QtGlobal"),
                                         QStringLiteral("QtEndian"), QStringLiteral("QtMath"),
                                         QStringLiteral("QtNumeric")};
    if (charts.match(included).hasMatch() && !path.contains(QLatin1String("ui/charts/")))
        return QStringLiteral("belongs to ui/charts alone");
    const auto qualified = module.match(included);
    if (isHeadless(path) && qualified.hasMatch() && !headless.contains(qualified.captured(1)))
        return QStringLiteral("is a GUI library");
    return {};
}

QString wrongIncludes(const QString &path, const QString &text)
{
    static const QRegularExpression include(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    QString wrong;
    for (auto matches = include.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString included = match.captured(2);
        const QString reason = match.captured(1) == QLatin1String("\"")
                                   ? wrongOwnInclude(path, included)
                                   : wrongLibraryInclude(path, included);
        if (!reason.isEmpty())
            wrong += QStringLiteral("%1: \"%2\" %3\n").arg(path, included, reason);
    }
    return wrong;
}

int limitOf(const QString &path)
{
    return path.endsWith(QLatin1String(".h")) ? headerLimit : fileLimit;
}

QString wrongSize(const QString &path, const QString &text)
{
    const int lines = int(text.count(QLatin1Char('\n')));
    const int listed = oversized().value(path, 0);
    if (listed > 0 && lines <= limitOf(path))
        return QStringLiteral("%1: is small enough now; take it off the list\n").arg(path);
    if (lines > qMax(listed, limitOf(path)))
        return QStringLiteral("%1: has %2 lines, more than %3\n")
            .arg(path)
            .arg(lines)
            .arg(qMax(listed, limitOf(path)));
    return {};
}

QString wrongHead(const QString &path, const QString &text)
{
    QString wrong;
    const QString head = text.section(QLatin1Char('\n'), 0, 2);
    if (!head.contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
        wrong += QStringLiteral("%1: has no licence line\n").arg(path);
    if (path.endsWith(QLatin1String(".h")) && !text.contains(QLatin1String("\n#pragma once\n")))
        wrong += QStringLiteral("%1: has no #pragma once\n").arg(path);
    return wrong;
}

bool isSource(const QString &path)
{
    return path.endsWith(QLatin1String(".cpp")) || path.endsWith(QLatin1String(".h"));
}

/// Sources, build files and scripts of the tree: path from the root -> text.
QMap<QString, QString> readTree()
{
    QMap<QString, QString> tree;
    const QString root = QStringLiteral(LOADGROVE_SOURCE_DIR "/");
    for (const char *folder : {"app", "core", "ui", "tests", "resources", "translations", ".ci"}) {
        QDirIterator files(root + QLatin1String(folder), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const bool readable = file.open(QIODevice::ReadOnly);
            const QByteArray start = readable ? file.peek(2) : QByteArray();
            if (isSource(file.fileName()) || start == "#!"
                || file.fileName().endsWith(QLatin1String("CMakeLists.txt")))
                tree.insert(file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()));
        }
    }
    return tree;
}

} // namespace

/// The rules of the house that a compiler does not check.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rulesFindWhatIsWrong_data();
    void rulesFindWhatIsWrong();
    void includesGoDownwards();
    void filesAreSmall();
    void filesBeginAsTheyShould();

private:
    QMap<QString, QString> m_tree;
};

void TestLayers::initTestCase()
{
    m_tree = readTree();
    QVERIFY(m_tree.size() > 200);
    QVERIFY(m_tree.contains(QStringLiteral("core/base/json.h")));
    QVERIFY(m_tree.contains(QStringLiteral("tests/run")));
}

void TestLayers::rulesFindWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("isWrong");
    const auto row = [](const char *path, const char *include, bool isWrong) {
        QTest::addRow("%s %s", path, include)
            << QString::fromLatin1(path) << QString::fromLatin1(include) << isWrong;
    };
    row("core/plan/a.cpp", "\"core/scenario/b.h\"", false);
    row("core/plan/a.cpp", "\"core/plan/b.h\"", false);
    row("core/plan/a.cpp", "\"core/engine/b.h\"", true);
    row("core/plan/a.cpp", "\"core/format/b.h\"", true);
    row("core/net/a.cpp", "\"core/scenario/b.h\"", true);
    row("core/plan/a.cpp", "\"core/attic/b.h\"", true);
    row("core/plan/a.cpp", "\"b.h\"", true);
    row("core/plan/a.cpp", "\"ui/widgets/b.h\"", true);
    row("core/plan/a.cpp", "<QtWidgets/QWidget>", true);
    row("core/plan/a.cpp", "<QtGui>", true);
    row("core/plan/a.cpp", "<QtEndian>", false);
    row("core/plan/a.cpp", "<QObject>", false);
    row("app/cli/a.cpp", "\"app/demo/b.h\"", false);
    row("app/cli/a.cpp", "\"ui/shell/b.h\"", true);
    row("app/desktop/a.cpp", "\"ui/shell/b.h\"", false);
    row("ui/run/a.cpp", "\"app/demo/b.h\"", true);
    row("ui/run/a.cpp", "\"ui/charts/b.h\"", false);
    row("ui/run/a.cpp", "\"ui/results/b.h\"", true);
    row("ui/results/a.cpp", "\"ui/run/b.h\"", false);
    row("ui/run/a.cpp", "<QLineSeries>", true);
    row("ui/charts/a.cpp", "<QtCharts/QLineSeries>", false);
    row("ui/charts/a.cpp", "\"tests/support/b.h\"", true);
    row("tests/ui/run/a.cpp", "\"app/demo/b.h\"", false);
}

void TestLayers::rulesFindWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, isWrong);
    const QString text = QStringLiteral("#include <vector>\n  # include %1 // why\n").arg(include);
    QCOMPARE(!wrongIncludes(path, text).isEmpty(), isWrong);
}

void TestLayers::includesGoDownwards()
{
    QString wrong;
    for (auto file = m_tree.cbegin(); file != m_tree.cend(); ++file) {
        if (isSource(file.key()))
            wrong += wrongIncludes(file.key(), file.value());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong));
}

void TestLayers::filesAreSmall()
{
    const QString tooLong(500, QLatin1Char('\n'));
    QVERIFY(!wrongSize(QStringLiteral("core/base/a.cpp"), tooLong).isEmpty());
    QVERIFY(wrongSize(QStringLiteral("core/base/a.cpp"), tooLong.left(400)).isEmpty());
    QVERIFY(!wrongSize(QStringLiteral("core/base/a.h"), tooLong.left(400)).isEmpty());

    QString wrong;
    for (auto file = m_tree.cbegin(); file != m_tree.cend(); ++file)
        wrong += wrongSize(file.key(), file.value());
    for (const QString &listed : oversized().keys())
        wrong += m_tree.contains(listed) ? QString() : listed + QStringLiteral(": is gone\n");
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong));
}

void TestLayers::filesBeginAsTheyShould()
{
    QVERIFY(!wrongHead(QStringLiteral("core/base/a.cpp"), QStringLiteral("int a;\n")).isEmpty());

    QString wrong;
    for (auto file = m_tree.cbegin(); file != m_tree.cend(); ++file)
        wrong += wrongHead(file.key(), file.value());
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
