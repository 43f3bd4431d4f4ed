// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_report.h"

#include "core/report/plain_numbers.h"
#include "core/report/result_tree.h"

namespace loadgrove {

namespace {

constexpr const char *summaryHeader =
    "kind,path,state,count,executed,fail,retries,aborted,skipped,unsent,error_rate,rps,"
    "latency_avg_ms,latency_min_ms,latency_max_ms,latency_p50_ms,latency_p90_ms,latency_p95_ms,"
    "latency_p99_ms,latency_p999_ms,"
    "response_avg_ms,response_min_ms,response_max_ms,response_p50_ms,response_p90_ms,"
    "response_p95_ms,response_p99_ms,response_p999_ms,"
    "redirects,bytes_sent,bytes_received,codes";

constexpr const char *seriesHeader =
    "second,time,length_s,count,fail,rps,p50_ms,p90_ms,p95_ms,p99_ms,users,codes";

/// Cells of one line; the first is written without a comma.
class Line
{
public:
    void text(std::string_view value) { raw(csvCell(value)); }
    void number(std::int64_t value) { raw(std::to_string(value)); }
    void raw(const std::string &cell)
    {
        if (!m_first)
            m_text += ',';
        m_text += cell;
        m_first = false;
    }
    /// RFC 4180: lines end with CR LF.
    std::string end() && { return std::move(m_text) + "\r\n"; }

private:
    std::string m_text;
    bool m_first = true;
};

/// Nothing measured: empty cells, not zeros.
void addLatency(Line &line, const LatencySummary *latency)
{
    if (!latency || latency->count == 0) {
        for (int i = 0; i < 8; ++i)
            line.raw({});
        return;
    }
    for (double value : {latency->average, latency->minimum, latency->maximum, latency->p50,
                         latency->p90, latency->p95, latency->p99, latency->p999})
        line.raw(plainMilliseconds(value));
}

/// "200:57;404:3;refused:1"
template <class Codes>
std::string codesText(const Codes &codes)
{
    std::string text;
    for (const auto &[code, count] : codes)
        text += (text.empty() ? "" : ";") + code.text() + ':' + std::to_string(count);
    return text;
}

std::string ratePerSecond(std::int64_t count, double seconds)
{
    return seconds > 0 ? plainNumber(double(count) / seconds, 3) : std::string();
}

std::string summaryLine(const Snapshot &snapshot, const RowSnapshot &row, const char *kind,
                        const std::string &path)
{
    const Counters &counters = row.counters;
    const std::int64_t judged = counters.executed + counters.failed;
    Line line;
    line.text(kind);
    line.text(path);
    line.text(stateText(row.state));
    for (std::int64_t count :
         {counters.count(), counters.executed, counters.failed, counters.retries, counters.aborted,
          counters.skipped, counters.unsent})
        line.number(count);
    line.raw(judged > 0 ? plainNumber(double(counters.failed) / double(judged), 6) : std::string());
    line.raw(ratePerSecond(counters.count(), snapshot.activeFor().count()));
    addLatency(line, &row.latency);
    addLatency(line, row.response ? &*row.response : nullptr);
    line.number(counters.redirects);
    line.number(counters.bytesSent);
    line.number(counters.bytesReceived);
    line.text(codesText(row.codes));
    return std::move(line).end();
}

} // namespace

std::string csvCell(std::string_view text)
{
    std::string cell(text);
    if (!cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != std::string::npos)
        cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    for (std::size_t at = 0; (at = cell.find('"', at)) != std::string::npos; at += 2)
        cell.insert(at, 1, '"');
    return '"' + cell + '"';
}

std::string csvSummaryText(const Snapshot &snapshot)
{
    const Rows &rows = *snapshot.info.rows;
    std::string text = summaryHeader;
    text += "\r\n";
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const bool request = rows.rows[i].kind == Row::Kind::Request;
        text += summaryLine(snapshot, snapshot.rows[i], request ? "request" : "scenario",
                            pathOf(rows, int(i)));
    }
    RowSnapshot totals = snapshot.totals;
    totals.state = snapshot.state;
    return text + summaryLine(snapshot, totals, "total", {});
}

std::string csvSeriesText(const Snapshot &snapshot)
{
    std::string text = seriesHeader;
    text += "\r\n";
    for (const auto &point : snapshot.timeline) {
        const QDateTime at = snapshot.info.started.toUTC().addSecs(point->second);
        Line line;
        line.number(point->second);
        line.text(at.toString(Qt::ISODateWithMs).toStdString());
        line.raw(plainNumber(point->length, 3));
        line.number(point->count);
        line.number(point->failed);
        line.raw(ratePerSecond(point->count, point->length));
        for (double value : {point->p50, point->p90, point->p95, point->p99})
            line.raw(point->codes.empty() ? std::string() : plainMilliseconds(value));
        line.number(point->users);
        line.text(codesText(point->codes));
        text += std::move(line).end();
    }
    return text;
}

} // namespace loadgrove
