#pragma once
// Does the one claim deny what the other says, on somebody's word?
//
//   Pengelola membantah merumahkan ratusan karyawan / Pabrik itu merumahkan ratusan karyawan    denied
//   Kabar dana itu mengalir ke partai tidak benar / dana itu mengalir ke partai                 denied
//   Bambang membantah laporan diabaikan / Bambang mengirim laporan                              not of that
//   The senate rejected the veto / The president vetoed the bill                                no denial

#include "saksi/account/fact/aligned_pair.h"

namespace saksi {

// What `denial` denies is told by `said`: one of its first words and most of the others.
bool is_spoken_denial(const ClaimRows& rows, ClaimIndex denial, ClaimIndex said);

}  // namespace saksi
