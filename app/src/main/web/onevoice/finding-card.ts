import {el, icon} from "../platform/dom";
import type {Finding} from "./wire";
import type {Words} from "./words";

/** What can be done about a finding. What is not given is not offered. */
export interface CardActions {
  repair?: (finding: Finding) => void;
  challenge?: (finding: Finding, text: string) => Promise<void>;
  leaveOpen?: (finding: Finding, reason: string) => Promise<void>;
  step?: (forward: boolean) => void;
  close?: () => void;
}

/** Kinds that tell of a fact of a brief, whose owner can be asked. */
const OF_FACTS = new Set(["contradicted-fact", "outdated-fact"]);

export function tone(kind: string): "bad" | "warn" | "info" {
  if (kind === "contradicted-fact" || kind === "wrong-name" || kind === "wrong-position" || kind === "personal-data") return "bad";
  return kind === "sensitive" ? "info" : "warn";
}

export function toneIcon(kind: string): SVGSVGElement {
  return icon({bad: "circle-alert", warn: "triangle-alert", info: "info"}[tone(kind)]);
}

/** The card of one finding: what the brief says, why, and what to do. */
export function findingCard(finding: Finding, kept: string | undefined, words: Words, actions: CardActions): HTMLElement {
  const forms = el("div");
  const card = el(
    "article",
    {class: `finding-card finding-card-${tone(finding.kind)}`, "data-key": finding.key, "aria-label": `${finding.title}: ${finding.text}`},
    el(
      "header",
      {class: "finding-card-head"},
      toneIcon(finding.kind),
      el("h3", {}, finding.title),
      actions.step && stepButton("chevron-up", words("finding.previous"), () => actions.step?.(false)),
      actions.step && stepButton("chevron-down", words("finding.next"), () => actions.step?.(true)),
      actions.close && stepButton("x", words("close"), actions.close),
    ),
    el("p", {class: "finding-card-found"}, el("span", {class: "finding-words"}, finding.text)),
    finding.expected !== "" &&
      el("p", {class: "finding-card-says"}, el("span", {class: "soft small"}, words(finding.brief === "" ? "finding.register-says" : "finding.says")), el("strong", {}, finding.expected)),
    el("p", {class: "finding-card-why"}, finding.reason),
    kept !== undefined &&
      el("p", {class: "finding-card-kept"}, el("span", {class: "soft small"}, words("finding.kept")), kept),
    el(
      "div",
      {class: "finding-card-actions"},
      finding.repair !== null && actions.repair &&
        el("button", {type: "button", class: "button button-main", "data-repair": true, onclick: () => actions.repair?.(finding)},
          finding.repair === "" ? words("finding.remove") : words("finding.repair", finding.repair)),
      finding.repair === null && el("p", {class: "soft small"}, words("finding.by-hand")),
      actions.challenge && finding.brief !== "" && OF_FACTS.has(finding.kind) &&
        el("button", {type: "button", class: "button button-quiet", onclick: () => ask("challenge")}, words("finding.challenge")),
      actions.leaveOpen && finding.kind !== "sensitive" &&
        el("button", {type: "button", class: "button button-quiet", onclick: () => ask("leave-open")}, words("finding.leave-open")),
    ),
    forms,
  );
  return card;

  /** Opens the small form for a challenge or a reason, in the card itself. */
  function ask(what: "challenge" | "leave-open"): void {
    const area = el("textarea", {id: `finding-${what}`, rows: 2});
    if (what === "leave-open") area.value = kept ?? "";
    const problem = el("p", {class: "error", role: "alert", hidden: true});
    const form = el(
      "form",
      {class: "finding-card-form", onsubmit: (event) => void submit(event)},
      el("label", {for: `finding-${what}`}, words(`finding.${what}.label`)),
      el("p", {class: "hint"}, words(`finding.${what}.hint`)),
      area,
      problem,
      el("div", {class: "line"},
        el("button", {class: "button button-small button-main"}, words(`finding.${what}.send`)),
        el("button", {type: "button", class: "button button-small button-quiet", onclick: () => forms.replaceChildren()}, words("cancel"))),
    );
    forms.replaceChildren(form);
    area.focus();

    async function submit(event: Event): Promise<void> {
      event.preventDefault();
      if (area.value.trim() === "") {
        problem.hidden = false;
        problem.textContent = words("finding.words-needed");
        area.focus();
        return;
      }
      try {
        await (what === "challenge" ? actions.challenge : actions.leaveOpen)?.(finding, area.value.trim());
        const done = el("p", {class: "finding-card-done", role: "status", tabindex: -1}, words(`finding.${what}.done`));
        forms.replaceChildren(done);
        done.focus();
      } catch (failure) {
        problem.hidden = false;
        problem.textContent = (failure as Error).message || words("failed");
      }
    }
  }
}

function stepButton(name: string, label: string, run: () => void): HTMLElement {
  return el("button", {type: "button", class: "button button-quiet button-icon button-small", "aria-label": label, title: label, onclick: run}, icon(name));
}

/** The messages of the briefs, and how much of each the text tells. */
export function messageList(messages: {text: string; state: string; required: boolean}[], words: Words, go?: (index: number) => void): HTMLElement {
  return el(
    "div",
    {class: "messages"},
    ...messages.map((message, index) => {
      const state = el("small", {}, [words(`message.${message.state}`), message.required ? words("message.required") : ""].filter(Boolean).join(" · "));
      const text = go && message.state !== "missing"
        ? el("button", {type: "button", class: "message-go", onclick: () => go(index)}, message.text)
        : message.text;
      return el("div", {class: `told told-${message.state}`},
        icon({conveyed: "circle-check", partial: "circle-dot"}[message.state] ?? "circle-dashed"), el("div", {}, text, state));
    }),
  );
}
