import {el, on} from "./dom";

// data-guard: leaving the page with something typed and not sent asks first.
const dirty = new Set<HTMLFormElement>();
on("input", "form[data-guard]", (form) => dirty.add(form as HTMLFormElement));
on("submit", "form", (form, event) => {
  if (!event.defaultPrevented) dirty.delete(form as HTMLFormElement);
});
addEventListener("beforeunload", (event) => {
  if ([...dirty].some((form) => form.isConnected)) event.preventDefault();
});

// data-back: the page before as it was left, with what was typed in it; the link alone opens it anew.
on("click", "a[data-back]", (_link, event) => {
  if (history.length < 2) return;
  event.preventDefault();
  history.back();
});

// data-download: gives a file and leaves the page standing, so the next file may be asked for at once.
// A second click while the first is under way does nothing; past a second the button shows that it works.
on("submit", "form", (form, event) => {
  if (event.defaultPrevented || form.hasAttribute("data-undo") || form.hasAttribute("data-download")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  const button = event.submitter ?? form.querySelector("button:not([type=button])");
  setTimeout(() => form.isConnected && form.dataset.sent && button?.setAttribute("aria-busy", "true"), 1000);
  // A download or an answer to htmx leaves the page standing: the form is free again.
  setTimeout(() => release(form), 15000);
});
on("htmx:afterRequest" as "submit", "form", release);
addEventListener("pageshow", () => document.querySelectorAll<HTMLElement>("form[data-sent]").forEach(release));

function release(form: HTMLElement): void {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

// data-reveals="id": a radio button or checkbox that shows more fields while it is chosen.
function reveal(): void {
  document.querySelectorAll<HTMLInputElement>("input[data-reveals]").forEach((input) => {
    const target = document.getElementById(input.dataset.reveals ?? "");
    if (target) target.hidden = !input.checked;
  });
}
on("change", "input", reveal);
document.addEventListener("htmx:afterSettle", reveal);
reveal();

// data-submit-on-change: filters that work at once.
on("change", "[data-submit-on-change]", (element) => element.closest("form")?.requestSubmit());

// A date in the Buddhist era beneath each date field, since the browser's own picker may show the other one.
on("input", "input[type=date]", (input) => sayBuddhistDate(input as HTMLInputElement));
document.querySelectorAll<HTMLInputElement>("input[type=date]").forEach(sayBuddhistDate);

function sayBuddhistDate(input: HTMLInputElement): void {
  const field = input.closest(".field");
  if (!field || document.documentElement.lang !== "th") return;
  let said = field.querySelector<HTMLElement>(".said-date");
  if (!said) {
    said = el("p", {class: "hint said-date", "aria-live": "polite"});
    input.after(said);
  }
  const date = input.valueAsDate;
  said.hidden = !date;
  said.textContent = date
    ? new Intl.DateTimeFormat("th-TH-u-ca-buddhist-nu-latn", {dateStyle: "full", timeZone: "UTC"}).format(date)
    : "";
}

// .file-drop: files may be dropped, and those chosen are listed with a small picture.
for (const type of ["dragover", "dragleave", "drop"] as const) {
  on(type, ".file-drop", (zone, event) => {
    event.preventDefault();
    zone.classList.toggle("over", type === "dragover");
    const input = zone.querySelector<HTMLInputElement>("input[type=file]");
    if (type === "drop" && input && event.dataTransfer?.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", {bubbles: true}));
    }
  });
}
// data-most-megabytes: a file that is larger is not even sent; the words stand in data-too-large.
on("change", "input[type=file][data-most-megabytes]", (element) => {
  const input = element as HTMLInputElement;
  const most = Number(input.dataset.mostMegabytes) * 1048576;
  const tooLarge = [...(input.files ?? [])].some((file) => file.size > most);
  input.setCustomValidity(tooLarge ? input.dataset.tooLarge ?? "" : "");
  if (tooLarge) input.reportValidity();
});
on("change", ".file-drop input[type=file]", (element) => {
  const zone = element.closest(".file-drop") as HTMLElement;
  zone.querySelector(".files")?.remove();
  const list = el("ul", {class: "files"});
  for (const file of (element as HTMLInputElement).files ?? []) {
    const size = `${(file.size / 1048576).toFixed(1)} MB`;
    const picture = /^image\/(jpeg|png|webp|gif)$/.test(file.type) && el("img", {src: URL.createObjectURL(file), alt: ""});
    list.append(el("li", {}, picture, `${file.name} · ${size}`));
  }
  zone.append(list);
});

// form[data-send-at-once]: sends itself as soon as it is shown; without script its button does.
function sendAtOnce(): void {
  document.querySelector<HTMLFormElement>("form[data-send-at-once]")?.submit();
}
document.addEventListener("htmx:afterSettle", sendAtOnce);
sendAtOnce();
