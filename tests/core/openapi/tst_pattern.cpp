// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/openapi/pattern.h"

#include <QTest>

#include <set>

using namespace loadgrove;

/// Pattern: texts that match, of the wished length, for each construct of regular expressions.
class TestPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void writesOfLength_data();
    void writesOfLength();
    void varies_data();
    void varies();
    void refuses_data();
    void refuses();
    void takesSlashesOff();
    void honoursWhatElseMustHold();
    void findsNothingInTheImpossible_data();
    void findsNothingInTheImpossible();
    void isBounded_data();
    void isBounded();
};

void TestPattern::writes_data()
{
    QTest::addColumn<QString>("pattern");
    const char *const rows[] = {
        "",
        "abc",
        "^abc$",
        "^[a-z]$",
        "^[a-z]+$",
        "^[A-Z]{3}$",
        "^[A-Z]{2,4}$",
        "^[A-Z]{2,}$",
        "^[^a-z]$",
        "^[^\\x00-\\x7f]$",
        "^\\d{4}-\\d{2}-\\d{2}$",
        "^\\w+$",
        "^\\W$",
        "^\\s$",
        "^\\S{5}$",
        "^\\D$",
        "^(foo|bar|baz)$",
        "^(?:foo|bar)?$",
        "^a*b+c?$",
        "^a*?b+?c??$",
        "^(ab){2,3}$",
        "^(a|b(c|d))+$",
        "^\\+?[1-9]\\d{1,14}$",
        "^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$",
        "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$",
        "^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$",
        "^https?://[^\\s/$.?#].[^\\s]*$",
        "^\\/v1\\/[a-z]+$",
        "^\\$\\d+\\.\\d{2}$",
        "^[\\]\\[\\\\^-]{4}$",
        "^[]a]{2}$",
        "^[a-z-]+$",
        "^[-a-z]+$",
        "^[\\w-.]+$",
        "^\\p{L}+$",
        "^\\p{Lu}\\p{Ll}+$",
        "^\\P{L}+$",
        "^[\\p{L}\\p{N} ]{3,}$",
        "^[^\\p{L}]+$",
        "^\\p{Alpha}+$",
        "^\\p{IsAlphabetic}+$",
        "^[[:alpha:]]+[[:digit:]]$",
        "^\\u0041\\u{42}\\x43$",
        "^[\\u00c0-\\u017f]+$",
        "^\\t\\n\\r\\f\\v$",
        "^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d).{8,}$",
        "^(?=.*\\d)(?=.*[!@#$])[A-Za-z\\d!@#$]{8,20}$",
        "^(?!admin)[a-z]+$",
        "^(?!.*--)[a-z-]{3,10}$",
        "^(?!abc)[a-z]{3}$",
        "^[a-z]+(?<!c)$",
        "^(?<year>\\d{4})-(?P<month>\\d\\d)$",
        "^(a|b)\\1$",
        "^(?<q>['\"]).*\\k<q>$",
        "\\bword\\b",
        "\\Aabc\\z",
        "^(?i)abc$",
        "^(?i:abc)d$",
        "^a{3}$",
        "^a{,3}$",
        "^{a}$",
        "^a++b$",
        "^(?>ab|c)d$",
        "^x|y$",
        "^$",
        "^(|a)$",
        "^.$",
        "^.{10}$",
        "^(?#comment)a$",
        "^\\Qa.b\\E$",
        "^[\\d\\s]{4}$",
        "^[^\\d\\s]{4}$",
        "^[ -~]+$",
        "^[\\x20-\\x7E]{1,22}$",
        "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$",
        "^arn:aws:iam::\\d{12}:role/[\\w+=,.@-]{1,64}$",
        "^[1-9]\\d{0,2}(?:,\\d{3})*$",
        "^-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?$",
        "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
        "^\xc3\xa4\xe2\x82\xac$",
        "^[\xf0\x9f\x8c\xb3]$",
    };
    for (const char *row : rows)
        QTest::newRow(row) << QString::fromUtf8(row);
}

void TestPattern::writes()
{
    QFETCH(QString, pattern);
    const auto parsed = Pattern::parse(utf8(pattern));
    QVERIFY(parsed);
    const auto text = parsed->write({});
    QVERIFY(text);
    QVERIFY2(parsed->matches(*text), text->c_str());
    QCOMPARE(parsed->write({}), text);
}

void TestPattern::writesOfLength_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("shortest");
    QTest::addColumn<int>("longest");
    QTest::newRow("exactly one") << "^[a-z]+$" << 1 << 1;
    QTest::newRow("long") << "^[a-z]+$" << 300 << 300;
    QTest::newRow("unanchored is padded") << "abc" << 10 << 12;
    QTest::newRow("anchored in front") << "^abc" << 10 << 12;
    QTest::newRow("anchored behind") << "abc$" << 10 << 12;
    QTest::newRow("groups") << "^(ab)+$" << 9 << 10;
    QTest::newRow("choice by length") << "^(a|bb|ccc)$" << 3 << 3;
    QTest::newRow("optional part") << "^\\d{3}(-\\d{4})?$" << 4 << 8;
    QTest::newRow("two repeats") << "^[a-z]*[0-9]*$" << 40 << 40;
    QTest::newRow("nested repeats") << "^([a-z]{2,4} ?)+$" << 31 << 31;
    QTest::newRow("nothing") << "^[a-z]*$" << 0 << 0;
    QTest::newRow("empty pattern") << "" << 5 << 5;
    QTest::newRow("code points, not bytes") << "^[\\u00c0-\\u00ff]+$" << 7 << 7;
    QTest::newRow("outside the first plane") << "^[\\u{1f333}-\\u{1f335}]+$" << 3 << 3;
    QTest::newRow("password") << "^(?=.*[A-Z])(?=.*\\d).+$" << 12 << 12;
}

