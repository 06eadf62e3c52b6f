import {on} from "../platform/dom";

// Within [data-tick-group], the box of [data-tick-all] ticks all the others and shows whether all are ticked.
function boxes(group: HTMLElement): HTMLInputElement[] {
  return [...group.querySelectorAll<HTMLInputElement>("input[type=checkbox][name]")];
}

function show(group: HTMLElement): void {
  const all = group.querySelector<HTMLInputElement>("[data-tick-all] input");
  if (!all) return;
  const ticked = boxes(group).filter((box) => box.checked).length;
  all.checked = ticked > 0 && ticked === boxes(group).length;
  all.indeterminate = ticked > 0 && !all.checked;
}

function showAll(): void {
  document.querySelectorAll<HTMLElement>("[data-tick-group]").forEach(show);
}

on("change", "[data-tick-group] input[type=checkbox]", (box) => {
  const label = box.closest("[data-tick-all]");
  const group = box.closest<HTMLElement>("[data-tick-group]");
  if (label && group) for (const each of boxes(group)) each.checked = (box as HTMLInputElement).checked;
  showAll();
});

document.querySelectorAll<HTMLElement>("[data-tick-all]").forEach((label) => (label.hidden = false));
showAll();
