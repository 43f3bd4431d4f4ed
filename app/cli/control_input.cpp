// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/control_input.h"

#include "app/cli/console.h"
#include "core/base/translate.h"
#include "core/engine/run.h"

#include <QSocketNotifier>
#include <QStringList>

#include <algorithm>
#include <cmath>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace loadgrove {

namespace {

constexpr qsizetype lineLimit = 1000;

Result<void> notUnderstood(const QString &line)
{
    return Error{
        ErrorCode::Invalid,
        Core::tr("\"%1\" is none of: pause, resume, rate N, users N, stop, stop now").arg(line)};
}

} // namespace

ControlInput::ControlInput(Run &run, QObject *parent)
    : QObject(parent)
    , m_run(run)
{
#ifdef Q_OS_UNIX
    m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ControlInput::read);
#endif
}

ControlInput::~ControlInput() = default;

void ControlInput::read()
{
#ifdef Q_OS_UNIX
    char buffer[1024];
    const ssize_t size = ::read(STDIN_FILENO, buffer, sizeof(buffer));
    if (size > 0)
        m_pending.append(buffer, size);
    else
        m_notifier->setEnabled(false); // the end: the run goes on by itself
#endif
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_pending.left(end)).simplified();
        m_pending.remove(0, end + 1);
        if (!line.isEmpty())
            obey(line);
    }
    if (m_pending.size() > lineLimit)
        m_pending.clear();
}

void ControlInput::obey(const QString &line)
{
    const QStringList words = line.split(QLatin1Char(' '));
    bool isNumber = false;
    const double number = words.size() == 2 ? words[1].toDouble(&isNumber) : 0;
    Result<void> result = {};
    if (line == QLatin1String("pause"))
        m_run.pause();
    else if (line == QLatin1String("resume"))
        m_run.resume();
    else if (line == QLatin1String("stop"))
        m_run.stop();
    else if (line == QLatin1String("stop now"))
        m_run.stopNow();
    else if (words[0] == QLatin1String("rate") && isNumber)
        result = m_run.setRate(number);
    else if (words[0] == QLatin1String("users") && isNumber && number == std::floor(number))
        result = m_run.setUsers(int(std::clamp(number, -1.0, 1e9)));
    else
        result = notUnderstood(line);
    if (!result)
        printErr(QStringLiteral("--control: ") + result.error().message + QLatin1Char('\n'));
}

} // namespace loadgrove
