#pragma once
// What people are shown of a topic: JSON holds every day of its timeline, a reader wants the ones that
// matter.

#include <span>
#include <vector>

#include "saksi/account/account.h"

namespace saksi {

// The account of a topic, cut down to the forty days that most reports speak of (of equals the earlier), the
// facts told on them and the reports that tell these. Any other account as it is.
Account keep_main_days(const Account& account);
std::vector<Account> keep_main_days(std::span<const Account> accounts);

}  // namespace saksi
