#pragma once
// Who speaks for whom: one party under the names of its head, its spokespeople and its seat.
//
//   "juru bicara Kremlin Dmitry Peskov", Putin, Moskow   all speak for one
//   Kapolda Metro Jaya, polisi, Polres Metro Bekasi      one force in one inquiry
//
// Only what the articles of the story and the tables `spokes` and `seats` tell is used.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "saksi/account/claim/claim.h"
#include "saksi/account/claim/story_names.h"
#include "saksi/article/outlets.h"
#include "saksi/lang/language.h"

namespace saksi {

// The tables of one language, compiled once.
class PartyWords {
 public:
  enum class Role { none, speaks, heads, ministry, force };
  PartyWords() = default;
  explicit PartyWords(const Language& language);

  // The role that the folded text of an office opens with or holds, and where the words after it begin.
  struct Found {
    Role role = Role::none;
    std::size_t rest = 0;
  };
  Found find(std::string_view folded) const;
  // "the northern water board" -> "northern water board". Points into `folded` or is it.
  std::string_view without_article(std::string_view folded) const;
  // "a South Korean official", "seorang pejabat": one of many, who stays nameless whatever he is called
  // after.
  bool is_one_of_many(std::string_view folded) const;
  bool is_bare_spokes(std::string_view folded) const;    // "spokeswoman", not "spokesman for the board"
  bool ends_with_office(std::string_view folded) const;  // "northern water spokeswoman", "pengacara"
  bool opens_with_force(std::string_view folded) const;  // "polres kudus"
  // "kremlin" -> "rusia"; none: the name is no seat of a state.
  const std::string* seat(const std::string& folded) const;

 private:
  std::vector<std::pair<std::string, Role>> roles_;  // longest first
  std::vector<std::string> articles_;                // "the "
  std::vector<std::string> singles_;                 // "a", "seorang"
  std::map<std::string, std::string> seats_;
};

class Parties {
 public:
  Parties(std::span<const StoryReport> reports, const StoryNames& names,
          std::span<const PartyWords* const> words, const Outlets& outlets);  // words: by report

  // An outlet or agency only passes on; every other named source speaks for itself.
  bool is_outlet(std::uint32_t report, const Source& source) const;
  bool is_party(std::uint32_t report, const Source& source) const;

  // The one name of the party that `source` of report `report` belongs to.
  std::string name(std::uint32_t report, const Source& source) const;
  // The party of the body that the words of `span` open with, when it speaks in that report: "KPK akan …".
  std::optional<std::string> find_body_at(std::uint32_t report, Span span) const;

 private:
  void find_bodies(std::span<const StoryReport> reports);
  void find_shown(std::span<const StoryReport> reports);
  std::map<std::string, std::size_t> count_forces(std::span<const StoryReport> reports) const;
  const std::uint32_t* holder_of(std::uint32_t report, const std::string& office) const;
  std::string key(std::uint32_t report, const Source& source) const;
  std::string body_key(std::uint32_t report, const std::string& folded) const;
  std::string body_beside(std::uint32_t report, const Name& before, const Name& person) const;
  std::string body_of_role(std::uint32_t report, std::string_view role) const;  // "": speaks for himself
  std::string body_before(std::uint32_t report, const Span& role) const;

  std::span<const StoryReport> reports_;
  const StoryNames& names_;
  const Outlets& outlets_;
  std::span<const PartyWords* const> words_;
  std::map<std::string, std::string> key_of_form_;             // by printed form, folded: the story key
  std::vector<std::map<std::string, std::uint32_t>> holders_;  // by report, by office as printed: the entity
  std::map<std::string, std::optional<std::string>> story_holders_;  // by office: the key of who holds it in
                                                                     // all reports; none: several do
  std::map<std::string, std::string> party_of_;  // by story key of a person: the body he speaks for
  std::vector<std::set<std::string>> speaking_;  // by report: the parties that speak in it
  std::map<std::string, std::string> shown_;  // by party: the name it is shown by, its body's if one is named
};

}  // namespace saksi
