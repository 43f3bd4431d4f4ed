// SPDX-License-Identifier: GPL-3.0-or-later
// "Steady state allocates nothing per request on the plain path": every allocation of the worker's
// thread is counted, Qt's included, by taking malloc's place in this program. What nghttp2 does for
// each stream is its own affair.
#include "core/engine/run.h"
#include "tests/net/fault_server.h"
#include "tests/net/http2_server.h"
#include "tests/support/run_document.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <cstring>

#include <link.h>
#include <sys/prctl.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define COUNTS_ALLOCATIONS 0 // sanitizers take malloc's place themselves
#else
#define COUNTS_ALLOCATIONS 1
#endif

namespace {

std::atomic<bool> counting = false;
std::atomic<std::int64_t> allocations = 0;
/// Of them, pages of counts: a histogram takes one when it sees a range of latencies for the first
/// time, so their number is bounded however many requests there are.
std::atomic<std::int64_t> pages = 0;
constexpr std::size_t pageSize = 256 * sizeof(std::int64_t);

/// The thread of a worker has its name (QThread sets it from the object's).
bool isWorker()
{
    thread_local int known = -1; // not before counting: a thread gets its name late
    if (known < 0) {
        char name[16] = {};
        prctl(PR_GET_NAME, name);
        known = std::strcmp(name, "worker") == 0 ? 1 : 0;
    }
    return known == 1;
}

/// Where the code of nghttp2 lies; found before anything is counted.
struct Code
{
    std::uintptr_t begin = 0, end = 0;
};
Code nghttp2;

int findNghttp2(dl_phdr_info *library, std::size_t, void *)
{
    if (!std::strstr(library->dlpi_name, "libnghttp2"))
        return 0;
    for (int i = 0; i < library->dlpi_phnum; ++i) {
        const auto &part = library->dlpi_phdr[i];
        if (part.p_type == PT_LOAD && (part.p_flags & PF_X)) {
            nghttp2.begin = library->dlpi_addr + part.p_vaddr;
            nghttp2.end = nghttp2.begin + part.p_memsz;
        }
    }
    return 1;
}

void note(std::size_t size, const void *caller)
{
    const auto address = reinterpret_cast<std::uintptr_t>(caller);
    const bool isOurs = address < nghttp2.begin || address >= nghttp2.end;
    if (isOurs && counting.load(std::memory_order_relaxed) && isWorker())
        (size == pageSize ? pages : allocations).fetch_add(1, std::memory_order_relaxed);
}

} // namespace

#if COUNTS_ALLOCATIONS
extern "C" {
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *memory, std::size_t size);

void *malloc(std::size_t size)
{
    note(size, __builtin_return_address(0));
    return __libc_malloc(size);
}

void *calloc(std::size_t count, std::size_t size)
{
    note(count * size, __builtin_return_address(0));
    return __libc_calloc(count, size);
}

void *realloc(void *memory, std::size_t size)
{
    note(size, __builtin_return_address(0));
    return __libc_realloc(memory, size);
}
}
#endif

using namespace loadgrove;
using namespace std::chrono_literals;

class EngineAllocationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCounterCounts();
    void plainRequestsAllocateNothing_data();
    void plainRequestsAllocateNothing();
    void http2RequestsAllocateNothing();

private:
    template <typename Server>
    void measure(const Server &server, const std::string &document);
};

/// A chain has to build texts: it allocates, and that is seen.
void EngineAllocationsTest::theCounterCounts()
{
#if !COUNTS_ALLOCATIONS
    QSKIP("a sanitizer has malloc's place");
#endif
    RecordingServer server;
    QVERIFY(server.start());
    const std::string text =
        documentOf(server, R"([{"name": "a", "path": "/{x}", "path_params": {"x": "{{uuid()}}"}}])",
                   R"("load_test_config": {"load_duration": 60})");
    Run run(planOf(text), {configOf(text), 1});
    QVERIFY(run.start());
    QTRY_VERIFY(server.requestCount() > 100);
    counting = true;
    QTRY_VERIFY(allocations > 0);
    counting = false;
    QSignalSpy finished(&run, &Run::finished);
    run.stopNow();
    QTRY_COMPARE(finished.count(), 1);
}

void EngineAllocationsTest::plainRequestsAllocateNothing_data()
{
    QTest::addColumn<QByteArray>("load");
    QTest::newRow("closed") << QByteArray(R"("load_num_threads": 8)");
    QTest::newRow("closed with a cap")
        << QByteArray(R"("load_num_threads": 8, "load_target_rps": 20000)");
    QTest::newRow("open") << QByteArray(R"("load_arrival_rate": 5000, "load_num_threads": 2)");
}

void EngineAllocationsTest::plainRequestsAllocateNothing()
{
#if !COUNTS_ALLOCATIONS
    QSKIP("a sanitizer has malloc's place");
#endif
    QFETCH(QByteArray, load);
    RecordingServer server;
    QVERIFY(server.start());
    measure(server,
            documentOf(server, R"([{"name": "a", "path": "/", "expected_code": "200"}])",
                       R"("load_test_config": {"load_duration": 60, )" + load.toStdString() + "}"));
}

/// Many users share a session; what it does for one request does not allocate either.
void EngineAllocationsTest::http2RequestsAllocateNothing()
{
#if !COUNTS_ALLOCATIONS
    QSKIP("a sanitizer has malloc's place");
#endif
    dl_iterate_phdr(&findNghttp2, nullptr);
    QVERIFY(nghttp2.end > 0);
    Http2Server server;
    Http2Server::Options options;
    options.tls = false; // OpenSSL and Qt allocate for each record
    QVERIFY(server.start(options));
    measure(server, R"({"loadgrove": 1, "http": {"version": "2"}, "scenarios": [{"type": "scenario",
        "name": "s", "steps": [{"type": "request", "name": "a", "url": ")"
                        + server.url() + R"(", "expected_code": "200"}]}],
        "load_test_config": {"load_duration": 60, "load_num_threads": 20}})");
    QCOMPARE(server.connectionCount(), 1);
}

/// Runs that document, which goes on by itself, and counts what is allocated in its midst.
template <typename Server>
void EngineAllocationsTest::measure(const Server &server, const std::string &text)
{
    const auto plan = planOf(text);
    Run run(plan, {configOf(text), 1});
    QVERIFY(run.start());
    // Buffers have grown, users are there, rows and codes were seen by each interval in turn.
    QTRY_VERIFY(server.requestCount() > 3000 && run.snapshot()->elapsed > 1500ms);
    allocations = 0;
    pages = 0;
    const int before = server.requestCount();
    counting = true;
    QTRY_VERIFY(server.requestCount() > before + 5000);
    counting = false;
    const std::int64_t counted = allocations;
    QSignalSpy finished(&run, &Run::finished);
    run.stopNow();
    QTRY_COMPARE(finished.count(), 1);
    // The exchanges that are kept as samples, 3 ln(8000 / 3000) drawn ones and a new slowest now
    // and then; one allocation for each request would be 5,000.
    QVERIFY2(counted < 500, qPrintable(QString::number(counted)));
    QVERIFY(pages < 500); // three intervals in turn, service and response, 92 pages each
}

QTEST_GUILESS_MAIN(EngineAllocationsTest)
#include "tst_engine_allocations.moc"
