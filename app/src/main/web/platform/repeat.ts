import {on} from "./dom";

// .repeat holds .repeat-item elements, a <template> for a new one with __index__ where its number goes, and a button data-repeat-add.
on("click", "[data-repeat-add]", (button) => {
  const repeat = button.closest<HTMLElement>(".repeat");
  const template = repeat?.querySelector<HTMLTemplateElement>(":scope > template");
  if (!repeat || !template) return;
  const next = Number(repeat.dataset.next ?? repeat.querySelectorAll(":scope > .repeat-item").length);
  repeat.dataset.next = String(next + 1);
  const item = document.createElement("div");
  item.innerHTML = template.innerHTML.replaceAll("__index__", String(next));
  const added = item.firstElementChild as HTMLElement;
  const items = repeat.querySelectorAll(":scope > .repeat-item");
  (items[items.length - 1] ?? template).after(added);
  added.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
});
on("click", "[data-repeat-remove]", (button) => {
  const item = button.closest<HTMLElement>(".repeat-item");
  const form = item?.closest("form");
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  item?.remove();
  form?.dispatchEvent(new Event("input", {bubbles: true}));
  neighbour?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button")?.focus();
});
