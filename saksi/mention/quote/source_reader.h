#pragma once
// From a noun phrase to those it names as sources:
//
//   juru bicara Kremlin Dmitry Peskov     a person, by the last name in it
//   juru bicara Kremlin                   the person whose office this article gives so, else as printed
//   the 53-year-old                       the person of that age
//   Washington dan Seoul                  two
//   para pejabat AS dan Korea Selatan     two groups
//   Sumber Harian Randu                   a group, through the outlet Harian Randu
//   ia, dia, mereka, kedua negara         who spoke before

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/article/outlets.h"
#include "saksi/mention/quote/office_holders.h"
#include "saksi/mention/quote/people_by_age.h"
#include "saksi/mention/quote/phrase.h"

namespace saksi {

struct Speaker {
  Source source;
  std::optional<Source> via = {};  // the outlet that the phrase itself names: "Sumber New York Times"
  bool single = false;             // one nameless person: "seorang warga"
  bool several = false;            // more than one: "dua warga"
  bool expert = false;             // an analyst or scholar: what they say of the future is a forecast
  friend auto operator<=>(const Speaker&, const Speaker&) = default;
};

class SourceReader {
 public:
  // What a phrase may be: somebody; also a study, a film; also any short phrase.
  enum class Allow { speakers, evidence, anything };

  // All must outlive this.
  SourceReader(const Article& article, const Mentions& mentions, const Outlets& outlets,
               const Lexicon& lexicon);

  // The sources that `phrase` names; empty when it names none. Joint speakers are several.
  std::vector<Speaker> read(const Page& page, const std::vector<Item>& items, Range phrase,
                            Allow allow) const;
  // Who is meant by "-nya" and "dia" here.
  std::optional<Speaker> last_person() const;
  bool is_outlet(const Source& source) const { return source.kind == SourceKind::outlet; }

  // Who is meant by "his", "their".
  std::vector<Speaker> whose(bool many) const;

  // What later pronouns may stand for.
  void remember(const std::vector<Speaker>& speakers);
  void remember_subject(const Page& page, const std::vector<Item>& items, Range phrase);
  void remember_outlet(const Source& source);
  void forget();  // at the border of title and text

 private:
  std::optional<Speaker> read_apposition(const Page& page, const std::vector<Item>& items,
                                         const std::vector<Range>& parts, Allow allow) const;
  std::vector<Range> members(const std::vector<Item>& items, Range phrase) const;
  std::optional<Speaker> read_one(const Page& page, const std::vector<Item>& items, Range phrase,
                                  Allow allow) const;
  std::vector<Speaker> read_pronoun(const std::vector<Item>& items, Range phrase) const;
  std::optional<std::uint32_t> person_in(const Page& page, const std::vector<Item>& items,
                                         Range phrase) const;
  Speaker nameless(const Page& page, const std::vector<Item>& items, Range phrase, SourceKind kind) const;
  Source named(const Page& page, std::int32_t name, bool outlet) const;
  Speaker person_speaker(const Page& page, std::int32_t name) const;
  bool has_outlet_word(const Page& page, const Span& name) const;
  bool is_expert(const Page& page, const Name& name) const;
  // Whom an office or an age stands for.
  std::optional<Speaker> office_holder(const Page& page, const std::vector<Item>& items, Range phrase) const;
  void add_outlet(const Page& page, const std::vector<Item>& items, Range phrase, Speaker& speaker) const;

  const Article& article_;
  const Mentions& mentions_;
  const Outlets& outlets_;
  OfficeHolders holders_;
  PeopleByAge ages_;
  std::set<std::uint32_t> experts_;  // entities
  std::optional<Speaker> person_;
  std::vector<Speaker> last_;
  std::vector<Speaker> joint_;
  std::optional<Speaker> many_;
  std::optional<Source> outlet_;
};

}  // namespace saksi
