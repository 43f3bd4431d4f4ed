// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/otlp_sender.h"

#include "core/base/answer_code.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/deflate.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkReply>
#include <QRandomGenerator>

#include <algorithm>

namespace loadgrove {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr qint64 answerLimit = 1 << 16;
constexpr seconds longestAskedPause{3600};

/// Those of which OTLP says that the same message may succeed later.
bool mayPassLater(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

/// Seconds, or a date.
std::optional<milliseconds> retryAfter(const QNetworkReply &reply)
{
    const QByteArray value = reply.rawHeader("Retry-After").trimmed();
    bool isNumber = false;
    qint64 wait = value.toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value),
                                                 QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!date.isValid())
            return std::nullopt;
        date.setTimeSpec(Qt::UTC);
        wait = QDateTime::currentDateTimeUtc().secsTo(date);
    }
    return seconds(std::clamp<qint64>(wait, 0, longestAskedPause.count()));
}

const Json *memberOf(const Json *json, std::string_view key)
{
    return json ? json->find(key) : nullptr;
}

/// What a collector says that it has not taken; 64-bit integers are strings or numbers.
bool rejectsSome(const Json *partial)
{
    const Json *rejected = memberOf(partial, "rejectedDataPoints");
    return rejected && rejected->isScalar() && rejected->text() != "0";
}

} // namespace

OtlpSender::OtlpSender(OtlpTarget target)
    : OtlpSender(std::move(target), Patience())
{
}

OtlpSender::OtlpSender(OtlpTarget target, Patience patience)
    : m_target(std::move(target))
    , m_patience(patience)
    , m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_body.isEmpty())
            post();
    });
}

OtlpSender::~OtlpSender()
{
    abort();
}

void OtlpSender::send(const std::string &json)
{
    ++m_tally.pushes;
    const QByteArray body = gzipped(json);
    if (m_reply) {
        m_newer = body;
        return;
    }
    m_body = body;
    m_tries = 0;
    if (!m_pause.isActive())
        post();
}

void OtlpSender::sendLast(const std::string &json, QDeadlineTimer until)
{
    m_last = true;
    m_until = until;
    abort();
    m_newer.clear();
    if (m_pause.isActive()
        && m_pause.remainingTimeAsDuration() > m_until.remainingTimeAsDuration()) {
        m_pause.stop();
        ++m_tally.pushes;
        giveUp();
        return;
    }
    send(json);
}

void OtlpSender::post()
{
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // not followed at all
    }
    QNetworkRequest request(m_target.url);
    for (const auto &[name, value] : m_target.headers)
        request.setRawHeader(name, value);
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("Content-Encoding", "gzip");
    request.setRawHeader("User-Agent", "loadgrove/" LOADGROVE_VERSION);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(int(m_patience.answer.count()));
    ++m_tries;
    QNetworkReply *reply = m_reply = m_network->post(request, m_body);
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received) {
        if (received > answerLimit)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        m_reply = nullptr;
        answered(*reply);
        reply->deleteLater();
    });
}

void OtlpSender::answered(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return failed(reply.error() == QNetworkReply::OperationCanceledError
                          ? Core::tr("no answer within %1 s").arg(m_patience.answer.count() / 1000)
                          : reply.errorString(),
                      true, std::nullopt);
    const QByteArray body = reply.read(answerLimit);
    if (status < 200 || status >= 300) {
        QString why = AnswerCode::http(status).description();
        if (status >= 300 && status < 400)
            why = Core::tr("%1 (redirects are not followed)").arg(why);
        return failed(why + told(body), mayPassLater(status), retryAfter(reply));
    }
    const Result<Json> json = Json::parse({body.constData(), std::size_t(body.size())});
    const Json *partial = memberOf(json ? &*json : nullptr, "partialSuccess");
    if (rejectsSome(partial))
        return failed(Core::tr("the receiver did not take all of it") + told(body), false,
                      std::nullopt);
    m_failures = 0;
    ++m_tally.delivered;
    m_body.clear();
    Q_EMIT tallied();
    next();
}

/// mayPass: the same may succeed later; pause: that the server asks for before anything else.
void OtlpSender::failed(const QString &why, bool mayPass, std::optional<milliseconds> pause)
{
    ++m_failures;
    m_tally.lastError = why;
    if (!m_newer.isEmpty()) {
        m_body = std::exchange(m_newer, {});
        m_tries = 0;
    } else if (!mayPass || m_tries >= m_patience.tries) {
        m_body.clear();
    }
    const milliseconds wait = mayPass ? pause.value_or(ownPause()) : milliseconds(0);
    if (m_body.isEmpty() && !mayPass)
        return giveUp();
    if (m_last && (m_body.isEmpty() || wait > m_until.remainingTimeAsDuration()))
        return giveUp();
    m_pause.start(wait); // also with nothing to send: what comes next has to wait as well
    Q_EMIT tallied();
}

void OtlpSender::giveUp()
{
    m_body.clear();
    Q_EMIT tallied();
    next();
}

void OtlpSender::next()
{
    if (!m_newer.isEmpty()) {
        m_body = std::exchange(m_newer, {});
        m_tries = 0;
        post();
    } else if (m_last) {
        Q_EMIT settled();
    }
}

void OtlpSender::abort()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

/// Doubles with each failure; drawn from its upper half, so that many senders do not come at once.
milliseconds OtlpSender::ownPause() const
{
    const auto full = std::min(m_patience.firstPause * (1 << std::min(m_failures - 1, 20)),
                               m_patience.longestPause);
    return milliseconds(
        qint64(double(full.count()) * (0.5 + QRandomGenerator::global()->bounded(0.5))));
}

/// The receiver's own words, ": ..." - one short line without what we keep secret.
QString OtlpSender::told(const QByteArray &body) const
{
    const Result<Json> json = Json::parse({body.constData(), std::size_t(body.size())});
    const Json *answer = json ? &*json : nullptr;
    const Json *message = memberOf(answer, "message");
    if (!message)
        message = memberOf(memberOf(answer, "partialSuccess"), "errorMessage");
    if (!message || !message->isString() || message->string().empty())
        return {};
    QString text = qs(message->string());
    for (const auto &[name, value] : m_target.headers) {
        for (const QByteArray &word : value.split(' ')) { // "Bearer ..."
            if (!word.isEmpty())
                text.replace(QString::fromUtf8(word), QStringLiteral("***"));
        }
    }
    return QStringLiteral(": ") + text.simplified().left(200);
}

} // namespace loadgrove
