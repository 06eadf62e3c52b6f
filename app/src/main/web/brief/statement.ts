import {el, on} from "../platform/dom";

// [data-statement] holds a textarea for a sentence with one [value], a button that puts the brackets around the selected
// words, and a place where the sentence is shown as readers will see it.
function show(field: HTMLElement): void {
  const area = field.querySelector("textarea");
  const preview = field.querySelector<HTMLElement>("[data-statement-preview]");
  if (!area || !preview) return;
  const parts = /^([^[\]]*)\[([^[\]]+)\]([^[\]]*)$/s.exec(area.value.trim());
  preview.replaceChildren();
  preview.hidden = !parts;
  if (parts) preview.append(parts[1] ?? "", el("span", {class: "value"}, parts[2]), parts[3] ?? "");
}

function ready(field: HTMLElement): void {
  const button = field.querySelector<HTMLElement>("[data-statement-value]");
  if (button) button.hidden = false;
}

on("input", "[data-statement] textarea", (area) => {
  const field = area.closest<HTMLElement>("[data-statement]");
  if (field) show(field);
});

on("focusin", "[data-statement]", ready);

on("click", "[data-statement-value]", (button) => {
  const field = button.closest<HTMLElement>("[data-statement]");
  const area = field?.querySelector("textarea");
  if (!field || !area) return;
  const {selectionStart: start, selectionEnd: end} = area;
  area.focus();
  if (start === end) return;
  const plain = (text: string) => text.replace(/[[\]]/g, "");
  const before = plain(area.value.slice(0, start));
  const value = plain(area.value.slice(start, end));
  area.value = `${before}[${value}]${plain(area.value.slice(end))}`;
  area.setSelectionRange(before.length, before.length + value.length + 2);
  area.dispatchEvent(new Event("input", {bubbles: true}));
});

document.querySelectorAll<HTMLElement>("[data-statement]").forEach((field) => {
  ready(field);
  show(field);
});
