// SPDX-License-Identifier: GPL-3.0-or-later
// What translators can break without a compiler noticing.
#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

#include <vector>

namespace {

struct Message
{
    QString context, source;
    QStringList forms; ///< one, or as many as the language has for a number
    bool isPlural = false, isFinished = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.isPlural) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readCatalogue(QIODevice &file, QString &problem)
{
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    problem = xml.hasError() ? xml.errorString() : QString();
    return messages;
}

/// How often each of %1, %L2, %n stands there; a plural form may say "one" for %n.
QMap<QString, int> placeholders(const QString &text, bool isPlural)
{
    static const QRegularExpression wanted(QStringLiteral("%L?(\\d{1,2}|n)"));
    QMap<QString, int> found;
    for (auto match = wanted.globalMatch(text); match.hasNext();) {
        const QString name = match.next().captured();
        if (!isPlural || name != QLatin1String("%n"))
            ++found[name];
    }
    return found;
}

int accelerators(QString text)
{
    text.remove(QLatin1String("&&"));
    static const QRegularExpression key(QStringLiteral("&\\w"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    return int(text.count(key));
}

QString blanksAround(const QString &text)
{
    const QString inside = text.trimmed();
    const qsizetype start = inside.isEmpty() ? 0 : text.indexOf(inside);
    return text.left(start) + QLatin1Char('|') + text.mid(start + inside.size());
}

QString problemOf(const QString &source, const QString &text, bool isPlural)
{
    if (text.isEmpty())
        return QStringLiteral("is empty");
    if (source.contains(QLatin1String("%n")) && !isPlural)
        return QStringLiteral("counts, but is no plural: QT_TRANSLATE_N_NOOP marks one");
    if (placeholders(source, isPlural) != placeholders(text, isPlural))
        return QStringLiteral("has other placeholders");
    if (accelerators(source) != accelerators(text))
        return QStringLiteral("has other accelerators");
    if (blanksAround(source) != blanksAround(text))
        return QStringLiteral("begins or ends with other blanks");
    const QChar dots(0x2026);
    if (source.endsWith(dots) != text.endsWith(dots))
        return QStringLiteral("does not end with the same dots");
    return {};
}

} // namespace

/// The catalogues of translations/, as files.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkFinds_data();
    void checkFinds();
    void catalogue_data();
    void catalogue();
};

void TestTranslations::checkFinds_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPlural");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *source, const char *text, bool isPlural, const char *problem) {
        QTest::addRow("%s > %s", source, text)
            << QString::fromUtf8(source) << QString::fromUtf8(text) << isPlural
            << QString::fromUtf8(problem);
    };
    row("%1 of %2", "von %2: %1", false, "");
    row("%1 of %2", "%1 von %1", false, "has other placeholders");
    row("%n steps", "ein Schritt", true, "");
    row("%n steps", "%n Schritte", false,
        "counts, but is no plural: QT_TRANSLATE_N_NOOP marks one");
    row("&Open", "\u00d6&ffnen", false, "");
    row("&Open", "&\u00d6ffnen", false, "");
    row("&Open", "\u00d6ffnen", false, "has other accelerators");
    row("Open", "&\u00d6ffnen", false, "has other accelerators");
    row(" or ", " oder", false, "begins or ends with other blanks");
    row("Open\u2026", "\u00d6ffnen", false, "does not end with the same dots");
    row("Open", "", false, "is empty");
}

void TestTranslations::checkFinds()
{
    QFETCH(QString, source);
    QFETCH(QString, text);
    QFETCH(bool, isPlural);
    QTEST(problemOf(source, text, isPlural), "problem");
}

void TestTranslations::catalogue_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(LOADGROVE_SOURCE_DIR "/translations"));
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.ts")}))
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestTranslations::catalogue()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString problem;
    const std::vector<Message> messages = readCatalogue(file, problem);
    QCOMPARE(problem, QString());
    QVERIFY(messages.size() > 1000);

    int finished = 0;
    QStringList wrong;
    for (const Message &message : messages) {
        if (!message.isFinished)
            continue;
        ++finished;
        for (const QString &form : message.forms) {
            const QString what = problemOf(message.source, form, message.isPlural);
            if (!what.isEmpty()) {
                wrong << QStringLiteral("%1: \"%2\" of \"%3\" %4")
                             .arg(message.context, form, message.source, what);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY2(
        finished >= 0.95 * double(messages.size()),
        qPrintable(QStringLiteral("%1 of %2 are translated").arg(finished).arg(messages.size())));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
