#include "saksi/account/tell/people.h"

#include <algorithm>
#include <map>
#include <set>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

struct Counted {
  Person person;
  std::size_t mentions = 0;
};

// Spans of names by entity, for each report, in the order of the article.
using Places = std::vector<std::map<std::uint32_t, std::vector<Span>>>;

Places find_places(std::span<const StoryReport> reports) {
  Places places(reports.size());
  for (std::size_t r = 0; r < reports.size(); ++r)
    for (const auto& name : reports[r].mentions().names) places[r][name.entity].push_back(name.span);
  return places;
}

// Each once, whatever the case of its letters; sorted.
std::vector<std::string> distinct(const std::vector<std::string>& forms, const std::string& but) {
  std::map<std::string, std::string> by_fold;
  for (const auto& form : forms)
    if (fold_case(form) != fold_case(but)) by_fold.emplace(fold_case(form), form);
  std::vector<std::string> result;
  for (const auto& [fold, form] : by_fold) result.push_back(form);
  return result;
}

Counted make_person(std::span<const StoryReport> reports, const std::string& name,
                    const std::vector<StoryNames::Member>& group, Places& places) {
  Counted counted;
  std::vector<std::string> forms, roles;
  std::set<ArticleId> articles;
  for (const auto& member : group) {
    const auto& article = reports[member.report].article();
    const auto& entity = reports[member.report].mentions().entities[member.entity];
    counted.person.type = entity.type;
    for (const auto& role : entity.roles) roles.push_back(squeeze(article.words(role)));
    const auto& spans = places[member.report][member.entity];
    for (const auto& span : spans) forms.push_back(squeeze(article.words(span)));
    counted.mentions += spans.size();
    if (articles.insert(article.id).second)
      counted.person.cites.push_back({article.id, spans.empty() ? entity.fullest : spans.front()});
  }
  counted.person.name = name;
  counted.person.also = distinct(forms, counted.person.name);
  counted.person.roles = distinct(roles, "");
  counted.person.articles.assign(articles.begin(), articles.end());
  std::ranges::sort(counted.person.cites);
  return counted;
}

}  // namespace

std::vector<Person> make_people(std::span<const StoryReport> reports, const StoryNames& names) {
  auto places = find_places(reports);
  std::vector<Counted> all;
  for (const auto& [key, group] : names.groups)
    all.push_back(make_person(reports, names.fullest.at(key), group, places));
  std::ranges::sort(all, [](const Counted& a, const Counted& b) {
    const auto na = a.person.articles.size(), nb = b.person.articles.size();
    if (na != nb) return na > nb;
    return a.mentions != b.mentions ? a.mentions > b.mentions : a.person < b.person;
  });
  std::vector<Person> people;
  for (auto& counted : all) people.push_back(std::move(counted.person));
  return people;
}

}  // namespace saksi
