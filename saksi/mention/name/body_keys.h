#pragma once
// One key for each body, place and thing of an article, whatever the form it is named by.
//
//   Badan Kapal Randu (BKR) | BKR                            defined in the text
//   Universitas Randu Raya | URR                             by its letters, when no other name has them
//   BPBD Kota Semarang | Badan Penanggulangan Bencana Daerah (BPBD) Kota Semarang | BPBD
//   Polda Randu | Kepolisian Daerah Randu | Polda            the head in its long form, the one Polda there
//   is Kementerian Pertahanan AS | Kementerian Pertahanan       without its country, when there is one only
//   Kabupaten Randusari | Randusari                          a land without its head
//
//   KPU ... KPU Kota Semarang                                two: what was named alone before is the national
//   one BPBD Semarang | BPBD Demak | BPBD                        three

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "saksi/mention/gazetteer.h"
#include "saksi/mention/name/settle.h"
#include "saksi/mention/name/short_form.h"
#include "saksi/mention/name/vocabulary.h"

namespace saksi {

class BodyKeys {
 public:
  // Reads all pieces that name no person. All must outlive this. Linear in the pieces.
  BodyKeys(const std::vector<PlacedPiece>& pieces, const Vocabulary& vocabulary, const Gazetteer& gazetteer,
           const ShortForms& short_forms);

  const std::string& key(std::uint32_t piece) const { return keys_[piece]; }

 private:
  // A name as head and rest: "badan penanggulangan bencana daerah", "semarang".
  struct Parts {
    std::string base, rest;
    std::string key() const { return rest.empty() ? base : base + ' ' + rest; }
  };
  // Bodies of one base: "bpbd semarang", "bpbd demak".
  struct Local {
    std::string only;  // the one there is; empty when there are several
    std::uint32_t first = 0;
    bool several = false;
  };

  bool is_other(std::uint32_t i) const { return pieces_[i].piece.type != NameType::per; }
  void define(std::uint32_t full, std::uint32_t acronym);
  void find_definitions();
  void find_locals();
  void resolve_alone();
  void resolve_acronyms();
  Parts parts_of(std::uint32_t i) const;
  std::optional<Parts> split_body(const PlacedPiece& placed) const;
  std::optional<Parts> split_place(const PlacedPiece& placed) const;
  std::string place_key(const PlacedPiece& placed) const;
  std::string known_place(const NameTokens& tokens, std::uint32_t begin, std::uint32_t end) const;
  std::optional<std::string> without_head(const NameTokens& tokens, std::uint32_t begin,
                                          std::uint32_t end) const;
  std::string place_key(const NameTokens& tokens, std::uint32_t begin, std::uint32_t end) const;
  std::optional<std::uint32_t> place_behind(std::uint32_t acronym) const;
  bool is_local_head(std::string_view phrase) const;

  const std::vector<PlacedPiece>& pieces_;
  const Vocabulary& vocabulary_;
  const Gazetteer& gazetteer_;
  const ShortForms& short_forms_;
  std::unordered_map<std::string_view, std::string>
      defined_;                                           // acronym -> base of its body; empty: of several
  std::unordered_map<std::uint32_t, std::string> place_;  // of a body, behind its acronym: by piece
  std::unordered_map<std::string, Local> locals_;         // by base
  std::vector<Parts> parts_;                              // by piece
  std::vector<std::string> keys_;                         // by piece
};

}  // namespace saksi
