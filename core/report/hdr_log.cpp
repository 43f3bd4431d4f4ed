// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/hdr_log.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/result_tree.h"

#include <QByteArray>

#include <set>

namespace loadgrove {

namespace {

/// With milliseconds, as all HdrHistogram logs have it.
std::string threeDecimals(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString();
}

std::string encoded(std::string_view name)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ' && byte < 0x7f && c != '%' && c != ',' && c != ':') {
            text += c;
        } else {
            text += '%';
            text += digits[byte >> 4];
            text += digits[byte & 15];
        }
    }
    return text;
}

/// Names may hold what the tag's parts are put together with: then, too, each has one of its own.
std::string unusedTag(const std::string &wanted, std::set<std::string> &used)
{
    std::string tag = wanted;
    for (int n = 2; !used.insert(tag).second; ++n)
        tag = wanted + "%20(" + std::to_string(n) + ')';
    return tag;
}

} // namespace

std::vector<std::string> hdrTags(const Rows &rows)
{
    std::vector<std::string> tags;
    std::set<std::string> used;
    for (std::size_t row = 0; row < rows.rows.size(); ++row)
        tags.push_back(unusedTag(encoded(pathOf(rows, int(row))), used));
    return tags;
}

HdrLog::HdrLog(TextSink sink)
    : m_sink(std::move(sink))
{
}

Result<void> HdrLog::started(const RunInfo &info)
{
    m_rows = info.rows;
    m_tags = hdrTags(*info.rows);
    const std::string start = threeDecimals(double(info.started.toMSecsSinceEpoch()) / 1000);
    m_text = "#[Loadgrove " LOADGROVE_VERSION ": latencies in microseconds, maxima in "
             "milliseconds]\n"
             "#[Histogram log format version 1.3]\n"
             "#[StartTime: "
             + start + " (seconds since epoch), "
             + utf8(info.started.toUTC().toString(Qt::ISODateWithMs)) + "]\n#[BaseTime: " + start
             + " (seconds since epoch)]\n"
               "\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\","
               "\"Interval_Compressed_Histogram\"\n";
    return m_outcome = writeText();
}

Result<void> HdrLog::second(const SecondRecord &record)
{
    if (!m_outcome)
        return m_outcome;
    Histogram all;
    for (std::size_t row = 0; row < m_rows->rows.size(); ++row) {
        if (m_rows->rows[row].kind == Row::Kind::Request)
            all.add(record.stats.rows[row].service());
    }
    addLine(record, {}, all); // also an empty one: the log has no gaps
    for (std::size_t row = 0; row < m_rows->rows.size(); ++row) {
        const RowStats &stats = record.stats.rows[row];
        const std::pair<const char *, Histogram> kinds[] = {
            {"", stats.service()}, {":response", stats.response()}, {":busy", stats.busy}};
        for (const auto &[suffix, histogram] : kinds) {
            if (!histogram.isEmpty())
                addLine(record, m_tags[row] + suffix, histogram);
        }
    }
    if (const Result<void> written = writeText(); !written)
        m_outcome =
            Error{written.error().code, Core::tr("the HdrHistogram log is not written any more: %1")
                                            .arg(written.error().message)};
    return m_outcome;
}

Result<void> HdrLog::ended(const Snapshot &)
{
    return {};
}

void HdrLog::addLine(const SecondRecord &record, std::string_view tag, const Histogram &histogram)
{
    const std::string_view bytes = m_encoder.encode(histogram);
    const QByteArray base64 = QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64();
    if (!tag.empty())
        m_text.append("Tag=").append(tag).append(",");
    m_text += threeDecimals(Seconds(record.begin).count()) + ','
              + threeDecimals(Seconds(record.end - record.begin).count()) + ','
              + threeDecimals(double(histogram.maximum()) / 1000) + ',';
    m_text.append(base64.constData(), std::size_t(base64.size())).append("\n");
}

Result<void> HdrLog::writeText()
{
    Result<void> written = m_sink(m_text);
    m_text.clear();
    return written;
}

} // namespace loadgrove
