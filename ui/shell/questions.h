// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>

class QDateTime;

namespace loadgrove {

/// What the window asks people. Nothing blocks: each answer comes by a call, so that tests (and
/// later a command palette) can answer too. A question that is dismissed does not call.
class Questions
{
public:
    enum class Save
    {
        Save,
        Discard,
    };

    virtual ~Questions() = default;
    /// What a crash had left, and when: true = open it, false = throw it away.
    virtual void askToRecover(const QString &documentName, const QDateTime &when,
                              std::function<void(bool)> answer) = 0;
    virtual void askToSave(const QString &documentName, std::function<void(Save)> answer) = 0;
    virtual void confirm(const QString &question, const QString &details, const QString &yes,
                         std::function<void()> answer) = 0;
    virtual void askOpenFile(const QString &folder, std::function<void(QString)> answer) = 0;
    virtual void askOpenRun(const QString &folder, std::function<void(QString)> answer) = 0;
    virtual void askSaveFile(const QString &suggestion, std::function<void(QString)> answer) = 0;
    virtual void showError(const QString &what, const QString &why) = 0;
};

/// Asks with dialogs over the window.
class DialogQuestions : public Questions
{
public:
    explicit DialogQuestions(QWidget *window)
        : m_window(window)
    {
    }
    void askToRecover(const QString &documentName, const QDateTime &when,
                      std::function<void(bool)> answer) override;
    void askToSave(const QString &documentName, std::function<void(Save)> answer) override;
    void confirm(const QString &question, const QString &details, const QString &yes,
                 std::function<void()> answer) override;
    void askOpenFile(const QString &folder, std::function<void(QString)> answer) override;
    void askOpenRun(const QString &folder, std::function<void(QString)> answer) override;
    void askSaveFile(const QString &suggestion, std::function<void(QString)> answer) override;
    void showError(const QString &what, const QString &why) override;

private:
    QPointer<QWidget> m_window; // Not owned.
};

} // namespace loadgrove
