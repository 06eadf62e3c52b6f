// Somebody reads a text and says something about it: on words they choose, or on the whole, written or spoken. Without
// script the forms beneath the text still work.
import {announce, gently, icon} from "../platform/dom";
import {wordsOf, wordsOnPage} from "../onevoice/words";
import {Recorder} from "./recorder";
import {blocksOf, chosenIn, type Chosen, wholeOf} from "./text-choice";

const words = wordsOf(wordsOnPage());
const text = document.getElementById("text");
const dialog = document.getElementById("on-words") as HTMLDialogElement | null;
const bar = document.getElementById("select");

// A program that only looks at links runs no script, so this tells of a person.
if (text?.dataset.opening) void fetch(text.dataset.opening, {method: "POST", keepalive: true}).catch(() => undefined);

if (text && dialog && bar) {
  document.querySelectorAll<HTMLElement>("[data-say]").forEach(takeOver);
  dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
  let chosen: Chosen | null = null;
  document.addEventListener("selectionchange", () => {
    if (dialog.open) return;
    chosen = chosenIn(text, getSelection());
    bar.hidden = chosen === null;
  });
  // The press itself would take the selection away.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.querySelector("button")?.addEventListener("click", () => chosen && sayOn(chosen));
  offerParagraphs(text);
}

// What was typed and not sent is not left behind without a word.
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll<HTMLTextAreaElement>("[data-say] textarea")].some((field) => field.value.trim() !== "")) event.preventDefault();
});

/** For keyboards, and for whoever finds choosing words hard: each paragraph has a button of its own. */
function offerParagraphs(article: HTMLElement): void {
  for (const block of blocksOf(article)) {
    const said = block.textContent?.trim() ?? "";
    if (!said) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "outside-say";
    button.setAttribute("aria-label", words("on-paragraph", said.length > 40 ? `${said.slice(0, 40)}…` : said));
    button.append(icon("message-square-plus"));
    button.addEventListener("click", () => sayOn(wholeOf(article, block)));
    block.append(button);
  }
}

function sayOn(chosen: Chosen): void {
  dialog!.querySelectorAll<HTMLInputElement>("input[name=start]").forEach((input) => (input.value = String(chosen.start)));
  dialog!.querySelectorAll<HTMLInputElement>("input[name=quotation]").forEach((input) => (input.value = chosen.quotation));
  dialog!.querySelector("[data-words-chosen]")!.textContent = chosen.quotation;
  bar!.hidden = true;
  dialog!.showModal();
  dialog!.querySelector("textarea")?.focus();
}

function takeOver(say: HTMLElement): void {
  const written = say.querySelector<HTMLFormElement>("form[data-write]")!;
  written.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    void write(written);
  });
  const spoken = say.querySelector<HTMLFormElement>("form[data-voice]");
  if (spoken) new Recorder(spoken, words, (page) => show(page));
}

async function write(form: HTMLFormElement): Promise<void> {
  const problem = form.querySelector<HTMLElement>(".error")!;
  const button = form.querySelector("button")!;
  problem.hidden = true;
  button.disabled = true;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: {Accept: "application/json"},
      body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(messageOf(said));
    form.querySelector("textarea")!.value = "";
    show(said);
  } catch (failed) {
    // What was typed stays; a line that is down has no message of its own.
    problem.textContent = failed instanceof TypeError || !(failed as Error).message ? words("not-sent") : (failed as Error).message;
    problem.hidden = false;
  } finally {
    button.disabled = false;
  }
}

function messageOf(answer: string): string {
  try {
    return (JSON.parse(answer) as {message?: string}).message ?? "";
  } catch {
    return "";
  }
}

/** The page as it now is came as the answer: what was said stands in it, and the words are marked. */
function show(page: string): void {
  const fresh = new DOMParser().parseFromString(page, "text/html");
  for (const id of ["said", "text"]) {
    const now = document.getElementById(id);
    const then = fresh.getElementById(id);
    if (now && then) now.replaceChildren(...then.childNodes);
  }
  offerParagraphs(text!);
  if (dialog!.open) dialog!.close();
  getSelection()?.removeAllRanges();
  announce(words("sent"));
  document.getElementById("said")?.lastElementChild?.scrollIntoView({block: "center", behavior: gently()});
}
