// Comforts; the page is whole without them. A link to a place in a report shows its words when pointed at, and the
// lines of a story can be chosen by person, day and outlet (filter.h).
"use strict";
{
  const peek = document.createElement("div");
  peek.className = "peek";
  peek.hidden = true;
  peek.setAttribute("aria-hidden", "true"); // the words stand on the page already
  document.body.append(peek);

  const words = (target) => {
    const copy = target.cloneNode(true);
    for (const link of copy.querySelectorAll(".back")) link.remove();
    return copy.textContent.trim();
  };
  const show = (link) => {
    const target = document.getElementById(link.getAttribute("href").slice(1));
    if (!target) return;
    const report = target.closest(".report");
    const name = report && report.querySelector(".about b");
    peek.replaceChildren();
    if (name) {
      const line = document.createElement("b");
      line.textContent = name.textContent;
      peek.append(line);
    }
    peek.append(words(target));
    peek.hidden = false;
    const box = link.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - peek.offsetWidth - 8);
    peek.style.left = `${Math.max(8, left) + scrollX}px`;
    const below = box.bottom + peek.offsetHeight + 8 < innerHeight;
    peek.style.top = `${(below ? box.bottom + 6 : box.top - peek.offsetHeight - 6) + scrollY}px`;
  };
  const hide = () => { peek.hidden = true; };
  for (const link of document.querySelectorAll("a.note, a.ref, .facts td a")) {
    link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(link); });
    link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
    link.addEventListener("pointerleave", hide);
    link.addEventListener("blur", hide);
    link.addEventListener("click", hide);
  }
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

  // Whether ranges of days ("2026-01-03/2026-01-04 …") touch the chosen one; ISO days sort as text.
  const touches = (ranges, chosen) => {
    const [from, to] = chosen.split("/");
    return ranges.split(" ").some((range) => {
      const [first, last] = range.split("/");
      return first && first <= to && from <= last;
    });
  };
  const has = (list, chosen) => list.split(" ").includes(chosen);
  // A line without an attribute is not chosen by it: people have no day.
  const fits = (data, choice) =>
    (!choice.people || data.people === undefined || has(data.people, choice.people)) &&
    (!choice.outlets || data.outlets === undefined || has(data.outlets, choice.outlets)) &&
    (!choice.days || data.days === undefined || touches(data.days, choice.days));

  for (const form of document.querySelectorAll("form.filter")) {
    const story = form.closest(".story");
    const lines = [...story.querySelectorAll("[data-outlets]")];
    const groups = [...story.querySelectorAll("section > details, .speaker, .group, .face, .facts")]
      .map((group) => [group.matches(".facts") ? group.parentElement : group, lines.filter((line) => group.contains(line))])
      .filter(([, inside]) => inside.length > 0);
    const nothing = [];
    for (const section of story.querySelectorAll("section")) {
      const inside = lines.filter((line) => section.contains(line));
      if (inside.length === 0) continue;
      const note = document.createElement("p");
      note.className = "nothing";
      note.hidden = true;
      note.textContent = "Nothing here fits the choice.";
      section.append(note);
      nothing.push([note, inside]);
    }
    const shown = form.querySelector(".shown");
    const points = [...story.querySelectorAll(".timeline a, .sources a")];
    const apply = () => {
      const choice = Object.fromEntries(new FormData(form));
      for (const line of lines)
        line.hidden = !fits(line.dataset, choice) || (Boolean(choice.disputed) && line.classList.contains("agreed"));
      for (const [group, inside] of groups) if (!lines.includes(group)) group.hidden = inside.every((line) => line.hidden);
      for (const [note, inside] of nothing) note.hidden = inside.some((line) => !line.hidden);
      // The day stands at the first line of it that is shown.
      for (const days of story.querySelectorAll(".days")) {
        let last = "";
        for (const line of days.children) {
          const when = line.querySelector(".when");
          if (line.hidden || !when) continue;
          when.classList.toggle("again", when.textContent === last);
          last = when.textContent;
        }
      }
      for (const point of points) {
        const target = document.getElementById(point.getAttribute("href").slice(1));
        const report = target && target.matches(".report");
        point.classList.toggle("dim", Boolean(report ? choice.outlets && !target.id.endsWith(`-r${choice.outlets}`) : target && target.hidden));
      }
      const count = lines.filter((line) => !line.hidden).length;
      shown.textContent = count === lines.length ? "" : `${count} of ${lines.length} lines shown`;
    };
    form.hidden = false;
    form.addEventListener("change", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    apply(); // a browser may bring back what was chosen before
  }

  // A link to a place opens what holds it, and shows it whatever is chosen.
  const open = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    for (let at = target; at; at = at.parentElement) {
      if (at.matches("details")) at.open = true;
      if (at.hidden) at.hidden = false;
    }
  };
  addEventListener("hashchange", open);
  open();
}
