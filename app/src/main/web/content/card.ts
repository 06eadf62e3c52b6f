import type {EditorView} from "prosemirror-view";
import {el} from "../platform/dom";
import {findingCard} from "../onevoice/finding-card";
import type {Finding} from "../onevoice/wire";
import type {Words} from "../onevoice/words";

/** A finding and where its words stand now. */
export interface At {
  view: EditorView;
  from: number;
  to: number;
  finding: Finding;
}

interface Hands {
  shown: () => At[];
  repair: (at: At) => void;
  challenge?: (finding: Finding, text: string) => Promise<void>;
  leaveOpen?: (finding: Finding, reason: string) => Promise<void>;
  step: (forward: boolean) => void;
  readOnly: boolean;
}

/** The card of the finding that is looked at: beneath its words on the desk, a sheet from below on the phone. */
export class Card {
  readonly dom = el("div", {class: "finding-place", hidden: true});
  current: At | null = null;

  constructor(private readonly words: Words, private readonly reasons: Map<string, string>, private readonly hands: Hands) {
    this.dom.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        const view = this.current?.view;
        this.close();
        view?.focus();
      } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        hands.step(event.key === "ArrowDown");
      }
    });
  }

  open(at: At): void {
    const {words, hands} = this;
    this.current = at;
    this.dom.replaceChildren(findingCard(at.finding, this.reasons.get(at.finding.key), words, {
      repair: hands.readOnly ? undefined : () => this.repair(),
      challenge: hands.challenge,
      leaveOpen: hands.leaveOpen,
      step: hands.step,
      close: () => {
        this.close();
        at.view.focus();
      },
    }));
    this.dom.hidden = false;
    this.place();
    this.dom.scrollIntoView({block: "nearest"});
  }

  /** True when there was a card to close. */
  close(): boolean {
    const open = !this.dom.hidden;
    this.dom.hidden = true;
    this.dom.replaceChildren();
    this.current = null;
    return open;
  }

  /** Enter, while the words of the open card are selected: into the card. */
  enter(): boolean {
    const {current} = this;
    if (!current || this.dom.hidden) return false;
    const {from, to} = current.view.state.selection;
    if (from !== current.from || to !== current.to) return false;
    const best = ["[data-repair]", ".finding-card-actions button", "button"];
    best.map((each) => this.dom.querySelector<HTMLElement>(each)).find((each) => each !== null)?.focus();
    return true;
  }

  /** After a new check: the same finding where it is now, or none. */
  refresh(): void {
    if (!this.current) return;
    const {key, start} = this.current.finding;
    const same = this.hands.shown().filter((each) => each.finding.key === key);
    const at = same.find((each) => each.finding.start === start) ?? same[0];
    if (!at) {
      // A form in the card that is being filled in is not taken away by a key press of somebody else.
      if (!this.dom.querySelector("form")) this.close();
      return;
    }
    this.current = at;
    this.place();
  }

  private repair(): void {
    const key = this.current?.finding.key;
    const at = this.hands.shown().find((each) => each.finding.key === key && each.from === this.current?.from) ?? this.current;
    this.close();
    if (at) this.hands.repair(at);
  }

  private place(): void {
    const {current} = this;
    const paper = this.dom.parentElement;
    if (!current || !paper) return;
    const words = current.view.coordsAtPos(current.from, 1);
    const end = current.view.coordsAtPos(current.to, -1);
    const box = paper.getBoundingClientRect();
    const width = this.dom.offsetWidth;
    this.dom.style.top = `${end.bottom - box.top + 8}px`;
    this.dom.style.left = `${Math.max(0, Math.min(words.left - box.left - 16, box.width - width))}px`;
  }
}
