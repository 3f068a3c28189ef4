// The shading behind teams, which shrinks around those of a team who are shown.

const rightOf = ([x, , w]) => x + w;
const bottomOf = ([, y, , h]) => y + h;

for (const p of chart.panels) {
  p.inner = chart.panels.filter((q) => q !== p && q.cards.length < p.cards.length && q.cards.every((i) => p.cards.includes(i)));
  const content = [...(p.label ? [p.label] : []), ...p.cards.map((i) => cards[i].box), ...p.inner.map((q) => q.box)];
  p.inset = [rightOf(p.box) - Math.max(...content.map(rightOf)), bottomOf(p.box) - Math.max(...content.map(bottomOf))];
}

// endOf is the lower right corner of a team's shading, once those of the teams
// within are known.
function endOf(panel, x, y) {
  const shown = [...panel.cards.map((i) => cards[i]).filter((c) => c.shown).map((c) => [c.at[0] + c.box[2], c.at[1] + c.box[3]]),
    ...panel.inner.filter((p) => p.shown).map((p) => p.end)];
  if (panel.label) shown.push([x(panel.label[0]) + panel.label[2], y(panel.label[1]) + panel.label[3]]);
  return [0, 1].map((side) => Math.max(...shown.map((end) => end[side])) + panel.inset[side]);
}

// rounded is the outline of a team's shading.
function rounded(panel, x, y) {
  const left = x(panel.box[0]), top = y(panel.box[1]), [right, bottom] = panel.end, r = panel.radius;
  return `M${left + r} ${top}H${right - r}A${r} ${r} 0 0 1 ${right} ${top + r}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}` +
    `H${left + r}A${r} ${r} 0 0 1 ${left} ${bottom - r}V${top + r}A${r} ${r} 0 0 1 ${left + r} ${top}Z`;
}
