// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/metrics_push.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/otlp_report.h"
#include "core/report/prometheus_report.h"

#include <QUuid>

namespace loadgrove {

using namespace std::chrono_literals;

namespace {

/// How long the end of the run may wait for the receiver.
constexpr auto lastWait = 5s;
/// How often the thread looks whether the run has ended.
constexpr auto lookOut = 50ms;

} // namespace

/// What the thread does, between its start and its end. Thread: the push thread.
class MetricsPush::Work
{
public:
    explicit Work(MetricsPush &push)
        : m_push(push)
    {
        if (push.m_targets.otlp)
            m_sender = std::make_unique<OtlpSender>(*push.m_targets.otlp);
        QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks, [this] { tell(); });
        QObject::connect(&m_lookOut, &QTimer::timeout, &m_lookOut, [this] { lookForTheEnd(); });
        if (m_sender) {
            QObject::connect(m_sender.get(), &OtlpSender::tallied, &m_ticks, [this] { hear(); });
            QObject::connect(m_sender.get(), &OtlpSender::settled, &m_ticks,
                             [this] { m_push.quit(); });
        }
        m_ticks.start(push.m_targets.interval);
        m_lookOut.start(lookOut);
    }

    /// How many pushes went wrong.
    void sumUp()
    {
        if (m_fileFailures > 1)
            m_push.addNotice(
                Core::tr("%1: %2 times the metrics could not be written while the run "
                         "went on")
                    .arg(m_push.m_targets.prometheusFile, QString::number(m_fileFailures)));
        if (!m_sender)
            return;
        const OtlpTally &tally = m_sender->tally();
        const int lost = tally.pushes - tally.delivered;
        if (lost == 0)
            return;
        const QString why =
            tally.lastError.isEmpty() ? Core::tr("no answer in time") : tally.lastError;
        m_push.addNotice(Core::tr("%1: %2 of %3 pushes of metrics were not delivered; the last "
                                  "failure: %4")
                             .arg(shownUrl(*m_push.m_targets.otlp), QString::number(lost),
                                  QString::number(tally.pushes), why));
    }

private:
    void tell()
    {
        const std::shared_ptr<const Snapshot> snapshot = m_push.m_source();
        if (!m_push.m_targets.prometheusFile.isEmpty())
            writeMetrics(*snapshot);
        if (m_sender)
            m_sender->send(textOf(*snapshot));
    }

    void writeMetrics(const Snapshot &snapshot)
    {
        const QString &file = m_push.m_targets.prometheusFile;
        const Result<void> written = writeFile(file, prometheusText(snapshot));
        if (!written && ++m_fileFailures == 1)
            m_push.addNotice(QStringLiteral("%1: %2").arg(file, written.error().message));
    }

    std::string textOf(const Snapshot &snapshot) const
    {
        return otlpMetrics(snapshot, m_instance, QDateTime::currentDateTimeUtc()).write();
    }

    void hear()
    {
        const QString &error = m_sender->tally().lastError;
        if (error.isEmpty() || m_saidError)
            return;
        m_saidError = true;
        m_push.addNotice(Core::tr("%1: the metrics were not delivered: %2; the run goes on")
                             .arg(shownUrl(*m_push.m_targets.otlp), error));
    }

    void lookForTheEnd()
    {
        std::shared_ptr<const Snapshot> end;
        {
            const std::lock_guard lock(m_push.m_mutex);
            end = std::exchange(m_push.m_end, nullptr);
            if (m_push.m_abandoned)
                m_push.quit();
        }
        if (m_until.hasExpired())
            m_push.quit();
        if (!end)
            return;
        m_ticks.stop();
        m_until = QDeadlineTimer(lastWait);
        if (m_sender)
            m_sender->sendLast(textOf(*end), m_until);
        else
            m_push.quit();
    }

    MetricsPush &m_push; // Not owned.
    const std::string m_instance = utf8(QUuid::createUuid().toString(QUuid::WithoutBraces));
    std::unique_ptr<OtlpSender> m_sender; // Owned; null without a receiver.
    QTimer m_ticks, m_lookOut;
    QDeadlineTimer m_until = QDeadlineTimer::Forever;
    int m_fileFailures = 0;
    bool m_saidError = false;
};

MetricsPush::MetricsPush(PushTargets targets, Source source)
    : m_targets(std::move(targets))
    , m_source(std::move(source))
{
    setObjectName(QStringLiteral("metrics push"));
}

MetricsPush::~MetricsPush()
{
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
    }
    wait();
}

void MetricsPush::start()
{
    if (!m_targets.isEmpty())
        QThread::start();
}

void MetricsPush::finish(std::shared_ptr<const Snapshot> end)
{
    {
        const std::lock_guard lock(m_mutex);
        m_end = std::move(end);
    }
    wait();
}

QStringList MetricsPush::takeNotices()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_notices, {});
}

void MetricsPush::run()
{
    Work work(*this);
    exec();
    work.sumUp();
}

void MetricsPush::addNotice(const QString &notice)
{
    const std::lock_guard lock(m_mutex);
    m_notices.append(notice);
}

} // namespace loadgrove
