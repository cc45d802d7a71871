#pragma once
// Dates as feeds write them: RFC 822 with all its faults, W3C date-times, asctime, and the forms that
// programs of many countries print.
//
//   Wed, 13 Sep 2023 17:50:00 +0700      Tue, 13 September, 23 5:50 pm WIB    (the weekday is not believed)
//   Wed Sep 13 17:50:00 2023             2023-09-13T17:50:00.00Z
//   Fri, 2006/09/15 08:19:53 EDT         2004-05-25 오후 11:23:17
//   Κυρ, 11 Ιούλ 2004 12:00:00 EST       2004-július-13T9:15-05:00
//   Minggu (10/9/2023) pukul 20.15 WIB   2023年9月13日

#include <optional>
#include <string>
#include <string_view>

namespace saksi {

// The date in one spelling: "2023-09-13T17:50+07:00", "2023-09-13T17:50" when no zone is told that we know,
// "2023-09-13" without a time. None: no full day in it, or nothing to gain (an ISO date stays as it is).
// `language` is the feed's, as declared; may be empty. It settles month names that two languages share and
// the order of 09/13 (the day comes first, but in American feeds).
std::optional<std::string> normal_feed_date(std::string_view words, std::string_view language);

}  // namespace saksi
