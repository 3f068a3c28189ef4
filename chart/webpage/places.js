// Where everything stands. While teams are folded the picture closes up: a
// stretch that only hidden cards stood in is gone, everybody keeps their place
// among the others, and lines follow. So one map for x and one for y are all
// that a fold changes.

const paths = new Map(); // what a path draws while nothing is folded, in pieces
for (const p of svg.querySelectorAll("path[data-part]")) {
  paths.set(p, p.getAttribute("d").match(/[A-Z]|-?[\d.]+/g));
}
const parts = [...svg.querySelectorAll("[data-part]")].map((e) => {
  const [kind, index] = e.dataset.part.split("_");
  return { e, kind, index: Number(index) };
});

const spanX = ([x, , w]) => [x, x + w];
const spanY = ([, y, , h]) => [y, y + h];

// joined makes one span of those that meet.
function joined(spans) {
  const all = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

// least is between people who stood apart, whatever stood between them.
const least = 16;

// closedUp maps a coordinate of the whole picture to that of the one without
// what is hidden. Where somebody has gone, what was free beside those who stay
// is kept as it was, for lines are drawn there, and in all as much as was free
// anywhere between them.
function closedUp(whole, left, length) {
  const was = joined(whole), stays = joined(left);
  const stops = [[0, 0]];
  const add = (to, width) => stops.push([to, stops.at(-1)[1] + width]);
  for (const [from, to] of [...stays, [length, length]]) {
    const at = stops.at(-1)[0];
    const gone = was.filter(([a, b]) => b > at && a < from).map(([a, b]) => [Math.max(a, at), Math.min(b, from)]);
    if (gone.length) {
      const free = gone.map(([a], i) => a - (i ? gone[i - 1][1] : at));
      const first = free[0], last = from - gone.at(-1)[1];
      const kept = Math.max(first + last, ...free, Math.min(least, from - at));
      add(gone[0][0], first);
      add(gone.at(-1)[1], kept - first - last);
    }
    add(from, from - stops.at(-1)[0]);
    add(to, to - from);
  }
  return (v) => {
    let low = 0, high = stops.length - 1;
    while (high - low > 1) {
      const mid = (low + high) >> 1;
      if (stops[mid][0] <= v) low = mid;
      else high = mid;
    }
    const [a, fa] = stops[low], [b, fb] = stops[high];
    return b > a ? fa + ((v - a) * (fb - fa)) / (b - a) : fa;
  };
}

// place puts everything in its place, and gives the map of the cards' places.
function place() {
  seeWhoIsShown();
  for (const p of chart.panels) p.shown = p.cards.some((i) => cards[i].shown);
  const boxes = [...cards, ...chart.panels.filter((p) => p.label).map((p) => ({ box: p.label, shown: p.shown }))];
  const left = boxes.filter((b) => b.shown);
  const legend = [...chart.labels, ...chart.shapes.filter((s) => s.dot < 0).map((s) => s.box)], around = legend.map(spanY);
  const x = closedUp(boxes.map((b) => spanX(b.box)), left.map((b) => spanX(b.box)), chart.width);
  const y = closedUp([...boxes.map((b) => spanY(b.box)), ...around], [...left.map((b) => spanY(b.box)), ...around], chart.height);
  const move = (e, [bx, by]) => set(e, "transform", `translate(${round(x(bx) - bx)} ${round(y(by) - by)})`);
  for (const c of cards) {
    c.group.classList.toggle("gone", !c.shown);
    c.group.classList.toggle("folded", c.folded);
    c.at = [x(c.box[0]), y(c.box[1])];
    move(c.group, c.box);
  }
  for (const p of chart.panels.toReversed()) p.end = endOf(p, x, y);
  for (const p of parts) placePart(p, x, y, move);
  const right = Math.max(0, ...legend.map((b) => spanX(b)[1]));
  size(Math.max(x(chart.width), right ? right + chart.margin : 0), y(chart.height));
}

// set changes an attribute, where it is another: what has not changed the
// browser need not draw.
function set(e, name, value) {
  if (e.getAttribute(name) !== value) e.setAttribute(name, value);
}

const round = (v) => Math.round(v * 100) / 100;

// placePart moves a part of the picture that is no card, or hides it.
function placePart({ e, kind, index }, x, y, move) {
  switch (kind) {
    case "line":
      e.classList.toggle("gone", !cards[index].shown || cards[index].folded);
      break;
    case "dotted":
      e.classList.toggle("gone", !chart.lines[index].every((i) => cards[i].shown));
      break;
    case "cluster":
      e.classList.toggle("gone", !chart.panels[index].shown);
      if (!chart.panels[index].cards.every((i) => cards[i].shown)) {
        set(e, "d", rounded(chart.panels[index], x, y));
        return;
      }
      break;
    case "panel":
      e.classList.toggle("gone", !chart.panels[index].shown);
      move(e, chart.panels[index].label);
      return;
    case "shape": {
      const { box, dot } = chart.shapes[index];
      if (dot < 0) {
        moveDown(e, box, y);
        return;
      }
      e.classList.toggle("gone", !chart.lines[dot].every((i) => cards[i].shown));
      move(e, [box[0] + box[2] / 2, box[1] + box[3] / 2]);
      return;
    }
    case "label":
      moveDown(e, chart.labels[index], y);
      return;
    default:
      return;
  }
  set(e, "d", mapped(paths.get(e), x, y));
}

// moveDown moves what stands above or below the chart with its edge.
function moveDown(e, [, by], y) {
  set(e, "transform", `translate(0 ${round(y(by) - by)})`);
}

// mapped writes a path with other coordinates.
function mapped(pieces, x, y) {
  let command = "", n = 0;
  return pieces.map((p) => {
    if (p >= "A") {
      command = p;
      n = 0;
      return p;
    }
    const upright = command === "V" || (command !== "H" && n++ % 2 === 1);
    return round((upright ? y : x)(Number(p)));
  }).join(" ");
}

function size(width, height) {
  chart.size = [width, height];
  svg.setAttribute("viewBox", `0 0 ${round(width)} ${round(height)}`);
  svg.style.width = `${width}px`;
  svg.style.height = `${height}px`;
}
