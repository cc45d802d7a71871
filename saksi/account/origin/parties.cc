#include "saksi/account/origin/parties.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using Counts = std::map<std::string, std::size_t>;

// The one with the highest count; of equals the longest, then the first in the alphabet.
const std::string* most_frequent(const Counts& counts) {
  const std::string* best = nullptr;
  std::size_t most = 0;
  for (const auto& [text, count] : counts)
    if (!best || count > most || (count == most && text.size() > best->size())) {
      best = &text;
      most = count;
    }
  return best;
}

bool at_word_border(std::string_view text, std::size_t begin, std::size_t end) {
  return (begin == 0 || text[begin - 1] == ' ') && (end == text.size() || text[end] == ' ');
}

}  // namespace

PartyWords::PartyWords(const Language& language) {
  for (const auto& row : language.table("spokes").rows) {
    const auto kind = row.cell(1);
    if (kind == "article") {
      articles_.push_back(fold_case(row.cell(0)) + ' ');
      continue;
    }
    const auto role = kind == "speaks"     ? Role::speaks
                      : kind == "heads"    ? Role::heads
                      : kind == "ministry" ? Role::ministry
                      : kind == "force"    ? Role::force
                                           : Role::none;
    roles_.emplace_back(fold_case(row.cell(0)), role);
  }
  std::ranges::sort(roles_, [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a < b;
  });
  for (const auto& row : language.table("clause_words").rows)
    if (row.cell(1) == "single")
      for (auto forms = row.cell(0); !forms.empty();) {
        const auto end = std::min(forms.find(';'), forms.size());
        singles_.push_back(fold_case(forms.substr(0, end)));
        forms.remove_prefix(std::min(end + 1, forms.size()));
      }
  for (const auto& row : language.table("seats").rows)
    seats_.emplace(fold_case(row.cell(0)), fold_case(row.cell(1)));
}

PartyWords::Found PartyWords::find(std::string_view folded) const {
  for (const auto& [phrase, role] : roles_) {
    const auto at = folded.find(phrase);
    if (at == std::string_view::npos || !at_word_border(folded, at, at + phrase.size())) continue;
    return {role, std::min(folded.size(), at + phrase.size() + 1)};
  }
  return {};
}

std::string_view PartyWords::without_article(std::string_view folded) const {
  for (const auto& article : articles_)
    if (folded.starts_with(article)) return folded.substr(article.size());
  return folded;
}

bool PartyWords::is_one_of_many(std::string_view folded) const {
  return std::ranges::any_of(singles_, [&](const std::string& single) {
    return folded.size() > single.size() && folded.starts_with(single) && folded[single.size()] == ' ';
  });
}

bool PartyWords::opens_with_force(std::string_view folded) const {
  return std::ranges::any_of(roles_, [&](const auto& role) {
    return role.second == Role::force && folded.starts_with(role.first) &&
           at_word_border(folded, 0, role.first.size());
  });
}

bool PartyWords::is_bare_spokes(std::string_view folded) const {
  return std::ranges::any_of(
      roles_, [&](const auto& role) { return role.second == Role::speaks && folded == role.first; });
}

bool PartyWords::ends_with_office(std::string_view folded) const {
  return std::ranges::any_of(roles_, [&](const auto& role) {
    return (role.second == Role::speaks || role.second == Role::heads) && folded.ends_with(role.first) &&
           at_word_border(folded, folded.size() - role.first.size(), folded.size());
  });
}

const std::string* PartyWords::seat(const std::string& folded) const {
  const auto found = seats_.find(folded);
  return found == seats_.end() ? nullptr : &found->second;
}

Parties::Parties(std::span<const StoryReport> reports, const StoryNames& names,
                 std::span<const PartyWords* const> words, const Outlets& outlets)
    : reports_(reports),
      names_(names),
      outlets_(outlets),
      words_(words),
      holders_(reports.size()),
      speaking_(reports.size()) {
  for (std::uint32_t r = 0; r < reports.size(); ++r)
    for (const auto& name : reports[r].mentions().names)
      if (name.entity < names.keys[r].size())
        key_of_form_.emplace(fold_case(reports[r].article().words(name.span)), names.keys[r][name.entity]);
  find_bodies(reports);
  find_shown(reports);
}

