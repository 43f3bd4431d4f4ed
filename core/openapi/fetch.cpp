// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/fetch.h"

#include "core/base/translate.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace loadgrove {

namespace {

QNetworkRequest requestOf(const QUrl &url, const FetchLimits &limits)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(limits.redirects);
    request.setRawHeader("Accept", "application/json, application/yaml, */*;q=0.5");
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("loadgrove/" LOADGROVE_VERSION));
    return request;
}

Error networkError(const QString &text)
{
    return {ErrorCode::Network, text};
}

/// Qt's own text for an answer that is an error repeats the address with all that is secret in it.
Error errorOf(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    return networkError(status < 400
                            ? Core::tr("cannot be fetched: %1").arg(reply.errorString())
                            : Core::tr("the server answered %1 %2").arg(status).arg(reason));
}

} // namespace

Result<Fetched> fetch(const QString &address, const FetchLimits &limits)
{
    const QUrl url(address);
    if (!url.isValid() || url.host().isEmpty())
        return Error{ErrorCode::Invalid, Core::tr("this is no valid address")};
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.get(requestOf(url, limits)));
    QEventLoop loop;
    QTimer timer;
    QByteArray content;
    bool late = false, large = false;
    const auto take = [&] {
        content += reply->readAll();
        large = large || std::size_t(content.size()) > limits.bytes;
        if (large)
            reply->abort();
    };
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, take);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        late = true;
        reply->abort();
    });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (limits.cancelled && limits.cancelled())
            reply->abort();
    });
    if (limits.cancelled)
        watch.start(std::chrono::milliseconds(50));
    timer.setSingleShot(true);
    timer.start(limits.time);
    if (!reply->isFinished())
        loop.exec();
    if (large) {
        return Error{ErrorCode::Limit,
                     Core::tr("the answer is larger than %1 bytes").arg(qulonglong(limits.bytes))};
    }
    if (late)
        return networkError(
            Core::tr("no complete answer within %1 s").arg(double(limits.time.count()) / 1000));
    if (reply->error() != QNetworkReply::NoError)
        return errorOf(*reply);
    content += reply->readAll();
    return Fetched{content.toStdString(), reply->url().toString().toStdString()};
}

} // namespace loadgrove
