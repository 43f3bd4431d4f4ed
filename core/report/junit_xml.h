// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// One test case of a JUnit file: passed, failed (with a message) or skipped.
struct TestCase
{
    std::string className, name;
    double milliseconds = 0;
    bool skipped = false;
    std::string failure = {}; ///< "" = it did not fail
    std::string output = {};
};

struct TestSuite
{
    std::string name;
    std::vector<TestCase> cases;
    std::vector<std::pair<std::string, std::string>> properties = {};
};

/// A whole JUnit XML file; suites without cases are left out. started: may be invalid.
std::string junitFile(std::string_view name, const std::vector<TestSuite> &suites,
                      double milliseconds, const QDateTime &started);

} // namespace loadgrove
