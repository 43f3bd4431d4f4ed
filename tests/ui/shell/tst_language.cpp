// SPDX-License-Identifier: GPL-3.0-or-later
// The window in German, from the catalogue that is compiled in.
#include "tests/ui/shell/window_fixture.h"
#include "ui/shell/language.h"

#include <QLocale>
#include <QTranslator>
#include <QtTest>

using namespace loadgrove;

class TestLanguage : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup()
    {
        close();
        QLocale::setDefault(QLocale::c());
    }

    void catalogues();
    void chosen_data();
    void chosen();
    void german();
};

void TestLanguage::initTestCase()
{
    QCOMPARE(languages().front().code, QStringLiteral("en"));
}

void TestLanguage::catalogues()
{
    for (const Language &language : languages()) {
        QTranslator translator;
        const bool isSource = language.code == QLatin1String("en");
        QVERIFY2(isSource
                     || translator.load(QStringLiteral("loadgrove_") + language.code,
                                        QStringLiteral(":/i18n")),
                 qPrintable(language.code));
        QVERIFY(!language.name.isEmpty());
    }
}

void TestLanguage::chosen_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *wanted, const char *code) {
        QTest::newRow(wanted) << QString::fromLatin1(wanted).split(QLatin1Char(' '))
                              << QString::fromLatin1(code);
    };
    row("de", "de");
    row("de-AT de", "de");
    row("en-US en de", "en"); // not the only one with a catalogue
    row("fr-FR fr de", "de");
    row("fr", "en");
    row("", "en");
}

void TestLanguage::chosen()
{
    QFETCH(QStringList, wanted);
    QTEST(languageOf(wanted), "code");
}

void TestLanguage::german()
{
    speakLanguage(QStringLiteral("de"));
    QCOMPARE(QLocale().toString(1.5), QStringLiteral("1,5"));
    open();
    QVERIFY(menuAction(QStringLiteral("Datei"), QStringLiteral("Öffnen…")));
    QVERIFY(menuAction(QStringLiteral("Bearbeiten"), QStringLiteral("Einstellungen")));
    const auto translators = qApp->findChildren<QTranslator *>();
    QVERIFY(!translators.isEmpty());
    qDeleteAll(translators);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
