// Two comforts; the page is whole without them. A link to a place in a report shows its words when pointed at, and
// the table of facts can show only what is disputed.
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

  for (const table of document.querySelectorAll("table.facts")) {
    if (!table.querySelector("tr.disputed") || !table.querySelector("tr.agreed")) continue;
    const bar = document.createElement("div");
    bar.className = "filter";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Facts shown");
    const buttons = [["All facts", false], ["Disputed only", true]].map(([label, disputed]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.setAttribute("aria-pressed", String(!disputed));
      button.addEventListener("click", () => {
        table.classList.toggle("only-disputed", disputed);
        for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      });
      return button;
    });
    bar.append(...buttons);
    table.parentElement.before(bar);
  }
}
