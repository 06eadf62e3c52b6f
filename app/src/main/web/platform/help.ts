import {el, icon, on} from "./dom";

// a[data-help]: help about this page opens beside it on the desk and over its foot on the phone, so that one can read and do.
// Without script, or when help can't be fetched, it is a link to a page like any other.
let opened: HTMLDialogElement | null = null;

on("click", "a[data-help]", (element, event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const link = element as HTMLAnchorElement;
  if (opened) opened.close();
  else show(link).catch(() => location.assign(link.href));
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") opened?.close(); // A dialog that is not modal does not hear it by itself.
});

async function show(link: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const topic = page.querySelector<HTMLElement>(".help-topic");
  if (!topic) throw new Error("no topic");
  const title = el("h2", {id: "help-panel-title", tabindex: -1}, topic.dataset.title ?? "");
  const close = el("button", {type: "button", class: "button button-quiet", "data-close": true, "aria-label": link.dataset.help}, icon("x"));
  const dialog = el("dialog", {class: "dialog help-panel", "aria-labelledby": "help-panel-title"},
    el("div", {class: "help-panel-head"}, title, close),
    document.adoptNode(topic),
    el("p", {}, el("a", {href: link.href}, link.dataset.helpPage)));
  dialog.addEventListener("close", () => {
    dialog.remove();
    opened = null;
    link.focus();
  });
  document.body.append(dialog);
  opened = dialog;
  if (matchMedia("(width >= 60rem)").matches) dialog.show();
  else dialog.showModal();
  title.focus();
}