// For whom each person speaks, by the offices that the articles give him.
void Parties::find_bodies(std::span<const StoryReport> reports) {
  std::map<std::string, Counts> bodies;
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    const auto& entities = reports[r].mentions().entities;
    for (std::uint32_t e = 0; e < entities.size(); ++e)
      if (entities[e].type == NameType::per)
        for (const auto& role : entities[e].roles) {
          const auto office = squeeze(fold_case(reports[r].article().words(role)));
          holders_[r].emplace(office, e);
          const auto [holder, is_new] = story_holders_.emplace(office, names_.keys[r][e]);
          if (!is_new && holder->second != names_.keys[r][e]) holder->second.reset();
          auto body = body_of_role(r, reports[r].article().words(role));
          if (body.empty()) body = body_before(r, role);
          if (!body.empty()) ++bodies[names_.keys[r][e]][body];
        }
  }
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    const auto& named = reports[r].mentions().names;
    for (std::size_t n = 1; n < named.size(); ++n)
      if (named[n].type == NameType::per && named[n].entity < names_.keys[r].size())
        if (auto body = body_beside(r, named[n - 1], named[n]); !body.empty())
          ++bodies[names_.keys[r][named[n].entity]][body];
  }
  for (const auto& [person, counts] : bodies) party_of_.emplace(person, *most_frequent(counts));
}

// "Northern Water spokeswoman | Ann Hale", "Pengacara Darmaji, | Lukman Sidi": the name before a person is of
// whom he speaks for. "": it is not.
std::string Parties::body_beside(std::uint32_t report, const Name& before, const Name& person) const {
  constexpr std::uint32_t kLongest = 60;  // bytes of an office
  if (before.span.in != person.span.in || before.span.end > person.span.begin) return "";
  const auto text = reports_[report].article().part(person.span.in);
  const auto gap = text.substr(before.span.end, person.span.begin - before.span.end);
  const auto body = squeeze(fold_case(reports_[report].article().words(before.span)));
  if (gap == ", ") {
    const auto from = before.span.begin > kLongest ? before.span.begin - kLongest : 0;
    auto lead = fold_case(text.substr(from, before.span.begin - from));
    if (lead.ends_with("the ")) lead.resize(lead.size() - 4);
    return words_[report]->ends_with_office(trim(lead)) ? body_key(report, body) : "";
  }
  if (gap.size() < 3 || gap.size() > kLongest || gap.find_first_of(",.;:()\n\"") != std::string_view::npos)
    return "";
  const auto office = fold_case(trim(gap));
  const auto found = words_[report]->find(office);
  if (found.role == PartyWords::Role::force) return "force";
  return words_[report]->ends_with_office(office) ? body_key(report, body) : "";
}

// A party is shown by the name of its body where the articles name it, best by that of an organisation
// ("KPK", "Gedung Putih"), then of a state; else by that of the person who speaks for it most.
void Parties::find_shown(std::span<const StoryReport> reports) {
  std::map<std::string, std::map<int, Counts>> forms;  // by party, by how good the form is: lower is better
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    const auto& entities = reports[r].mentions().entities;
    for (const auto& told : reports[r].mentions().attributions)
      for (const auto& source : told.chain) {
        const auto party = key(r, source);
        if (is_party(r, source)) speaking_[r].insert(party);
        const bool known = source.entity && *source.entity < entities.size();
        const auto type = known ? entities[*source.entity].type : NameType::misc;
        const bool person = type == NameType::per || (!known && source.kind == SourceKind::person);
        const auto& form = names_.name_of(r, source);
        // "Dirlantas" alone does not tell which force.
        const bool office =
            party == "force" && words_[r]->find(fold_case(form)).role != PartyWords::Role::force;
        // "Japanese", whose key is "japan", is no name of a state.
        const bool derived = known && type == NameType::loc &&
                             form.size() > entities[*source.entity].key.size() &&
                             fold_case(form).starts_with(entities[*source.entity].key);
        const int rank = person || office        ? 3
                         : derived               ? 4
                         : type == NameType::org ? 0
                         : type == NameType::loc ? 1
                                                 : 2;
        ++forms[party][rank][form];
      }
  }
  if (const auto force = forms.find("force"); force != forms.end())
    if (auto counts = count_forces(reports); !counts.empty()) force->second[0].merge(counts);
  for (const auto& [party, ranks] : forms) shown_.emplace(party, *most_frequent(ranks.begin()->second));
}

// The police by its names where it does not speak: "Kapolres Kudus Budi Santoso" speaks for "Polres Kudus".
std::map<std::string, std::size_t> Parties::count_forces(std::span<const StoryReport> reports) const {
  Counts counts;
  for (std::uint32_t r = 0; r < reports.size(); ++r)
    for (const auto& name : reports[r].mentions().names)
      if (const auto form = reports[r].article().words(name.span);
          name.type == NameType::org && words_[r]->opens_with_force(fold_case(form)))
        ++counts[squeeze(form)];
  return counts;
}

std::string Parties::body_of_role(std::uint32_t report, std::string_view role) const {
  const auto folded = squeeze(fold_case(role));
  const auto found = words_[report]->find(folded);
  switch (found.role) {
    case PartyWords::Role::none:
      return "";
    case PartyWords::Role::force:
      return "force";
    case PartyWords::Role::ministry:
      return "ministry " + folded.substr(found.rest);
    default:
      return folded.size() > found.rest ? body_key(report, folded.substr(found.rest)) : "";
  }
}