void TestPattern::writesOfLength()
{
    QFETCH(QString, pattern);
    QFETCH(int, shortest);
    QFETCH(int, longest);
    const auto parsed = Pattern::parse(utf8(pattern));
    QVERIFY(parsed);
    const auto text = parsed->write({std::size_t(shortest), std::size_t(longest), 0, {}});
    QVERIFY(text);
    QVERIFY2(int(codePoints(*text)) >= shortest && int(codePoints(*text)) <= longest,
             text->c_str());
    QVERIFY(parsed->matches(*text));
}

void TestPattern::varies_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("letters") << "^[a-z]{4}$";
    QTest::newRow("digits") << "^\\d+$";
    QTest::newRow("choice") << "^(red|green|blue)$";
    QTest::newRow("prefix") << "^usr_[0-9a-f]{12}$";
}

void TestPattern::varies()
{
    QFETCH(QString, pattern);
    const auto parsed = Pattern::parse(utf8(pattern));
    QVERIFY(parsed);
    std::set<std::string> seen;
    for (int variation = 0; variation < 3; ++variation) {
        Pattern::Wish wish;
        wish.variation = variation;
        const auto text = parsed->write(wish);
        QVERIFY(text);
        seen.insert(*text);
    }
    QCOMPARE(seen.size(), std::size_t(3));
}

void TestPattern::refuses_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *row : {"(", ")", "[", "a{2,1}", "*a", "(?<", "[z-a]", "\\"})
        QTest::newRow(row) << QString::fromUtf8(row);
}

void TestPattern::refuses()
{
    QFETCH(QString, pattern);
    QVERIFY(!Pattern::parse(utf8(pattern)));
}

void TestPattern::takesSlashesOff()
{
    const auto pattern = Pattern::parse("/^[A-Z]{3}$/i");
    QVERIFY(pattern);
    QVERIFY(pattern->matches("abc"));
    QVERIFY(!pattern->matches("/abc/"));
    const auto path = Pattern::parse("/orders/[0-9]+/");
    QVERIFY(path);
    QVERIFY(!path->matches("orders"));
    QVERIFY(path->matches("/orders/7/"));
}

void TestPattern::honoursWhatElseMustHold()
{
    const auto pattern = Pattern::parse("^[a-z0-9]{6}$");
    const auto other = Pattern::parse("[0-9]$");
    QVERIFY(pattern && other);
    Pattern::Wish wish;
    wish.accept = [&](const std::string &text) { return other->matches(text); };
    const auto text = pattern->write(wish);
    QVERIFY(text);
    QVERIFY2(other->matches(*text), text->c_str());
}

void TestPattern::findsNothingInTheImpossible_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("longest");
    QTest::newRow("a$b") << "^a$b" << 100;
    QTest::newRow("too long") << "^a{10}$" << 9;
    QTest::newRow("contradiction") << "^(?=b)a$" << 100;
    QTest::newRow("empty class") << "^[^\\s\\S]$" << 100;
}

void TestPattern::findsNothingInTheImpossible()
{
    QFETCH(QString, pattern);
    QFETCH(int, longest);
    const auto parsed = Pattern::parse(utf8(pattern));
    QVERIFY(parsed);
    QVERIFY(!parsed->write({0, std::size_t(longest), 0, {}}));
}

void TestPattern::isBounded_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("deep") << QString(5000, QLatin1Char('(')) + QString(5000, QLatin1Char(')'));
    QTest::newRow("long") << QString(100'000, QLatin1Char('a'));
    QTest::newRow("repeats of repeats") << "^((((a{1000}){1000}){1000}){1000}){1000}$";
    QTest::newRow("repeats of nothing") << "^((){1000}){1000}$";
    QTest::newRow("repeats of a look") << "^((?=a){60000}){60000}b$";
    QTest::newRow("catastrophic") << "^(a+)+(a+)+(a+)+b(?!b)c$";
    QTest::newRow("huge number") << "^a{99999999999999999999}$";
}

void TestPattern::isBounded()
{
    QFETCH(QString, pattern);
    const auto parsed = Pattern::parse(utf8(pattern));
    if (!parsed)
        return; // refused, which is fine
    const auto text = parsed->write({0, 1000, 0, {}});
    QVERIFY(!text || parsed->matches(*text));
}

QTEST_APPLESS_MAIN(TestPattern)
#include "tst_pattern.moc"
