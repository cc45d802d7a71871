#pragma once
// Do two claims that clash speak of one event, so that the clash is a difference?
//
//   Kim berangkat pada Minggu / Kim berangkat pada Senin          one departure, two days
//   Kim berangkat pada Minggu / Shoigu berkunjung pada Juli       two events
//   Bambang membantah laporan diabaikan / laporan itu diabaikan   a denial of this
//   Bambang membantah laporan diabaikan / laporan dikirim         not of that

#include "saksi/account/fact/make_facts.h"

namespace saksi {

// `alike`: two claims with a clash. Differences are few and must be sure: what cannot be told apart for
// certain is no difference.
bool tell_one_event(const ClaimTable& table, const ClaimPair& alike);

}  // namespace saksi
