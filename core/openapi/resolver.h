// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/openapi/references.h"

#include <QFileInfo>
#include <QStringList>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace loadgrove {

/// The text of a main document and where it came from.
struct ApiSource
{
    QString name;     ///< for messages
    std::string text; ///< JSON or YAML
    QString folder;   ///< of the file: other files are looked for there; "": there are none
    std::string url;  ///< where it was fetched from; "" = it was not
};

/// An OpenAPI document with the files that its references name, all read at once, so that nothing
/// changes afterwards. Files are looked for in the main document's folder only, unless more is
/// allowed, and never in the network. Thread: any, once loaded.
class Resolver : public References
{
public:
    enum class Outside
    {
        Refused,
        Allowed,
    };
    static Result<std::unique_ptr<Resolver>> load(const ApiSource &source, Outside outside);

    Place root() const;
    std::optional<Place> resolve(const Place &from, std::string_view ref) const override;
    /// The place itself or, where it is a {"$ref"}, what that and further ones lead to.
    Result<Place> follow(const Place &place) const;

    /// For people: "#/paths/~1products/get", "models.yaml#/Product".
    QString nameOf(const Place &place) const;
    /// What was read otherwise than written, each with its file and line.
    const QStringList &remarks() const { return m_remarks; }

private:
    using Index = std::unordered_map<std::string_view, const Json *>;
    struct File
    {
        QString name, path; ///< relative to the main document's folder; canonical
        Json value;
        std::unordered_map<std::string, std::string> anchors;       ///< name -> pointer
        std::unordered_map<std::string, std::optional<Place>> refs; ///< by what is written there
        QString problem;                                            ///< why it could not be read
    };

    Resolver(const ApiSource &source, Outside outside);
    void scan(const Json &value, int file, std::string &pointer);
    void scanKeywords(const Json &value, int file, const std::string &pointer);
    void readFiles(int file);
    int fileOf(const QString &path);
    QFileInfo namedBy(int from, std::string_view file) const;
    bool mayRead(const QFileInfo &file) const;
    QString pathOf(int from, std::string_view file) const;
    Result<Place> find(int from, std::string_view ref) const;
    Result<Place> findIn(const Place &place, const std::string &fragment,
                         std::string_view ref) const;
    const Json *child(const Json &value, const std::string &key) const;

    const QString m_folder; ///< canonical; "": no files
    const Outside m_outside;
    std::vector<std::unique_ptr<File>> m_files;
    std::unordered_map<std::string, Place> m_ids;    ///< "$id" -> where it stands
    std::unordered_map<const Json *, Index> m_large; ///< objects of many members
    std::size_t m_bytes = 0;
    QStringList m_remarks;
};

} // namespace loadgrove
