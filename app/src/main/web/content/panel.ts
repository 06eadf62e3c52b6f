import {el, icon} from "../platform/dom";
import {messageList, tone, toneIcon} from "../onevoice/finding-card";
import type {Answer, Finding, Told} from "../onevoice/wire";
import type {Page} from "./page";

/** Beside the text on the desk, a sheet from below on the phone: what differs, which messages are told, what others noted. */
export class Panel {
  readonly dom: HTMLElement;
  /** The button that stands for it on the phone: how many places, how many messages. */
  readonly chip: HTMLButtonElement;
  private readonly findings = el("div");
  private readonly messages = el("div");
  private readonly briefs = el("p", {class: "soft small"});
  private readonly count = el("span", {class: "badge", hidden: true});
  private readonly noted = el("span", {class: "soft", hidden: true});
  private drawn = "";

  constructor(
    private readonly page: Page,
    comments: HTMLElement,
    private readonly openFinding: (key: string) => void,
    private readonly goTo: (message: Told) => void,
  ) {
    const {words} = page;
    this.dom = el(
      "aside",
      {class: "editor-side", id: "editor-side", "aria-label": words("panel"), onkeydown: (event: Event) => void ((event as KeyboardEvent).key === "Escape" && this.toggle(false))},
      el("button", {type: "button", class: "button button-quiet editor-side-close", onclick: () => this.toggle(false)}, icon("chevron-down"), words("close")),
      el("section", {}, el("h2", {}, words("panel.findings"), " ", this.count), this.findings),
      el("section", {}, el("h2", {}, words("panel.messages")), this.briefs, this.messages),
      el("section", {}, el("h2", {}, words("panel.comments")), comments),
    );
    this.chip = el("button", {type: "button", class: "editor-chip", "aria-controls": "editor-side", "aria-expanded": "false", onclick: () => this.toggle()});
    this.waiting();
  }

  toggle(open = !this.dom.classList.contains("open")): void {
    this.dom.classList.toggle("open", open);
    this.chip.setAttribute("aria-expanded", String(open));
    if (open && matchMedia("(width < 68rem)").matches) this.dom.querySelector<HTMLElement>("button")?.focus();
    // Closed from within, the reader goes on from where it was opened.
    if (!open && this.dom.contains(document.activeElement)) this.chip.focus();
  }

  /** Before the first answer. */
  private waiting(): void {
    const {words} = this.page;
    this.findings.replaceChildren(el("p", {class: "soft small"}, words("check.waiting")));
    this.chip.replaceChildren(icon("scan-text"), words("check.waiting"), this.noted);
  }

  /** How many comments wait for an answer, so that a phone tells of them although the panel is closed. */
  comments(count: number): void {
    this.noted.hidden = count === 0;
    this.noted.textContent = this.page.words("panel.noted", count);
  }

  failed(message: string): void {
    this.drawn = "";
    this.findings.replaceChildren(el("p", {class: "error", role: "status"}, message));
  }

  show(answer: Answer, reasons: Map<string, string>): void {
    const drawn = JSON.stringify([answer.findings.map(({key, expected}) => [key, expected]), answer.messages.map(({id, state}) => [id, state]), answer.briefs, [...reasons]]);
    // What has not changed stays, and with it the reader's place.
    if (drawn === this.drawn) return;
    this.drawn = drawn;

    const {words} = this.page;
    const open = answer.findings.filter((finding) => !reasons.has(finding.key));
    const told = answer.messages.filter((message) => message.state === "conveyed").length;
    this.count.hidden = open.length === 0;
    this.count.textContent = String(open.length);
    this.findings.replaceChildren(
      answer.findings.length === 0
        ? el("p", {class: "all-well"}, icon("circle-check"), words("check.none"))
        : el("ul", {class: "finding-list"}, ...answer.findings.map((finding) => this.row(finding, reasons.has(finding.key)))),
      ...(answer.findings.length === 0 ? [] : [el("p", {class: "editor-keys"}, words("panel.keys"))]),
    );
    this.briefs.replaceChildren(...(answer.briefs.length === 0
      ? [words("check.no-brief")]
      : answer.briefs.flatMap((brief, index) => [index > 0 ? " · " : "", el("a", {href: `/briefs/${brief.slug}`, target: "_blank", rel: "noopener"}, brief.title), brief.guessed ? ` ${words("check.guessed")}` : ""])));
    this.messages.replaceChildren(messageList(answer.messages, words, (index) => this.goTo(answer.messages[index]!)));
    this.chip.classList.toggle("editor-chip-open", open.length > 0);
    this.chip.replaceChildren(
      icon(open.length > 0 ? "triangle-alert" : "circle-check"),
      el("strong", {}, words("check.count", open.length)),
      ...(answer.messages.length > 0 ? [el("span", {class: "soft"}, words("check.told", told, answer.messages.length))] : []),
      this.noted,
    );
  }

  private row(finding: Finding, kept: boolean): HTMLElement {
    return el("li", {}, el(
      "button",
      {type: "button", class: `finding-row finding-row-${tone(finding.kind)}${kept ? " finding-row-kept" : ""}`, "data-finding-row": finding.key, onclick: () => this.openFinding(finding.key)},
      toneIcon(finding.kind),
      el("span", {}, el("strong", {}, finding.text), el("small", {}, kept ? this.page.words("finding.kept-short") : finding.title)),
    ));
  }
}
