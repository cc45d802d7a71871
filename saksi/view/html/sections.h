#pragma once
// The sections of a story, in the order of the page. Each gives nothing when it has nothing to show.

#include "saksi/view/html/story_context.h"

namespace saksi::html {

Markup summary_section(StoryContext& story);        // with its footnotes
Markup timeline_section(StoryContext& story);       // picture and list
Markup facts_section(StoryContext& story);          // who says what: facts against reports
Markup disagreements_section(StoryContext& story);  // both sides beside each other
Markup updates_section(StoryContext& story);
Markup sources_section(StoryContext& story);  // who copies and cites whom: picture and list
Markup quotes_section(StoryContext& story);
Markup people_section(StoryContext& story);
Markup open_section(StoryContext& story);
// Every report in full, with a mark at each place that the sections before have linked to: call it last.
Markup reports_section(StoryContext& story);

// The picture of a timeline, and of sources: nothing where there is too little to draw.
Markup timeline_picture(const StoryContext& story);
Markup sources_picture(const StoryContext& story);

}  // namespace saksi::html
