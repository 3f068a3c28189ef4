// What part of the picture is seen: a point of it at the window's upper left
// corner, and how large it is.

const view = { x: 0, y: 0, zoom: 1 };
const margin = { side: 16, top: 60 }; // the bar stands at the top
const narrow = 640; // as the style has it
const still = matchMedia("(prefers-reduced-motion: reduce)");

const room = () => ({ width: picture.clientWidth, height: picture.clientHeight });

function draw() {
  svg.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`;
}

// whole is the zoom at which all of the picture is seen.
function whole() {
  const { width, height } = room(), [w, h] = chart.size;
  return Math.max(0.01, Math.min((width - 2 * margin.side) / w, (height - margin.top - margin.side) / h));
}

const bounded = (zoom) => Math.min(Math.max(zoom, Math.min(0.5 * whole(), 0.5)), 6);

// fit shows all of the picture.
function fit() {
  glide(fitting());
}

function fitting() {
  const { width, height } = room(), [w, h] = chart.size;
  const zoom = Math.min(whole(), 1.6);
  const above = Math.max(margin.top, (height - h * zoom) / 2);
  return { zoom, x: (width - w * zoom) / 2, y: Math.min(above, Math.max(margin.top, height - margin.side - h * zoom)) };
}

// beginning is the view to begin with: everything, but on a phone, where nobody
// could read it, the top of the chart.
function beginning() {
  const zoom = 0.8, all = fitting();
  if (innerWidth > narrow || all.zoom >= zoom / 2) return all;
  const [x, y] = tops[0].at, [, , w] = tops[0].box;
  return { zoom, x: room().width / 2 - (x + w / 2) * zoom, y: margin.top + 8 - y * zoom };
}

// zoomBy grows the picture around a point of the window, its middle if none.
function zoomBy(factor, at) {
  const { width, height } = room();
  const [px, py] = at ?? [width / 2, height / 2];
  const zoom = bounded(view.zoom * factor);
  view.x = px - ((px - view.x) * zoom) / view.zoom;
  view.y = py - ((py - view.y) * zoom) / view.zoom;
  view.zoom = zoom;
  moving();
  draw();
}

function panBy(dx, dy) {
  view.x += dx;
  view.y += dy;
  moving();
  draw();
}

let settling = 0;

// moving has the browser draw quickly for as long as the view moves, and
// sharply afterwards.
function moving() {
  cancelGlide();
  picture.classList.add("moving");
  clearTimeout(settling);
  settling = setTimeout(() => picture.classList.remove("moving"), 160);
}

let gliding = 0;
const cancelGlide = () => cancelAnimationFrame(gliding);

// glide goes to another view, at once where motion is not wanted.
function glide(to) {
  const from = { ...view }, begin = performance.now(), duration = 220;
  const step = (now) => {
    const t = still.matches ? 1 : Math.min(1, (now - begin) / duration), eased = 1 - (1 - t) ** 3;
    for (const key of ["x", "y", "zoom"]) view[key] = from[key] + (to[key] - from[key]) * eased;
    draw();
    if (t < 1) gliding = requestAnimationFrame(step);
  };
  cancelGlide();
  step(begin + (still.matches || document.hidden ? duration : 0));
}

// show brings a card into view, large enough to be read.
function show(card, readable = 0.75) {
  const { width, height } = room(), [, , w, h] = card.box;
  const free = width - (details.hidden || width <= narrow ? 0 : details.offsetWidth + 12);
  const low = details.hidden || width > narrow ? height : height - details.offsetHeight;
  const zoom = Math.max(view.zoom, readable);
  const [x, y] = card.at.map((v) => v * view.zoom);
  const left = view.x + x, top = view.y + y;
  const inside = left >= margin.side && top >= margin.top && left + w * view.zoom <= free - margin.side && top + h * view.zoom <= low - margin.side;
  if (zoom === view.zoom && inside) return;
  glide({ zoom, x: free / 2 - (card.at[0] + w / 2) * zoom, y: (low + margin.top) / 2 - (card.at[1] + h / 2) * zoom });
}

// steadily does something that moves cards, and keeps one where it is seen.
function steadily(card, change) {
  const [x, y] = card.at;
  change();
  view.x += (x - card.at[0]) * view.zoom;
  view.y += (y - card.at[1]) * view.zoom;
  cancelGlide();
  draw();
}
