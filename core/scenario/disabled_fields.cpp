// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/disabled_fields.h"

#include <algorithm>

namespace loadgrove {

const std::vector<SwitchableFields> &switchableFields()
{
    static const std::vector<SwitchableFields> all = {{"headers", &Request::headers},
                                                      {"query_params", &Request::queryParams},
                                                      {"form_params", &Request::formParams},
                                                      {"data_override", &Request::dataOverride}};
    return all;
}

Request withoutDisabledFields(const Request &request)
{
    Request sent = request;
    for (const std::string &field : request.disabledFields) {
        for (const SwitchableFields &group : switchableFields()) {
            const std::string prefix = std::string(group.key) + '.';
            if (field.starts_with(prefix))
                std::erase_if(sent.*group.values, [&](const auto &value) {
                    return value.first == std::string_view(field).substr(prefix.size());
                });
        }
    }
    return sent;
}

} // namespace loadgrove
