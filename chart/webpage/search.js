// The search: every word of it must occur on a card, or in the name of the
// shading that it stands on.

const search = document.getElementById("search");
const field = search.querySelector("input");
const count = search.querySelector("output");
let found = [], at = -1;

const plain = (s) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function look() {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  for (const c of cards) c.text ??= plain([c.name, ...c.lines, ...c.panels].join(" "));
  found = words.length ? cards.filter((c) => words.every((w) => c.text.includes(w))) : [];
  at = -1;
  svg.classList.toggle("searching", found.length > 0);
  for (const c of cards) c.group.classList.remove("found", "current");
  for (const c of found) c.group.classList.add("found");
  count.textContent = !words.length ? "" : found.length ? `${found.length} found` : "Nobody found";
}

// next goes to the next of those found, or the one before.
function next(step) {
  if (!found.length) return;
  found[at]?.group.classList.remove("current");
  at = (at + step + found.length) % found.length;
  if (at < 0) at = found.length - 1;
  const card = found[at];
  card.group.classList.add("current");
  open(card);
  arrange(current);
  rove(card);
  show(card);
  count.textContent = `${at + 1} of ${found.length}: ${card.name}`;
}

function clearSearch() {
  field.value = "";
  look();
}
