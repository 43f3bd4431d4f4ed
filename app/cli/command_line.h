// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>

#include <optional>

namespace loadgrove {

/// Parses the options of one command: prints help or a usage error itself. Returns the exit code
/// when there is nothing left to do.
std::optional<int> parseOptions(QCommandLineParser &parser, const QString &command,
                                const QStringList &arguments);

/// Whether none of those options was given without a value ("--into ''"), nor any argument that
/// stands for itself; tells which (printed).
bool areFilled(const QCommandLineParser &parser, const QStringList &options);

/// A number option: unset stays unset, anything that is no number in [minimum, maximum] is a usage
/// error (printed; ok becomes false).
std::optional<double> numberOption(const QCommandLineParser &parser, const QString &name,
                                   double minimum, double maximum, bool &ok);
std::optional<qint64> integerOption(const QCommandLineParser &parser, const QString &name,
                                    qint64 minimum, qint64 maximum, bool &ok);

} // namespace loadgrove
