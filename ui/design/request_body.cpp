// SPDX-License-Identifier: GPL-3.0-or-later
// RequestEditor: the body, and what replaces parts of it at each send.
#include "ui/design/request_editor.h"

#include "core/base/text.h"
#include "core/scenario/override_path.h"
#include "ui/design/body_editor.h"
#include "ui/design/inspector_checks.h"
#include "ui/widgets/key_value_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

/// Two parts side by side or, where that is too narrow, one above the other.
class BesideOrBelow : public QSplitter
{
public:
    using QSplitter::QSplitter;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        constexpr int narrow = 600;
        const Qt::Orientation wanted = width() < narrow ? Qt::Vertical : Qt::Horizontal;
        if (orientation() != wanted)
            setOrientation(wanted);
        QSplitter::resizeEvent(event);
    }
};

} // namespace

void RequestEditor::addBodyTab()
{
    m_body = new BodyEditor(fields().document(), this);
    m_body->attachCompletion(completion());
    Field &field = fields().add(QStringLiteral("body"), m_body);
    field.load = [this] {
        if (const auto *request = fields().part<Request>())
            m_body->show(*request);
    };
    field.check = [this] { return m_body->problem(); };
    field.otherKeys = {QStringLiteral("body_file"), QStringLiteral("form_params"),
                       QStringLiteral("multipart_params")};
    connect(m_body, &BodyEditor::edited, this, [this] {
        fields().change<Request>(tr("Change body"), QStringLiteral("body"),
                                 [this](Request &request) { m_body->read(request); });
        refresh(); // another kind with nothing in it changes nothing else
    });
    auto *tab = new BesideOrBelow(Qt::Horizontal);
    tab->setChildrenCollapsible(false);
    QWidget *body = fields().withProblem(field);
    body->layout()->setContentsMargins(0, 0, 8, 0);
    tab->addWidget(body);
    tab->addWidget(makeOverrides());
    tab->setStretchFactor(0, 1);
    tab->setStretchFactor(1, 1);
    tab->setContentsMargins(0, 8, 0, 0);
    tabs()->addTab(tab, tr("Body"));
}

QWidget *RequestEditor::makeOverrides()
{
    m_overrides = new KeyValueTable(tr("Path into the body"), tr("Value"), this);
    m_overrides->setTitle(tr("Overrides of the body"));
    m_overrides->setFirstShare(0.5); // paths are long
    m_overrides->checkKey = [this](const QString &key) {
        const auto *request = fields().part<Request>();
        return request ? overrideProblem(key, *request) : QString();
    };
    Field &field = addSwitchableTable("data_override", tr("Change overrides"), m_overrides,
                                      &Request::dataOverride);
    connect(m_overrides, &EditTable::editorCreated, this,
            [this](QLineEdit *editor, int, int column) {
                const auto *request = fields().part<Request>();
                if (column != 0 || !request || !request->body)
                    return;
                QStringList paths;
                for (const std::string &path : overridePaths(*request->body))
                    paths.append(qs(path));
                completion().attach(editor, paths);
            });
    m_overridesTitle = new QLabel;
    m_overridesTitle->setBuddy(m_overrides);
    m_overridesTitle->setToolTip(tr("Values that are put into the body at each send"));
    m_overridesTitle->setMinimumHeight(m_body->firstRowHeight());
    m_overridesPart = new QWidget;
    auto *layout = new QVBoxLayout(m_overridesPart);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_overridesTitle);
    layout->addWidget(fields().withProblem(field), 1);
    return m_overridesPart;
}

void RequestEditor::reveal(QWidget *editor)
{
    if (editor == m_overrides)
        m_overridesPart->show();
}

void RequestEditor::refreshBody(const Request &request)
{
    const std::size_t parts = request.formParams.size() + request.multipartParams.size();
    if (parts > 0)
        setTabCount(m_body, tr("Body"), parts);
    else
        setTabMark(m_body, tr("Body"), request.body.has_value() || !request.bodyFile.empty());
    const BodyEditor::Kind kind = m_body->kind();
    const std::size_t count = request.dataOverride.size();
    m_overridesPart->setVisible(kind == BodyEditor::Kind::Json || kind == BodyEditor::Kind::Text
                                || count > 0 || m_overrides->view()->hasFocus());
    m_overridesTitle->setText(count == 0 ? tr("O&verrides") : tr("O&verrides (%1)").arg(count));
}

} // namespace loadgrove
