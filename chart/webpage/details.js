// What there is to know about a card: what the picture shows of it, in full,
// and who is above and below.

const details = document.getElementById("details");
let told = null; // whom the details are about

function tellAbout(card, focus) {
  told?.group.setAttribute("aria-selected", "false");
  told = card;
  card.group.setAttribute("aria-selected", "true");
  const close = element("button", { type: "button", "aria-label": "Close" }, "×");
  close.addEventListener("click", closeDetails);
  const heading = element("h2", { tabindex: "-1" }, card.name);
  details.replaceChildren(close, ...photo(card), heading, ...card.lines.map((l) => element("p", {}, l)), ...link(card),
    ...people("Reports to", card.manager ? [card.manager] : []), ...people("Dotted line to", card.dotted),
    ...people(below(card), card.reports));
  details.hidden = false;
  details.scrollTop = 0;
  if (focus) heading.focus();
  show(card, 0);
}

const below = (card) => (card.below > card.reports.length ? `Direct reports: ${card.reports.length}, ${card.below} with those below` : `Direct reports: ${card.reports.length}`);

function photo(card) {
  const image = card.group.querySelector("image");
  const source = image?.getAttribute("href") ?? image?.getAttributeNS("http://www.w3.org/1999/xlink", "href");
  return source ? [element("img", { src: source, alt: "" })] : [];
}

function link(card) {
  return card.link ? [element("p", {}, element("a", { href: card.link, target: "_blank", rel: "noopener noreferrer" }, "Open the link"))] : [];
}

// people is a list of them, each leading to their card.
function people(title, list) {
  if (!list.length) return [];
  return [element("h3", {}, title), element("ul", {}, ...list.map((c) => {
    const b = element("button", { type: "button" }, c.name);
    if (c.lines.length) b.append(element("small", {}, c.lines[0]));
    b.addEventListener("click", () => {
      go(c);
      tellAbout(c, true);
    });
    return element("li", {}, b);
  }))];
}

function closeDetails() {
  const within = details.contains(document.activeElement);
  details.hidden = true;
  if (within) told.group.focus({ preventScroll: true });
  told?.group.setAttribute("aria-selected", "false");
  told = null;
}
