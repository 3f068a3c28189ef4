// The tree: each card is an item of it, with the keys of the tree pattern of
// the ARIA Authoring Practices Guide.

let current = tops[0]; // the item that the Tab key leads to
let typed = "", typedAt = 0;

function makeTree() {
  svg.setAttribute("role", "tree");
  svg.setAttribute("aria-label", document.title);
  for (const name of ["aria-labelledby", "aria-describedby"]) svg.removeAttribute(name);
  svg.querySelector(":scope > title")?.remove();
  svg.querySelector(":scope > desc")?.remove();
  for (const c of cards) {
    const siblings = c.manager?.reports ?? tops;
    for (const e of c.group.querySelectorAll("title, desc")) e.remove();
    for (const e of c.group.querySelectorAll("a")) e.setAttribute("tabindex", "-1");
    const attributes = {
      role: "treeitem", tabindex: "-1", "aria-label": [c.name, ...c.lines].join(", "), "aria-level": c.depth + 1,
      "aria-setsize": siblings.length, "aria-posinset": siblings.indexOf(c) + 1, "aria-selected": "false",
    };
    for (const [key, value] of Object.entries(attributes)) c.group.setAttribute(key, value);
    const [x, y, w, h] = c.box;
    c.group.append(drawn("rect", { class: "frame", x, y, width: w, height: h, rx: Math.min(10, h / 4) }));
    if (c.below) c.group.append(handle(c));
  }
  for (const p of parts) p.e.setAttribute("aria-hidden", "true");
  rove(current);
}

// handle is what a click folds a team by, at the foot of its manager's card,
// beside where lines leave.
function handle(card) {
  const [x, y, w, h] = card.box, count = `+${card.below}`, width = 9 + 5.5 * count.length;
  const right = x + w - 9, foot = y + h;
  card.minus = [drawn("rect", { x: right - 11, y: foot - 5.5, width: 11, height: 11, rx: 5.5 }), drawn("path", { d: `M${right - 8} ${foot}h5` })];
  card.plus = [drawn("rect", { x: right - width, y: foot - 6.5, width, height: 13, rx: 6.5 }), drawn("text", { x: right - width / 2, y: foot + 3 }, count)];
  return drawn("g", { class: "fold", "aria-hidden": "true" }, ...card.minus, ...card.plus);
}

// tell brings what the tree says of folded teams in step.
function tell() {
  for (const c of cards) {
    if (!c.below) continue;
    c.group.setAttribute("aria-expanded", String(!c.folded));
    for (const e of c.minus) e.classList.toggle("gone", c.folded);
    for (const e of c.plus) e.classList.toggle("gone", !c.folded);
  }
}

function rove(card) {
  current.group.setAttribute("tabindex", "-1");
  current = card;
  card.group.setAttribute("tabindex", "0");
}

// go moves the focus to somebody, opening the teams above.
function go(card, readable) {
  open(card);
  arrange(current.shown ? current : tops[0]);
  rove(card);
  card.group.focus({ preventScroll: true });
  show(card, readable);
}

// arrange places everything anew around a card that stays where it is.
function arrange(around) {
  steadily(around, place);
  tell();
  if (!current.shown) rove(around);
}

function fold(card, folded) {
  if (!card.below || card.folded === folded) return;
  card.folded = folded;
  const lost = document.activeElement === current.group;
  arrange(card);
  if (lost) current.group.focus({ preventScroll: true });
}

// foldTo shows so many layers; 0: all.
function foldTo(count) {
  for (const c of cards) c.folded = count > 0 && c.below > 0 && c.depth >= count - 1;
  arrange(tops[0]);
  fit();
}

function treeKey(event, card) {
  const shown = cards.filter((c) => c.shown), at = shown.indexOf(card);
  const keys = {
    ArrowDown: () => shown[at + 1], ArrowUp: () => shown[at - 1], Home: () => shown[0], End: () => shown.at(-1),
    ArrowRight: () => (card.folded ? fold(card, false) : card.reports[0]),
    ArrowLeft: () => (card.below && !card.folded ? fold(card, true) : card.manager),
    Enter: () => tellAbout(card, true), " ": () => tellAbout(card, true),
    "*": () => (card.manager?.reports ?? tops).forEach((c) => fold(c, false)),
  };
  const key = keys[event.key] ?? (/^\p{L}$/u.test(event.key) ? () => startingWith(event.key, shown, at) : null);
  if (!key) return false;
  const to = key();
  if (to) go(to);
  return true;
}

// startingWith finds the next person whose name begins with what is typed.
function startingWith(letter, shown, at) {
  typed = performance.now() - typedAt < 700 ? typed + letter : letter;
  typedAt = performance.now();
  const from = typed.length > 1 ? at : at + 1;
  return [...shown.slice(from), ...shown.slice(0, from)].find((c) => plain(c.name).startsWith(plain(typed)));
}
