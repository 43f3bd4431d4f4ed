// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/questions.h"

#include <QFileInfo>
#include <QStringList>

#include <optional>

namespace loadgrove {

/// Answers as the test says, and notes what was asked.
class Answers : public Questions
{
public:
    std::optional<Save> save; // none: dismissed
    bool confirms = true;
    std::optional<bool> recover; // none: dismissed
    QString openPath, savePath;
    QStringList asked;

    void askToRecover(const QString &name, const QDateTime &,
                      std::function<void(bool)> answer) override
    {
        asked << QStringLiteral("recover ") + name;
        if (recover)
            answer(*recover);
    }
    void askToSave(const QString &name, std::function<void(Save)> answer) override
    {
        asked << QStringLiteral("save ") + name;
        if (save)
            answer(*save);
    }
    void confirm(const QString &question, const QString &, const QString &,
                 std::function<void()> answer) override
    {
        asked << question;
        if (confirms)
            answer();
    }
    void askOpenFile(const QString &, std::function<void(QString)> answer) override
    {
        asked << QStringLiteral("open");
        if (!openPath.isEmpty())
            answer(openPath);
    }
    void askOpenRun(const QString &, std::function<void(QString)> answer) override
    {
        asked << QStringLiteral("open run");
        if (!openPath.isEmpty())
            answer(openPath);
    }
    void askSaveFile(const QString &suggestion, std::function<void(QString)> answer) override
    {
        asked << QStringLiteral("save as ") + QFileInfo(suggestion).fileName();
        if (!savePath.isEmpty())
            answer(savePath);
    }
    void showError(const QString &what, const QString &why) override
    {
        asked << QStringLiteral("error ") + what + QLatin1Char('|') + why;
    }
};

} // namespace loadgrove
