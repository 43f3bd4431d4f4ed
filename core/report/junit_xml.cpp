// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/junit_xml.h"

#include "core/report/markup.h"
#include "core/report/plain_numbers.h"

#include <algorithm>

namespace loadgrove {

namespace {

std::string attribute(const char *name, std::string_view value)
{
    return std::string(" ") + name + "=\"" + markupAttribute(value) + '"';
}

std::string caseXml(const TestCase &test)
{
    std::string xml = "    <testcase" + attribute("classname", test.className)
                      + attribute("name", test.name)
                      + attribute("time", plainSeconds(test.milliseconds)) + ">\n";
    if (test.skipped)
        xml += "      <skipped/>\n";
    if (!test.failure.empty())
        xml += "      <failure" + attribute("message", test.failure) + " type=\"failed\">"
               + markup(test.failure) + "</failure>\n";
    if (!test.output.empty())
        xml += "      <system-out>" + markup(test.output) + "</system-out>\n";
    return xml + "    </testcase>\n";
}

/// The attributes that suites and the root share.
std::string countsXml(const std::vector<const TestSuite *> &suites, double milliseconds)
{
    std::size_t tests = 0, failures = 0;
    for (const TestSuite *suite : suites) {
        tests += suite->cases.size();
        failures +=
            std::size_t(std::count_if(suite->cases.begin(), suite->cases.end(),
                                      [](const TestCase &test) { return !test.failure.empty(); }));
    }
    return attribute("tests", std::to_string(tests))
           + attribute("failures", std::to_string(failures)) + attribute("errors", "0")
           + attribute("time", plainSeconds(milliseconds));
}

std::string propertiesXml(const TestSuite &suite)
{
    if (suite.properties.empty())
        return {};
    std::string xml = "    <properties>\n";
    for (const auto &[name, value] : suite.properties)
        xml += "      <property" + attribute("name", name) + attribute("value", value) + "/>\n";
    return xml + "    </properties>\n";
}

std::string suiteXml(const TestSuite &suite, const QDateTime &started)
{
    std::int64_t skipped = 0;
    double milliseconds = 0;
    for (const TestCase &test : suite.cases) {
        skipped += test.skipped ? 1 : 0;
        milliseconds += test.milliseconds;
    }
    std::string xml = "  <testsuite" + attribute("name", suite.name)
                      + countsXml({&suite}, milliseconds)
                      + attribute("skipped", std::to_string(skipped));
    if (started.isValid())
        xml +=
            attribute("timestamp", started.toUTC().toString(Qt::ISODate).chopped(1).toStdString());
    xml += ">\n" + propertiesXml(suite);
    for (const TestCase &test : suite.cases)
        xml += caseXml(test);
    return xml + "  </testsuite>\n";
}

} // namespace

std::string junitFile(std::string_view name, const std::vector<TestSuite> &all, double milliseconds,
                      const QDateTime &started)
{
    std::vector<const TestSuite *> suites;
    for (const TestSuite &suite : all) {
        if (!suite.cases.empty())
            suites.push_back(&suite);
    }
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"
                      + attribute("name", name) + countsXml(suites, milliseconds) + ">\n";
    for (const TestSuite *suite : suites)
        xml += suiteXml(*suite, started);
    return xml + "</testsuites>\n";
}

} // namespace loadgrove