// "The Water Board denied it. "No," spokeswoman Ann Hale said": a spokeswoman of nobody speaks for the body
// named last before her in the paragraph. "": she does not, or none is.
std::string Parties::body_before(std::uint32_t report, const Span& role) const {
  const auto& article = reports_[report].article();
  if (!words_[report]->is_bare_spokes(squeeze(fold_case(article.words(role))))) return "";
  const auto& names = reports_[report].mentions().names;
  auto name = std::ranges::lower_bound(names, role, {}, &Name::span);
  while (name != names.begin()) {
    --name;
    if (name->span.in != role.in) break;
    const auto between = article.part(role.in).substr(name->span.begin, role.begin - name->span.begin);
    if (between.find('\n') != std::string_view::npos) break;
    const Source source{std::string(article.words(name->span)), SourceKind::body, name->span, name->entity};
    if (name->type == NameType::org && !is_outlet(report, source))
      return body_key(report, squeeze(fold_case(source.name)));
  }
  return "";
}

// A body by its name: a force, a ministry, the state whose seat it is, else itself.
std::string Parties::body_key(std::uint32_t report, const std::string& folded) const {
  const auto found = words_[report]->find(folded);
  if (found.role == PartyWords::Role::force) return "force";
  if (found.role == PartyWords::Role::ministry) return "ministry " + folded.substr(found.rest);
  const auto* state = words_[report]->seat(folded);
  const auto known = key_of_form_.find(state ? *state : folded);
  if (known != key_of_form_.end()) return known->second;
  return state ? *state : folded;
}

bool Parties::is_outlet(std::uint32_t report, const Source& source) const {
  if (source.kind == SourceKind::outlet) return true;
  return source.kind != SourceKind::person &&
         outlets_.find(words_[report]->without_article(fold_case(source.name)));
}
bool Parties::is_party(std::uint32_t report, const Source& source) const {
  if (source.kind != SourceKind::person && source.kind != SourceKind::body) return false;
  return !is_outlet(report, source) && !words_[report]->is_one_of_many(fold_case(source.name));
}

// "the president" is the one whom the article calls President; none when it calls nobody so.
const std::uint32_t* Parties::holder_of(std::uint32_t report, const std::string& office) const {
  const auto found = holders_[report].find(office);
  return found == holders_[report].end() ? nullptr : &found->second;
}

std::string Parties::key(std::uint32_t report, const Source& source) const {
  const auto folded = squeeze(words_[report]->without_article(fold_case(source.name)));
  if (!is_party(report, source)) return folded;
  const auto* entity = source.entity ? &*source.entity : holder_of(report, folded);
  if (entity && *entity < names_.keys[report].size()) {
    const auto& person = names_.keys[report][*entity];
    if (const auto party = party_of_.find(person); party != party_of_.end()) return party->second;
    if (reports_[report].mentions().entities[*entity].type == NameType::per) return person;
  }
  if (!entity)  // "the mayor" here, "Mayor Ruth Hale" in another report
    if (const auto held = story_holders_.find(folded); held != story_holders_.end() && held->second) {
      const auto party = party_of_.find(*held->second);
      return party == party_of_.end() ? *held->second : party->second;
    }
  return body_key(report, folded);
}

std::optional<std::string> Parties::find_body_at(std::uint32_t report, Span span) const {
  constexpr std::uint32_t kLead = 24;  // bytes: "Di sisi lain, polisi akan …"
  const auto words = reports_[report].article().words(span);
  if (const auto comma = words.substr(0, kLead).find(", "); comma != std::string_view::npos)
    span.begin += static_cast<std::uint32_t>(comma + 2);
  const auto& names = reports_[report].mentions().names;
  const auto name = std::ranges::lower_bound(names, Span{span.in, span.begin, span.begin}, {}, &Name::span);
  std::string party;
  if (name != names.end() && name->span.in == span.in && name->span.begin == span.begin)
    party = name->type != NameType::org
                ? ""
                : key(report, {std::string(reports_[report].article().words(name->span)), SourceKind::body,
                               name->span, name->entity});
  else if (words_[report]->opens_with_force(
               fold_case(reports_[report].article().words(span).substr(0, kLead))))
    party = "force";
  const auto shown = shown_.find(party);
  return speaking_[report].contains(party) && shown != shown_.end() ? std::optional(shown->second)
                                                                    : std::nullopt;
}

std::string Parties::name(std::uint32_t report, const Source& source) const {
  const auto found = shown_.find(key(report, source));
  return found == shown_.end() ? names_.name_of(report, source) : found->second;
}

}  // namespace saksi
