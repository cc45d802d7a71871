#pragma once
// Who and where: the people, bodies and places of a story.

#include <span>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/claim/story_names.h"

namespace saksi {

// Those named in most articles first, then those named most often, then by name.
std::vector<Person> make_people(std::span<const StoryReport> reports, const StoryNames& names);

}  // namespace saksi
