/** Listens on the document for an event inside elements that match, now or later. */
export function on<K extends keyof DocumentEventMap>(
  type: K,
  selector: string,
  listen: (element: HTMLElement, event: DocumentEventMap[K]) => void,
): void {
  document.addEventListener(type, (event) => {
    const element = (event.target as Element | null)?.closest?.<HTMLElement>(selector);
    if (element) listen(element, event);
  });
}

/** An element with attributes, properties and children. Text is always text, never HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | null | undefined | ((event: Event) => void)> = {},
  ...children: (Node | string | null | undefined | false)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

/** An icon of the sprite. */
export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${document.documentElement.dataset.icons ?? ""}#${name}`);
  svg.append(use);
  return svg;
}

/** A person's round sign. */
export function sign(person: {initials: string; colour: number}, size = ""): HTMLElement {
  return el("span", {class: `sign ${size} tone-${person.colour}`.replace("  ", " "), "aria-hidden": "true"}, person.initials);
}

/** Says something to those who listen instead of look. */
export function announce(text: string): void {
  let region = document.getElementById("announcements");
  if (!region) {
    region = el("div", {id: "announcements", class: "unseen", "aria-live": "polite"});
    document.body.append(region);
  }
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 50);
}

/** The sentence at the foot of the window, with an action or without; goes by itself. Returns what removes it. */
export function toast(text: string, action?: {label: string; run: () => void}, milliseconds = 6000): () => void {
  const remove = () => box.remove();
  const box = el(
    "div",
    {class: "toast", role: "status"},
    el("span", {}, text),
    action && el("button", {type: "button", class: "button", onclick: () => { remove(); action.run(); }}, action.label),
  );
  let region = document.querySelector(".toasts");
  if (!region) {
    region = el("div", {class: "toasts"});
    document.body.append(region);
  }
  region.append(box);
  setTimeout(remove, milliseconds);
  return remove;
}

/** How the page moves to a place: at once for readers who want nothing to move. */
export function gently(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
