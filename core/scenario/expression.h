// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace loadgrove {

// The condition language of semantics.md, parsed: requests.X.code == 201 && res.name contains "a".
// Grammar, loosest first:  ||   &&   !   == != < <= > >= contains matches   value
// where a value is a literal, a reference, a call or ( expression ).

/// Where a name in an expression points. Immutable after compiling.
struct Reference
{
    enum class Root
    {
        Self,        ///< code, res, headers["x"], latency_ms of the step's own answer
        Request,     ///< requests.NAME.code ... ; NAME may be a path: requests["top/child/name"]
        Variable,    ///< vars.NAME or just NAME: an export or a variable
        Scenario,    ///< scenarios.SCENARIO.VAR
        Data,        ///< data.FILE.COLUMN
        Environment, ///< env.NAME
    };
    enum class Part
    {
        Code,
        Body,   ///< res; path says which value in it
        Header, ///< path[0] is the header's name
        LatencyMs,
        Value, ///< of a variable, column or environment variable; path goes into it
    };
    Root root = Root::Self;
    Part part = Part::Value;
    std::string name;               ///< of the request, variable, scenario, file or env variable
    std::string member;             ///< Scenario: the variable; Data: the column
    std::vector<std::string> path;  ///< "items", "0", "price"
    int column = 1;                 ///< where it stands in the text, 1-based code points
    std::size_t begin = 0, end = 0; ///< the same in bytes
    int slot = -1;                  ///< set by core/plan: dense index of what it resolved to

    /// As it is written: requests.products_POST.res.items.0.price
    std::string text() const;
};

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

struct Literal
{
    Json value;
    std::string written = {}; ///< the reference that compiling has put this in for; "": none
};
/// uuid(), random_int(1, 100) ...; skyramp_uuid() is parsed as uuid.
struct Call
{
    std::string function;
    std::vector<Expression> arguments;
    int column = 1;
};
struct Not
{
    ExpressionPtr operand; // Owned.
};
struct Binary
{
    enum class Op
    {
        Or,
        And,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Contains,
        Matches,
    };
    Op op;
    ExpressionPtr left, right; // Owned.
    /// For Matches with a literal pattern: compiled once, opaque here.
    std::shared_ptr<const void> pattern;
};

struct Expression
{
    std::variant<Literal, Reference, Call, Not, Binary> node;
};

struct ExpressionError
{
    int column = 1; ///< 1-based, in code points
    QString text;   ///< what was expected and what was found (translated)
};

/// Either an expression or where and why it is none.
using ParsedExpression = std::variant<Expression, ExpressionError>;

/// Parses the whole text. Bounded: at most 10,000 bytes and 100 levels. Function names and their
/// number of arguments are checked, references are not (see core/scenario/scope.h).
ParsedExpression parseExpression(std::string_view text);

/// Calls the visitor for every reference in the expression, left to right.
template <class Visitor>
void forEachReference(Expression &expression, Visitor &&visit)
{
    if (auto *reference = std::get_if<Reference>(&expression.node)) {
        visit(*reference);
    } else if (auto *call = std::get_if<Call>(&expression.node)) {
        for (Expression &argument : call->arguments)
            forEachReference(argument, visit);
    } else if (auto *negation = std::get_if<Not>(&expression.node)) {
        forEachReference(*negation->operand, visit);
    } else if (auto *binary = std::get_if<Binary>(&expression.node)) {
        forEachReference(*binary->left, visit);
        forEachReference(*binary->right, visit);
    }
}

/// The functions there are, with their argument counts; for completion and messages.
struct FunctionInfo
{
    const char *name;
    int minArguments;
    int maxArguments;      ///< -1: any number
    const char *signature; ///< "random_int(min, max)"
};
const std::vector<FunctionInfo> &functions();

/// A name as it must be written after "requests." and the like: plain, or ["GET /a.b"].
bool isIdentifier(std::string_view name);
/// ".name", ".0" or "[\"any name\"]", as a reference goes on.
std::string referenceSegment(std::string_view name);
/// requests.NAME or requests["NAME"].
std::string requestReference(std::string_view name);

} // namespace loadgrove
