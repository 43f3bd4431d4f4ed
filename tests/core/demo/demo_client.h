// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <cstdint>

namespace loadgrove {

// Bodies that the shop accepts.
inline const QByteArray bear =
    R"({"name":"bigbear","category":"Toys","price":9.99,"in_stock":true})";
inline const QByteArray orderOfThree =
    R"({"customer_email":"a@example.com","items":[{"product_id":1,"quantity":3,"unit_price":9.99}]})";
inline const QByteArray fiveStars = R"({"rating":5,"comment":"Patient.","author":"Ada"})";

/// A whole request.
inline const QByteArray simpleGet = "GET /api/v1/products/1 HTTP/1.1\r\nHost: x\r\n\r\n";

/// One answer as it came over the wire; status 0 when none came.
struct DemoReply
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    QString errorCode() const { return error().value(QLatin1String("code")).toString(); }
    QString firstField() const
    {
        const QJsonArray fields = error().value(QLatin1String("fields")).toArray();
        return fields.at(0).toObject().value(QLatin1String("field")).toString();
    }

private:
    QJsonObject error() const { return object().value(QLatin1String("error")).toObject(); }
};

/// A blocking HTTP client that shows every byte; the shop under test has a thread of its own.
class DemoClient
{
public:
    explicit DemoClient(std::uint16_t port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(timeout);
    }

    QTcpSocket &socket() { return m_socket; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    static QByteArray requestBytes(const QByteArray &method, const QByteArray &path,
                                   const QByteArray &body = {}, const QByteArray &headers = {})
    {
        QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
        if (!body.isEmpty())
            bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return bytes + "\r\n" + body;
    }

    DemoReply exchange(const QByteArray &method, const QByteArray &path,
                       const QByteArray &body = {}, const QByteArray &headers = {})
    {
        send(requestBytes(method, path, body, headers));
        return read(method == "HEAD");
    }

    DemoReply read(bool head = false)
    {
        DemoReply reply;
        qsizetype end = -1;
        while ((end = m_input.indexOf("\r\n\r\n")) < 0) {
            if (!more())
                return reply;
        }
        const QList<QByteArray> lines = m_input.left(end).split('\n');
        m_input.remove(0, end + 4);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const auto length = head ? 0 : reply.headers.value("content-length").toLongLong();
        while (m_input.size() < length) {
            if (!more())
                return reply;
        }
        reply.body = m_input.left(length);
        m_input.remove(0, length);
        reply.status = lines.first().split(' ').value(1).toInt();
        return reply;
    }

    /// Whether the peer closes, with nothing more to read.
    bool closes()
    {
        while (m_socket.state() == QAbstractSocket::ConnectedState) {
            if (!m_socket.waitForDisconnected(timeout))
                return false;
        }
        return m_input.isEmpty() && m_socket.bytesAvailable() == 0;
    }

private:
    static constexpr int timeout = 20'000;

    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeout))
            return false;
        m_input += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_input;
};

} // namespace loadgrove
