// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loadgrove {

/// Raises this process's limit of open descriptors to the highest that the system allows: each
/// connection takes one, and the usual limit of 1,024 ends a run of a thousand users. Call once at
/// the start of a program, before threads.
void raiseDescriptorLimit();

} // namespace loadgrove
