// The library's form: pictures go up in pieces, several at a time, each with its progress. Without script the form sends
// one picture as any form does.
import {announce, el, icon} from "../platform/dom";
import {wordsOf, wordsOnPage} from "../onevoice/words";
import {allKept, forget, keep, type Kept} from "./kept-files";
import {Refused, sendPicture} from "./upload";

const LARGEST = 40 * 1048576;

const words = wordsOf(wordsOnPage());
const form = document.querySelector<HTMLFormElement>("form[data-uploads]");
const list = el("ul", {class: "rows uploads"});

if (form) {
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  input.multiple = true;
  form.after(list);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const unit = new FormData(form).get("unit");
    for (const file of input.files ?? []) void take({key: crypto.randomUUID(), file, unit: typeof unit === "string" ? unit : null}, true);
    form.reset();
    form.querySelector(".files")?.remove();
  });
  // What was on its way when the page was left goes on by itself.
  void allKept().then((kept) => {
    if (kept.length === 0) return;
    form.closest("details")?.setAttribute("open", "");
    kept.forEach((each) => void take(each, false));
  });
}

async function take(kept: Kept, fresh: boolean): Promise<void> {
  const {file} = kept;
  const progress = el("progress", {class: "progress", max: 1, value: 0, "aria-label": words("sending", file.name)});
  const said = el("p", {class: "small soft"}, words("sending", file.name));
  const row = el("li", {class: "row"},
    el("img", {class: "row-picture", src: URL.createObjectURL(file), alt: ""}),
    el("div", {}, el("strong", {class: "row-title"}, file.name), said, progress));
  list.append(row);
  if (file.size > LARGEST) {
    refuse(row, said, progress, words("too-large", file.name, LARGEST / 1048576));
    return;
  }
  if (fresh) await keep(kept);
  const {csrfHeader, csrfToken} = document.documentElement.dataset;
  try {
    const added = await sendPicture(file, {url: "/pictures/uploads", csrf: {header: csrfHeader!, token: csrfToken!}, unit: kept.unit},
      (share) => {
        progress.value = share;
        said.textContent = share < 1 ? words("sending", file.name) : words("making", file.name);
      },
      (waits) => waits && (said.textContent = words("waiting")));
    await forget(kept.key);
    announce(words("done", file.name));
    const alike = added.alike[0];
    row.replaceChildren(
      el("img", {class: "row-picture", src: added.url, alt: ""}),
      el("div", {}, el("a", {class: "row-title", href: `/pictures/${added.id}`}, file.name),
        el("p", {class: "small soft"}, words("done", file.name)),
        alike && el("p", {class: "line"}, icon("images"), el("a", {href: alike.page}, words("alike", alike.alt)))));
  } catch (problem) {
    const why = problem instanceof Refused ? problem.message : "";
    // What the server has looked at and refused need not be sent again; all else goes on when the page is opened anew.
    if (why) await forget(kept.key);
    refuse(row, said, progress, why || words("failed", file.name));
  }
}

function refuse(row: HTMLElement, said: HTMLElement, progress: HTMLElement, why: string): void {
  progress.remove();
  said.className = "error";
  said.setAttribute("role", "alert");
  said.textContent = why;
  row.classList.add("upload-refused");
}
