import {on} from "./dom";

// details.menu closes when something else is clicked, at Escape, and when another one opens.
document.addEventListener("click", (event) => {
  document.querySelectorAll<HTMLDetailsElement>("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector<HTMLDetailsElement>("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
});

// data-open="id of a dialog", data-close inside it.
on("click", "[data-open]", (element) => {
  const dialog = document.getElementById(element.dataset.open ?? "");
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
});
on("click", "[data-close]", (element) => element.closest("dialog")?.close());
on("click", "dialog", (element, event) => {
  if (event.target === element) (element as HTMLDialogElement).close();
});

// data-print
on("click", "[data-print]", () => print());
