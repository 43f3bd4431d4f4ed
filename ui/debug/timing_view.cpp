// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/timing_view.h"

#include "core/base/text.h"
#include "core/net/tls_peer.h"
#include "ui/debug/trace_words.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/number_text.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int margin = 16, gap = 16;

QString numberOf(nanoseconds time)
{
    return latencyText(double(time.count()) / 1e6);
}

QString commonName(const QStringList &names)
{
    return names.isEmpty() ? noValueText() : names.join(QStringLiteral(", "));
}

QStringList peerFacts(const TlsPeer &peer)
{
    const QLocale locale;
    const QSslCertificate &certificate = peer.certificate;
    const QString trust = !peer.isChecked           ? TimingView::tr("not checked")
                          : peer.problems.isEmpty() ? TimingView::tr("trusted")
                                                    : peer.problems.join(QStringLiteral("; "));
    QStringList facts = {
        TimingView::tr("Encryption"),
        peer.protocol + QStringLiteral(" · ") + peer.cipher,
        TimingView::tr("Certificate of"),
        commonName(certificate.subjectInfo(QSslCertificate::CommonName)),
        TimingView::tr("Issued by"),
        commonName(certificate.issuerInfo(QSslCertificate::CommonName)),
        TimingView::tr("Valid"),
        TimingView::tr("%1 to %2")
            .arg(locale.toString(certificate.effectiveDate().date(), QLocale::ShortFormat),
                 locale.toString(certificate.expiryDate().date(), QLocale::ShortFormat)),
        TimingView::tr("Trust"),
        trust};
    return facts;
}

} // namespace

TimingView::TimingView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("timing"));
    setAccessibleName(tr("Timing"));
}

void TimingView::setStep(const TraceStepPtr &step)
{
    m_phases.clear();
    m_facts.clear();
    m_total = {};
    if (step && step->exchange) {
        const TracedExchange &exchange = *step->exchange;
        const SamplePhases &phases = exchange.sample.phases;
        const auto add = [this](const QString &name, nanoseconds length, Color which) {
            if (length < nanoseconds(0))
                return;
            m_phases.push_back({name, m_total, length, int(which)});
            m_total += length;
        };
        add(tr("Connect"), phases.connect, Color::P50);
        add(tr("TLS"), phases.tls, Color::P90);
        if (step->kind == TraceStep::Kind::Exchange) {
            add(tr("Wait"), phases.wait, Color::P95);
            add(tr("Receive"), phases.receive, Color::Rate);
        }
        m_facts << tr("Sent") << sizeText(std::size_t(exchange.bytesSent)) << tr("Received")
                << tr("%1 on the wire, body %2")
                       .arg(sizeText(std::size_t(exchange.bytesReceived)),
                            sizeText(exchange.bodySize));
        if (phases.connect < nanoseconds(0) && step->kind == TraceStep::Kind::Exchange)
            m_facts << tr("Connection") << tr("kept from the exchange before");
        if (exchange.peer)
            m_facts << peerFacts(*exchange.peer);
    }
    setAccessibleDescription(lines().join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QStringList TimingView::lines() const
{
    QStringList lines;
    for (const Phase &phase : m_phases)
        lines += phase.name + QLatin1Char(' ') + numberOf(phase.length);
    for (int i = 0; i + 1 < m_facts.size(); i += 2)
        lines += m_facts[i] + QLatin1Char(' ') + m_facts[i + 1];
    return lines;
}

int TimingView::lineHeight() const
{
    return fontMetrics().height() + 8;
}

QSize TimingView::sizeHint() const
{
    const int count = int(m_phases.size()) + 1 + int(m_facts.size()) / 2;
    return {360, count * lineHeight() + 3 * margin / 2 + (m_facts.isEmpty() ? 0 : margin)};
}

void TimingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_phases.empty()) {
        painter.setPen(color(Color::Muted, palette()));
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing went over the wire."));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    int names = 0, numbers = metrics.horizontalAdvance(numberOf(m_total));
    for (const Phase &phase : m_phases) {
        names = std::max(names, metrics.horizontalAdvance(phase.name));
        numbers = std::max(numbers, metrics.horizontalAdvance(numberOf(phase.length)));
    }
    for (int i = 0; i < m_facts.size(); i += 2)
        names = std::max(names, metrics.horizontalAdvance(m_facts[i]));
    const int left = margin + names + gap;
    const int room = std::max(40, width() - left - numbers - gap - margin);
    const double scale = m_total.count() > 0 ? double(room) / double(m_total.count()) : 0;
    int y = margin / 2;
    const auto line = [&](const QString &name, const QString &text, const QRect &where,
                          Qt::Alignment alignment) {
        painter.setPen(color(Color::Muted, palette()));
        painter.drawText(QRect(margin, y, names, lineHeight()), Qt::AlignVCenter, name);
        painter.setPen(color(Color::Text, palette()));
        painter.drawText(where, alignment | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, where.width()));
        y += lineHeight();
    };
    const auto numberAt = [&] {
        return QRect(left + room + gap / 2, y, numbers + 4, lineHeight());
    };
    for (const Phase &phase : m_phases) {
        QRectF bar(left + double(phase.start.count()) * scale, y + 4,
                   std::max(2.0, double(phase.length.count()) * scale), lineHeight() - 8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Color(phase.color), palette()));
        painter.drawRoundedRect(bar, 2, 2);
        line(phase.name, numberOf(phase.length), numberAt(), Qt::AlignRight);
    }
    line(tr("Total"), numberOf(m_total), numberAt(), Qt::AlignRight);
    y += margin / 2;
    for (int i = 0; i + 1 < m_facts.size(); i += 2)
        line(m_facts[i], m_facts[i + 1], QRect(left, y, width() - left - margin, lineHeight()),
             Qt::AlignLeft);
}

} // namespace loadgrove
