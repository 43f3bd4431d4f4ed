// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/format/field.h"
#include "core/format/part_of.h"
#include "core/format/scenario_names.h"
#include "core/scenario/document.h"

namespace loadgrove {

// Every key of the scenario file, in the order in which it is written. A new key needs a line here
// and one in resources/scenario.schema.json.

inline constexpr int scenarioFormatVersion = 1;
inline constexpr std::string_view versionKey = "loadgrove", scenariosKey = "scenarios",
                                  typeKey = "type", deprecatedThreadsKey = "at_once",
                                  threadsKey = "load_num_threads";

/// The table of a type that is an object of the file. For a kind of step: of the whole step.
template <class T>
inline constexpr auto fieldsOf = nullptr;

template <>
inline constexpr auto fieldsOf<Auth> =
    std::tuple(field("type", &Auth::type, Required()), field("username", &Auth::username),
               field("password", &Auth::password), field("token", &Auth::token),
               field("in", &Auth::in), field("name", &Auth::name), field("value", &Auth::value));

template <>
inline constexpr auto
    fieldsOf<MultipartParam> = std::tuple(field("name", &MultipartParam::name, Always()),
                                          field("value", &MultipartParam::value, Always()),
                                          field("filename", &MultipartParam::filename),
                                          field("content_type", &MultipartParam::contentType));

template <>
inline constexpr auto
    fieldsOf<LoadStage> = std::tuple(field("duration", &LoadStage::duration, Required()),
                                     field("target", &LoadStage::target, Required()));

template <>
inline constexpr auto fieldsOf<LoadConfig> = std::tuple(
    field("load_duration", &LoadConfig::duration), field(threadsKey, &LoadConfig::threads),
    field("load_target_rps", &LoadConfig::targetRps), field("load_count", &LoadConfig::count),
    field("load_rampup_duration", &LoadConfig::rampupDuration),
    field("load_rampup_interval", &LoadConfig::rampupInterval),
    field("stop_on_failure", &LoadConfig::stopOnFailure),
    field("load_arrival_rate", &LoadConfig::arrivalRate), field("load_stages", &LoadConfig::stages),
    field("load_stage_unit", &LoadConfig::stageUnit), field("load_pacing", &LoadConfig::pacing),
    field("load_graceful_stop", &LoadConfig::gracefulStop),
    field("load_warmup", &LoadConfig::warmup), field("load_when_busy", &LoadConfig::whenBusy));

template <>
inline constexpr auto fieldsOf<HttpSettings> = std::tuple(
    field("version", &HttpSettings::version, OneOf{"auto", "1.1", "2"}),
    field("keep_alive", &HttpSettings::keepAlive),
    field("cookies", &HttpSettings::cookies, FlagOr{"user"}),
    field("compression", &HttpSettings::compression), field("proxy", &HttpSettings::proxy),
    field("ca_file", &HttpSettings::caFile), field("client_cert", &HttpSettings::clientCert),
    field("client_key", &HttpSettings::clientKey), field("insecure", &HttpSettings::insecure),
    field("timeout", &HttpSettings::timeout));

template <>
inline constexpr auto fieldsOf<DataFile> =
    std::tuple(field("name", &DataFile::name, Always()), field("file", &DataFile::file, Always()),
               field("mode", &DataFile::mode, OneOf{"sequential", "random", "unique"}),
               field("on_end", &DataFile::onEnd, OneOf{"repeat", "stop"}));

/// Between versionKey and scenariosKey.
template <>
inline constexpr auto fieldsOf<DocumentSettings> = std::tuple(
    field("name", &DocumentSettings::name), field("description", &DocumentSettings::description),
    field("variables", &DocumentSettings::variables),
    field("environments", &DocumentSettings::environments), field("data", &DocumentSettings::data),
    field("http", &DocumentSettings::http), field("auth", &DocumentSettings::auth),
    field("load_test_config", &DocumentSettings::load),
    field("thresholds", &DocumentSettings::thresholds));

// Steps: typeKey stands before all of these.
inline constexpr auto stepHead =
    std::tuple(field("name", &Step::name), field("description", &Step::description));
inline constexpr auto stepCondition = std::tuple(field("if", &Step::condition));
inline constexpr auto stepRetry =
    std::tuple(field("until", &Retry::until), field("max_retries", &Retry::maxRetries),
               field("retry_interval", &Retry::interval));
inline constexpr auto stepTail = std::tuple(field("continue_on_failure", &Step::continueOnFailure),
                                            field("disabled", &Step::enabled, Inverted()));

template <>
inline constexpr auto fieldsOf<Request> = std::tuple_cat(
    stepHead,
    std::tuple(field("method", &Request::method, Always()), field("url", &Request::url),
               field("path", &Request::path), field("path_params", &Request::pathParams),
               field("query_params", &Request::queryParams), field("headers", &Request::headers),
               field("auth", &Request::auth), field("body", &Request::body),
               field("body_file", &Request::bodyFile), field("form_params", &Request::formParams),
               field("multipart_params", &Request::multipartParams),
               field("data_override", &Request::dataOverride),
               field("expected_code", &Request::expectedCode, CodeText()),
               field("assertions", &Request::assertions)),
    stepCondition, stepRetry,
    std::tuple(field("follow_redirects", &Request::followRedirects),
               field("insecure", &Request::insecure), field("timeout", &Request::timeout)),
    stepTail,
    std::tuple(field("disabled_fields", &Request::disabledFields),
               field("operation", &Request::operation)));

template <>
inline constexpr auto
    fieldsOf<ApiOrigin> = std::tuple(field("source", &ApiOrigin::source, Always()),
                                     field("prints", &ApiOrigin::prints, Always()));

template <>
inline constexpr auto fieldsOf<Scenario> = std::tuple_cat(
    stepHead, std::tuple(field("variables", &Scenario::variables), field("auth", &Scenario::auth)),
    stepCondition, stepRetry, std::tuple(field("ignore_failure", &Scenario::ignoreFailure)),
    stepTail,
    std::tuple(field("openapi", &Scenario::openapi), field("steps", &Scenario::steps, Always())));

template <>
inline constexpr auto fieldsOf<Assertion> =
    std::tuple_cat(stepHead, std::tuple(field("condition", &Assertion::condition, Always())),
                   stepCondition, stepTail);

template <>
inline constexpr auto fieldsOf<SetVariable> = std::tuple_cat(
    stepHead, std::tuple(field("value", &SetVariable::value, Always())), stepCondition, stepTail);

template <>
inline constexpr auto fieldsOf<Export> = std::tuple_cat(
    stepHead, std::tuple(field("value", &Export::value, Always())), stepCondition, stepTail);

template <>
inline constexpr auto fieldsOf<Wait> = std::tuple_cat(stepHead,
                                                      std::tuple(field("seconds", &Wait::seconds),
                                                                 field("min", &Wait::min),
                                                                 field("max", &Wait::max),
                                                                 field("mean", &Wait::mean)),
                                                      stepCondition, stepTail);

} // namespace loadgrove
