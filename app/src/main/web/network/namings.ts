// textarea[data-namings]: @ and some letters of a name offer people to name; a button opens the list where @ is far to reach.
// Without script a name is typed in full. The server knows whom a text names by its words alone.
import {announce, el, icon, sign} from "../platform/dom";

interface Offer {
  form: string;
  name: string;
  unit: string;
  initials: string;
  colour: number;
}

const TYPED = /(?:^|[^\p{L}\p{N}])@([^\s@]*(?: [^\s@]*)?)$/u;
const MOST_TYPED = 40;
let count = 0;

document.querySelectorAll<HTMLTextAreaElement>("textarea[data-namings]").forEach(offerNames);

/** Lets people be named in a field that says where their names come from. */
export function offerNames(field: HTMLTextAreaElement): void {
  if (field.getAttribute("role") === "combobox") return; // Two bundles of one page may both come by.
  const id = `namings-${++count}`;
  const list = el("ul", {id, class: "namings", role: "listbox", "aria-label": field.dataset.namingsLabel ?? "", hidden: true});
  const opener = el("button", {type: "button", class: "button button-quiet button-small", onclick: begin}, icon("user-round"), field.dataset.namingsOpen ?? "@");
  field.after(list, opener);
  for (const [name, value] of Object.entries({role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, autocomplete: "off"}))
    field.setAttribute(name, value);

  let offers: Offer[] = [];
  let chosen = 0;
  let asked = 0;
  let start = -1;

  field.addEventListener("input", () => void look());
  field.addEventListener("click", () => void look());
  field.addEventListener("blur", () => setTimeout(() => document.activeElement !== field && close(), 200));
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === "Escape") {
      // In a dialog, Escape closes the list alone.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (offers.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      mark((chosen + (event.key === "ArrowDown" ? 1 : offers.length - 1)) % offers.length);
    } else if (offers.length > 0 && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      take(offers[chosen]!);
    }
  });

  function begin(): void {
    field.focus();
    const before = field.value.slice(0, field.selectionStart);
    if (!TYPED.test(before)) insert(field.selectionStart, field.selectionEnd, /\S$/.test(before) ? " @" : "@");
    void look();
  }

  async function look(): Promise<void> {
    const before = field.value.slice(0, field.selectionStart);
    const typed = TYPED.exec(before)?.[1];
    if (typed === undefined || typed.length > MOST_TYPED) {
      close();
      return;
    }
    start = before.length - typed.length;
    const turn = ++asked;
    try {
      const answer = await fetch(`${field.dataset.namings}?q=${encodeURIComponent(typed)}`, {headers: {Accept: "application/json"}});
      if (!answer.ok || turn !== asked) return;
      const found = (await answer.json()) as Offer[];
      // Behind a whole name and a space, other words follow.
      if (found.length === 0 && typed.includes(" ")) close();
      else show(found);
    } catch {
      close(); // Without network the name is typed in full.
    }
  }

  function show(found: Offer[]): void {
    offers = found;
    list.replaceChildren(
      ...(found.length === 0
        ? [el("li", {class: "namings-none", role: "option", "aria-disabled": "true"}, field.dataset.namingsNone ?? "")]
        : found.map((offer, index) =>
            el("li", {id: `${id}-${index}`, role: "option", "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => take(offer)},
              sign(offer, "sign-small"), el("span", {}, offer.name, el("small", {}, offer.unit))))),
    );
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    if (found.length > 0) mark(0);
    else field.removeAttribute("aria-activedescendant");
    list.scrollIntoView({block: "nearest"});
  }

  function mark(index: number): void {
    chosen = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    list.children[index]?.scrollIntoView({block: "nearest"});
    field.setAttribute("aria-activedescendant", `${id}-${index}`);
  }

  function take(offer: Offer): void {
    insert(start, field.selectionStart, `${offer.form} `);
    close();
    field.focus();
    announce(offer.name);
  }

  function insert(from: number, to: number, text: string): void {
    field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function close(): void {
    asked++;
    offers = [];
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }
}
