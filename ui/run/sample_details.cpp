// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/sample_details.h"

#include "core/base/text.h"
#include "core/interop/curl.h"
#include "core/stats/masking.h"
#include "ui/run/sample_model.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loadgrove {

SampleDetails::SampleDetails(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_open(new QPushButton(tr("&Open Step"), this))
    , m_send(new QPushButton(tr("Send A&gain"), this))
    , m_curl(new QPushButton(tr("Copy as c&url"), this))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Request and answer"));
    m_open->setObjectName(QStringLiteral("openSampleStep"));
    m_open->setToolTip(tr("Go to the request in the Design place"));
    m_open->hide();
    m_send->setObjectName(QStringLiteral("sendSampleAgain"));
    m_send->hide();
    m_curl->setObjectName(QStringLiteral("copySampleAsCurl"));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(step()); });
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT sendWanted(step(), m_sample); });
    connect(m_curl, &QPushButton::clicked, this, &SampleDetails::copyAsCurl);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_open, m_send, m_curl})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(buttons);
    layout->addWidget(m_text, 1);
    updateButtons();
}

void SampleDetails::offerSteps(bool offer)
{
    m_open->setVisible(offer);
    m_send->setVisible(offer);
}

NodeId SampleDetails::step() const
{
    return m_rows && m_sample ? m_rows->rows[std::size_t(m_sample->row)].node : documentNode;
}

void SampleDetails::show(const std::shared_ptr<const Rows> &rows,
                         std::shared_ptr<const Sample> sample, const QString &otherwise)
{
    m_rows = rows;
    m_text->setPlaceholderText(otherwise);
    if (sample == m_sample && sample)
        return; // or the reader would lose the place
    m_sample = std::move(sample);
    m_text->setPlainText(m_sample ? exchangeText(*m_sample) : QString());
    updateButtons();
}

void SampleDetails::updateButtons()
{
    m_open->setEnabled(m_sample != nullptr);
    const bool isCut = m_sample && m_sample->requestBodyCut;
    for (QPushButton *button : {m_send, m_curl})
        button->setEnabled(m_sample && !isCut);
    const QString why = tr("Its body was too large to be kept in full");
    m_send->setToolTip(isCut ? why
                             : tr("Send exactly this request once, and show what comes back"));
    m_curl->setToolTip(isCut ? why : tr("A command that sends the same; secrets are masked"));
}

void SampleDetails::copyAsCurl()
{
    const Sample sample = maskSecrets(*m_sample);
    const std::string &url = sample.url.empty() ? sample.path : sample.url;
    QGuiApplication::clipboard()->setText(
        qs(curlCommand(sample.method, url, sample.requestHeaders, sample.requestBody)));
}

QString SampleDetails::text() const
{
    return m_text->toPlainText();
}

} // namespace loadgrove
