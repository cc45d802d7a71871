#pragma once
// The headline: as declared, without the site's name, or the first line that looks like one.
//
//   Tanggul Randusari Jebol, Ratusan Warga Mengungsi - Saksi Pos     the site's name goes
//   JAKARTA - Air mulai surut di Randusari pada Rabu.                no title: the report opens with its
//   dateline

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/article/line.h"
#include "saksi/article/outlets.h"
#include "saksi/document/declared.h"

namespace saksi {

// `title` without the names of outlet, site or section that stand before or behind it. `site` is the host of
// the page ("www.saksipos.id"), or empty. `headings` are lines of the page that may show the bare title.
std::string without_site_name(std::string_view title, std::string_view site, const Outlets& outlets,
                              const Declared& declared, const std::vector<Line>& lines);

// The first line that is not dropped, when it is a headline: no full stop, and prose follows. None else.
// Index into `lines`. Call it with datelines told apart: `opens_body` is the line that starts the report with
// one.
std::optional<std::size_t> find_title_line(const std::vector<Line>& lines,
                                           std::optional<std::size_t> opens_body);

}  // namespace saksi
