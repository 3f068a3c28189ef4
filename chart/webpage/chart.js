// The chart: who is on it, who reports to whom, and what shows them.

const picture = document.getElementById("picture");
const svg = picture.querySelector("svg");
const chart = JSON.parse(document.getElementById("chart").textContent);
const cards = chart.cards.map((c) => ({ ...c, reports: [], folded: false }));

for (const group of svg.querySelectorAll("[data-card]")) cards[group.dataset.card].group = group;
for (const c of cards) {
  c.manager = cards[c.manager] ?? null;
  c.dotted = c.dotted.map((i) => cards[i]);
  c.depth = c.manager ? c.manager.depth + 1 : 0;
  c.manager?.reports.push(c);
}
for (const c of cards.toReversed()) c.below = c.reports.reduce((n, r) => n + 1 + r.below, 0);

const tops = cards.filter((c) => !c.manager);
const layers = Math.max(...cards.map((c) => c.depth)) + 1;

// Managers come before their reports, so one pass tells who is shown.
function seeWhoIsShown() {
  for (const c of cards) c.shown = !c.manager || (c.manager.shown && !c.manager.folded);
}

// open unfolds the teams above somebody.
function open(card) {
  for (let m = card.manager; m; m = m.manager) m.folded = false;
}

const filled = (e, attributes, children) => {
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
  e.append(...children);
  return e;
};
const element = (name, attributes, ...children) => filled(document.createElement(name), attributes, children);
const drawn = (name, attributes, ...children) => filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
