// The quick check: paste a text or a link, see what differs, take the repaired text along. Without script the page asks the
// server for the same. Its words are the messages below `onevoice.check.` and `onevoice.card.`.
import {announce, el, gently, icon, toast} from "../platform/dom";
import {copyText, sayDone, shareWords} from "../platform/share";
import {Checker} from "./checker";
import {findingCard, messageList, tone} from "./finding-card";
import {type Answer, type Csrf, type Finding, send} from "./wire";
import {wordsOf, wordsOnPage} from "./words";

const form = document.getElementById("quick-check");
if (form instanceof HTMLFormElement) start(form);

function start(form: HTMLFormElement): void {
  const words = wordsOf(wordsOnPage());
  const {csrfHeader = "", csrfToken = ""} = document.documentElement.dataset;
  const csrf: Csrf = {header: csrfHeader, token: csrfToken};
  const area = form.querySelector<HTMLTextAreaElement>("#text")!;
  const link = form.querySelector<HTMLInputElement>("#link")!;
  const brief = form.querySelector<HTMLSelectElement>("#brief")!;
  const under = el("div", {class: "checked-under", "aria-hidden": "true"});
  const result = el("div", {class: "quick-result"});
  const messages = el("section", {hidden: true});
  let answer: Answer | null = null;

  document.querySelectorAll("[data-without-script]").forEach((part) => part.remove());
  const both = el("div", {class: "checked-area"});
  area.replaceWith(both);
  both.append(under, area);
  form.after(result);
  document.querySelector(".side-panel")?.prepend(messages);

  const checker = new Checker(csrf, "/check", () => ({
    text: area.value,
    briefs: brief.value ? [brief.value] : [],
    language: document.documentElement.lang,
  }), show, (problem) => {
    result.replaceChildren(el("p", {class: "error", role: "status"}, (problem as Error).message || words("page.failed")));
  });

  area.addEventListener("input", () => {
    underline();
    if (area.value.trim() === "") clear();
    else checker.changed();
  });
  area.addEventListener("click", () => {
    const at = area.selectionStart;
    const found = at === area.selectionEnd ? answer?.findings.find(({start, end}) => at > start && at < end) : undefined;
    if (found) goToCard(found);
  });
  brief.addEventListener("change", () => area.value.trim() !== "" && void checker.check());
  link.addEventListener("paste", () => setTimeout(() => void readLink(), 0));
  form.addEventListener("submit", (event) => {
    // The live link goes to the releases, with the text.
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    void (link.value.trim() !== "" ? readLink() : checkNow());
  });
  underline();
  if (area.value.trim() !== "") void checker.check();

  async function checkNow(): Promise<void> {
    if (area.value.trim() === "") {
      result.replaceChildren(el("p", {class: "error", role: "alert"}, words("page.no-text")));
      area.focus();
      return;
    }
    await checker.check();
    result.scrollIntoView({block: "start", behavior: gently()});
  }

  /** The text of a page of the web, into the field. */
  async function readLink(): Promise<void> {
    const url = link.value.trim();
    if (!/^https?:\/\//i.test(url)) return;
    result.replaceChildren(el("p", {class: "soft", role: "status"}, words("page.link.reading")));
    try {
      const page = await send<{url: string; title: string; text: string}>("/check/links", "POST", csrf, {url});
      area.value = page?.text ?? "";
      link.value = "";
      const published = document.querySelector<HTMLInputElement>("#url");
      if (published && page) published.value = page.url || url;
      underline();
      await checkNow();
    } catch (problem) {
      result.replaceChildren(el("p", {class: "error", role: "alert"}, (problem as Error).message || words("page.failed")));
    }
  }

  function clear(): void {
    answer = null;
    result.replaceChildren();
    messages.hidden = true;
    underline();
  }

  function show(fresh: Answer, text: string): void {
    if (text !== area.value) return;
    const before = answer?.findings.length;
    answer = fresh;
    underline();
    render(fresh);
    if (before !== fresh.findings.length) announce(fresh.findings.length === 0 ? words(fresh.briefs.length === 0 ? "page.unknown" : "check.none") : words("check.count", fresh.findings.length));
  }

  /** Draws the words beneath the field, with lines under what was found; while one types, lines stand only before the change. */
  function underline(): void {
    const text = area.value;
    const pieces: (Node | string)[] = [];
    let at = 0;
    for (const finding of answer?.findings ?? []) {
      if (finding.start < at || text.slice(finding.start, finding.end) !== finding.text) continue;
      pieces.push(text.slice(at, finding.start), el("span", {class: `finding finding-${tone(finding.kind)}`}, finding.text));
      at = finding.end;
    }
    // A line break at the end has a height of its own in a field, and none here.
    under.replaceChildren(...pieces, `${text.slice(at)}\u200b`);
  }

  function render(fresh: Answer): void {
    const mendable = fresh.findings.filter(({repair}) => repair !== null).length;
    const typing = result.contains(document.activeElement) && result.querySelector("form") !== null;
    // Held to no brief, a text without findings is neither right nor wrong: there is nothing to say well of, nor to copy.
    const unknown = fresh.briefs.length === 0 && fresh.findings.length === 0;
    if (unknown) {
      result.replaceChildren(el("div", {class: "notice notice-info"}, icon("info"), el("div", {}, el("p", {}, words("page.unknown")))));
    } else if (!typing) {
      result.replaceChildren(
        briefLine(fresh),
        fresh.findings.length === 0
          ? el("p", {class: "all-well"}, icon("circle-check"), words("check.none"))
          : el("h2", {}, words("page.found", fresh.findings.length)),
        ...fresh.findings.map((finding) => {
          const card = findingCard(finding, undefined, words, {repair: mend, challenge});
          card.tabIndex = -1;
          return card;
        }),
        el("div", {class: "buttons"},
          mendable > 1 && el("button", {type: "button", class: "button", onclick: () => replaceAll(fresh.repaired)}, words("page.repair-all")),
          copyButton(fresh),
          el("button", {type: "button", class: "button", onclick: () => void shareWords({text: fresh.repaired})}, icon("share-2"), words("page.share"))),
      );
    }
    messages.hidden = fresh.messages.length === 0;
    messages.replaceChildren(el("h2", {}, words("page.messages")), messageList(fresh.messages, words));
  }

  function briefLine(fresh: Answer): HTMLElement {
    if (fresh.briefs.length === 0) return el("p", {class: "soft"}, words("page.unknown"));
    return el("p", {class: "soft"}, words("page.briefs"), " ", ...fresh.briefs.flatMap(({slug, title, guessed}, index) =>
      [index > 0 ? " · " : "", el("a", {href: `/briefs/${slug}`}, title), guessed ? ` (${words("page.guessed")})` : ""]));
  }

  function copyButton(fresh: Answer): HTMLElement {
    const button = el("button", {type: "button", class: "button button-main", "data-done": words("page.copied"), onclick: () => {
      void copyText(fresh.repaired).then(() => sayDone(button));
    }}, icon("copy"), el("span", {"data-label": true}, words("page.copy")));
    return button;
  }

  function goToCard({key}: Finding): void {
    const card = result.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    card?.scrollIntoView({block: "center", behavior: gently()});
    card?.focus({preventScroll: true});
  }

  function mend(finding: Finding): void {
    if (area.value.slice(finding.start, finding.end) !== finding.text) return void checker.check();
    const before = area.value;
    area.setRangeText(finding.repair ?? "", finding.start, finding.end, "end");
    mended(before, words("finding.repaired", finding.repair ?? ""));
  }

  function replaceAll(repaired: string): void {
    const before = area.value;
    area.value = repaired;
    mended(before, words("page.done"));
  }

  function mended(before: string, said: string): void {
    underline();
    void checker.check();
    toast(said, {label: words("undo"), run: () => {
      area.value = before;
      underline();
      void checker.check();
    }});
  }

  async function challenge(finding: Finding, text: string): Promise<void> {
    await send(`/briefs/${encodeURIComponent(finding.brief)}/challenges`, "POST", csrf, {fact: finding.ref, text});
  }
}
