// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/descriptor_limit.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace loadgrove {

void raiseDescriptorLimit()
{
#ifdef Q_OS_UNIX
    rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit); // what it was stays in force when this is refused
    }
#endif
}

} // namespace loadgrove
