// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls with one text after the other; see CONTRIBUTING.md, "Tests".
#include "tests/fuzz/openapi_case.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string problem =
        loadgrove::problemOfOpenApi({reinterpret_cast<const char *>(data), size});
    if (!problem.empty()) {
        std::fprintf(stderr, "%s\n", problem.c_str());
        std::abort();
    }
    return 0;
}
