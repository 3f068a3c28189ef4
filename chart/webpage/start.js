// The page: what clicks, keys, wheel and fingers do.

const cardOf = (event) => cards[event.target.closest?.("[data-card]")?.dataset.card];
const pointers = new Map(); // those that are down, by their place
let moved = false;

picture.addEventListener("pointerdown", (event) => {
  if (event.button > 1) return;
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
  moved = pointers.size > 1;
});

picture.addEventListener("pointermove", (event) => {
  const was = pointers.get(event.pointerId);
  if (!was) return;
  const is = [event.clientX, event.clientY], other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
  if (!moved && Math.hypot(is[0] - was[0], is[1] - was[1]) < 4) return;
  moved = true;
  picture.setPointerCapture(event.pointerId);
  pointers.set(event.pointerId, is);
  if (other) pinch(was, is, other);
  else panBy(is[0] - was[0], is[1] - was[1]);
});

function pinch(was, is, other) {
  const far = (p) => Math.hypot(p[0] - other[0], p[1] - other[1]) || 1;
  panBy((is[0] - was[0]) / 2, (is[1] - was[1]) / 2);
  zoomBy(far(is) / far(was), [(is[0] + other[0]) / 2, (is[1] + other[1]) / 2]);
}

for (const name of ["pointerup", "pointercancel"]) {
  picture.addEventListener(name, (event) => pointers.delete(event.pointerId));
}

picture.addEventListener("click", (event) => {
  event.preventDefault(); // a card's link is in its details
  const card = cardOf(event);
  if (moved || !card) return;
  rove(card);
  card.group.focus({ preventScroll: true });
  if (event.target.closest(".fold")) fold(card, !card.folded);
  else tellAbout(card, false);
});

picture.addEventListener("wheel", (event) => {
  event.preventDefault();
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  const dx = event.deltaX * unit, dy = event.deltaY * unit;
  if (!event.ctrlKey && event.shiftKey && !dx) panBy(-dy, 0);
  else if (!event.ctrlKey && dx) panBy(-dx, -dy);
  else zoomBy(Math.exp(-dy * (event.ctrlKey && Math.abs(dy) < 50 ? 0.01 : 0.0015)), [event.clientX, event.clientY]);
}, { passive: false });

const viewKeys = {
  "+": () => zoomBy(1.25), "=": () => zoomBy(1.25), "-": () => zoomBy(0.8), 0: fit,
  "/": () => field.select(),
  ArrowLeft: () => panBy(80, 0), ArrowRight: () => panBy(-80, 0), ArrowUp: () => panBy(0, 80), ArrowDown: () => panBy(0, -80),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select")) return;
  const card = cardOf(event);
  if (event.key === "Escape") escape();
  else if (card && treeKey(event, card)) event.preventDefault();
  else if (viewKeys[event.key] && (event.key.length === 1 || !event.target.closest?.("#details"))) {
    event.preventDefault();
    viewKeys[event.key]();
  }
});

// escape gives up what is open, one thing after the other.
function escape() {
  if (!details.hidden) closeDetails();
  else if (field.value) clearSearch();
  else document.activeElement.blur();
}

picture.addEventListener("focusin", (event) => {
  const card = cardOf(event);
  if (card) rove(card);
});

field.addEventListener("input", look);
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") clearSearch();
  if (event.key === "ArrowDown" && at >= 0) found[at].group.focus({ preventScroll: true });
});
search.addEventListener("submit", (event) => event.preventDefault());
search.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  next(event.shiftKey ? -1 : 1);
});

for (const b of document.querySelectorAll("[data-zoom]")) {
  b.addEventListener("click", { in: () => zoomBy(1.25), out: () => zoomBy(0.8), fit }[b.dataset.zoom]);
}

const pick = document.getElementById("layers");
pick.append(new Option("All layers", 0), ...Array.from({ length: layers - 1 }, (_, i) => new Option(i ? `${i + 1} layers` : "1 layer", i + 1)));
pick.hidden = layers < 2;
pick.addEventListener("change", () => foldTo(Number(pick.value)));

function begin() {
  Object.assign(view, beginning());
  draw();
}

let fitted = true; // until somebody moves the view
addEventListener("resize", () => fitted && begin());
for (const name of ["wheel", "pointerdown", "keydown", "click"]) {
  document.addEventListener(name, () => (fitted = false), { capture: true, once: true });
}

document.documentElement.classList.add("live");
document.getElementById("bar").hidden = false;
makeTree();
place();
tell();
begin();
