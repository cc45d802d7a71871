#include "saksi/view/html/filter.h"

#include <algorithm>

#include "saksi/base/utf8.h"
#include "saksi/view/dates.h"

namespace saksi::html {
namespace {

std::string numbers(const std::set<std::size_t>& all) { return fmt::format("{}", fmt::join(all, " ")); }

std::string ranges(const std::set<DateRange>& all) {
  std::string text;
  for (const auto& days : all) {
    if (!text.empty()) text += ' ';
    text += format_day(days.from) + '/' + format_day(days.to);
  }
  return text;
}

void add_choice(Html& html, std::string_view name, std::string_view label, std::string_view all,
                const std::vector<std::pair<std::string, std::string>>& choices) {
  if (choices.size() < 2) return;
  html.add("<label>{} <select name=\"{}\"><option value=\"\">{}</option>", label, name, all);
  for (const auto& [value, words] : choices) html.add("<option value=\"{}\">{}</option>", value, words);
  html.add("</select></label>\n");
}

}  // namespace

Filter::Filter(const Sheet& sheet) : sheet_(sheet) {
  const auto& account = sheet.account();
  for (std::size_t p = 0; p < account.people.size(); ++p) {
    if (account.people[p].type != NameType::per) continue;
    people_.try_emplace(fold_case(account.people[p].name), p + 1);
  }
  for (std::size_t p = 0; p < account.people.size(); ++p)  // full names first: "Kim" may be two people's
    if (account.people[p].type == NameType::per)
      for (const auto& form : account.people[p].also) people_.try_emplace(fold_case(form), p + 1);
  for (const auto& id : account.story.articles) {
    report_numbers_.emplace(id, report_numbers_.size() + 1);
    const auto& mentions = sheet.mentions(id);
    auto& names = names_[id];
    for (const auto& name : mentions.names) {
      if (name.type != NameType::per) continue;
      const auto& fullest = mentions.entities[name.entity].fullest;
      for (const auto& form : {fullest, name.span})
        if (const auto known = people_.find(fold_case(sheet.words({id, form}))); known != people_.end()) {
          names.push_back({name.span, known->second});
          break;
        }
    }
    std::ranges::sort(names, {}, &Named::span);
  }
}

void Filter::add_people(Keys& keys, const Cite& cite) const {
  const auto known = names_.find(cite.article);
  if (known == names_.end()) return;
  const auto before = [&cite](const Named& name) {
    return std::tuple(name.span.in, name.span.begin) < std::tuple(cite.span.in, cite.span.begin);
  };
  for (auto at = std::ranges::partition_point(known->second, before);
       at != known->second.end() && at->span.in == cite.span.in && at->span.begin < cite.span.end; ++at)
    keys.people.insert(at->person);
}

void Filter::add(Keys& keys, const std::vector<Cite>& cites, const std::vector<std::string>& names,
                 const std::optional<std::string>& when) const {
  const auto happened = when ? days_of_timex(*when) : std::nullopt;
  if (happened) keys.days.insert(*happened);
  for (const auto& cite : cites) {
    keys.outlets.insert(report_numbers_.at(cite.article));
    add_people(keys, cite);
    if (const auto& published = sheet_.article(cite.article).published; published && !happened)
      keys.days.insert(published->days);
  }
  for (const auto& name : names)
    if (const auto known = people_.find(fold_case(name)); known != people_.end())
      keys.people.insert(known->second);
}

void Filter::add(Keys& keys, const Fact& fact, const std::optional<std::string>& when) const {
  std::vector<std::string> names = fact.origins;
  for (const auto& support : fact.support)
    names.insert(names.end(), support.chain.begin(), support.chain.end());
  add(keys, cites_of(fact), names, when);
}

Markup Filter::attributes(const Keys& keys) {
  used_.outlets.insert(keys.outlets.begin(), keys.outlets.end());
  used_.people.insert(keys.people.begin(), keys.people.end());
  used_.days.insert(keys.days.begin(), keys.days.end());
  return markup(" data-outlets=\"{}\" data-people=\"{}\" data-days=\"{}\"", numbers(keys.outlets),
                numbers(keys.people), ranges(keys.days));
}

Markup Filter::line(const std::vector<Cite>& cites, const std::vector<std::string>& names,
                    const std::optional<std::string>& when) {
  Keys keys;
  add(keys, cites, names, when);
  return attributes(keys);
}
Markup Filter::line(const Fact& fact) {
  Keys keys;
  add(keys, fact, fact.when);
  return attributes(keys);
}
Markup Filter::line(const Fact& fact, const std::string& date) {
  Keys keys;
  add(keys, fact, date);
  return attributes(keys);
}
Markup Filter::line(const Fact& here, const Fact& there) {
  Keys keys;
  add(keys, here, here.when);
  add(keys, there, there.when);
  return attributes(keys);
}

Markup Filter::person(std::size_t index) {
  std::set<std::size_t> outlets;
  for (const auto& id : sheet_.account().people[index].articles) outlets.insert(report_numbers_.at(id));
  return markup(" data-outlets=\"{}\" data-people=\"{}\"", numbers(outlets), index + 1);
}

Markup Filter::form(const std::string& id, bool any_disputed) const {
  std::vector<std::pair<std::string, std::string>> people, days, outlets;
  for (const auto person : used_.people)
    people.emplace_back(fmt::to_string(person), sheet_.account().people[person - 1].name);
  for (const auto& one : used_.days)
    if (one.is_one_day()) days.emplace_back(ranges({one}), show_days(one));
  for (const auto& [report, number] : report_numbers_)
    if (used_.outlets.contains(number)) outlets.emplace_back(fmt::to_string(number), sheet_.label(report));
  std::ranges::sort(outlets, {}, &std::pair<std::string, std::string>::second);
  Html choices;
  add_choice(choices, "people", "Person", "anyone", people);
  add_choice(choices, "days", "Day", "any day", days);
  add_choice(choices, "outlets", "Outlet", "any outlet", outlets);
  if (any_disputed)
    choices.add("<label class=\"check\"><input type=\"checkbox\" name=\"disputed\"> Disputed only</label>\n");
  if (choices.empty()) return {};
  return markup(
      "<form class=\"filter\" id=\"{}\" aria-label=\"Show only some lines\" hidden=\"hidden\">\n{}<button "
      "type=\"reset\">Show all</button>\n<p class=\"shown\" role=\"status\"></p>\n</form>\n",
      id, choices.take());
}

}  // namespace saksi::html
