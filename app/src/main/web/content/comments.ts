import {announce, el, icon, sign, toast} from "../platform/dom";
import {send} from "../onevoice/wire";
import {ask} from "./dialog";
import type {Comment, Page} from "./page";

/** Where a comment is to hang: offsets in the whole text, and the words there. */
export interface Anchor {
  start: number;
  end: number;
  quotation: string;
}

/** The notes of others and one's own on words of the text. */
export class Comments {
  readonly dom = el("div", {class: "comments"});
  private all: Comment[];

  /**
   * @param flush saves, so that the server counts on the same text; gives the version
   * @param added shows the words as commented
   * @param go leads to the words of a comment
   */
  constructor(
    private readonly page: Page,
    private readonly flush: () => Promise<number>,
    private readonly changed: (comments: Comment[]) => void,
    private readonly go: (comment: Comment) => void,
  ) {
    this.all = page.data.comments;
    this.render();
  }

  unresolved(): Comment[] {
    return this.all.filter((comment) => !comment.resolved && comment.answers === null);
  }

  /** @param anchor read again after saving, since others' words may have come in */
  async add(anchor: () => Anchor | null): Promise<void> {
    const {words, data} = this.page;
    const before = anchor();
    if (!before) {
      toast(words("comment.select"));
      return;
    }
    const text = await ask(words("comment.title"), {label: words("comment.label"), value: "", quotation: before.quotation, type: "textarea", namings: data.urls.namings}, words("comment.send"), words,
      (value) => (value.trim() === "" ? words("comment.empty") : null));
    if (text === null) return;
    try {
      const version = await this.flush();
      const comment = await send<Comment>(data.urls.comments, "POST", data.csrf, {version, ...(anchor() ?? before), text: text.trim()});
      if (comment) this.all = [...this.all, comment];
      this.render();
      this.changed(this.unresolved());
      this.told(comment, words("comment.done"));
    } catch (problem) {
      toast((problem as Error).message || words("failed"), undefined, 9000);
    }
  }

  /** What others said meanwhile, and whose words went or came back. Only while the text here is the server's, on which offsets count. */
  async refresh(): Promise<void> {
    try {
      const fresh = await send<Comment[]>(this.page.data.urls.comments, "GET", this.page.data.csrf);
      if (!fresh || JSON.stringify(fresh) === JSON.stringify(this.all) || this.dom.contains(document.activeElement)) return;
      this.all = fresh;
      this.render();
      this.changed(this.unresolved());
    } catch {
      // The next look will tell.
    }
  }

  show(id: string): void {
    const note = this.dom.querySelector<HTMLElement>(`[data-comment="${CSS.escape(id)}"]`);
    note?.scrollIntoView({block: "nearest"});
    note?.focus();
  }

  private async resolve(comment: Comment): Promise<void> {
    const {data, words} = this.page;
    try {
      await send(`${data.urls.comments}/${comment.id}/resolution`, "POST", data.csrf, {});
      this.all = this.all.map((each) => (each.id === comment.id ? {...each, resolved: true} : each));
      this.render();
      this.changed(this.unresolved());
    } catch (problem) {
      toast((problem as Error).message || words("failed"), undefined, 9000);
    }
  }

  private async answer(comment: Comment): Promise<void> {
    const {data, words} = this.page;
    const text = await ask(words("comment.answer"), {label: words("comment.answer.label"), value: "", quotation: comment.text || comment.quotation, type: "textarea", namings: data.urls.namings}, words("comment.answer.send"), words,
      (value) => (value.trim() === "" ? words("comment.empty") : null));
    if (text === null) return;
    try {
      const answer = await send<Comment>(`${data.urls.comments}/${comment.id}/answers`, "POST", data.csrf, {text: text.trim()});
      if (answer) this.all = [...this.all, answer];
      this.render();
      this.told(answer, words("comment.answer.done"));
    } catch (problem) {
      toast((problem as Error).message || words("failed"), undefined, 9000);
    }
  }

  /** A name that reached nobody is told to the eye too. */
  private told(comment: Comment | null, done: string): void {
    const unknown = comment?.unknown ?? [];
    if (unknown.length > 0) toast(this.page.words("comment.named.unknown", unknown.join(", ")), undefined, 9000);
    else announce(done);
  }

  private render(): void {
    const {words} = this.page;
    const shown = [...this.unresolved(), ...this.all.filter((comment) => comment.resolved && comment.answers === null)];
    this.dom.replaceChildren(
      ...(shown.length === 0 ? [el("p", {class: "soft small"}, words("comments.none"))] : shown.map((comment) => this.note(comment))),
    );
  }

  private note(comment: Comment): HTMLElement {
    const {words} = this.page;
    const gone = comment.start < 0;
    return el(
      "div",
      {class: `comment${comment.resolved ? " comment-resolved" : ""}`, "data-comment": comment.id, tabindex: -1},
      comment.by.outside ? el("span", {class: "sign sign-small sign-outside", "aria-hidden": "true"}, icon("eye")) : sign(comment.by, "sign-small"),
      el("div", {class: "comment-body"},
        el("div", {class: "comment-head"}, el("strong", {}, comment.by.name), comment.by.outside && el("span", {class: "pill pill-gold"}, words(comment.by.file ? "comment.from-file" : "comment.outside")), el("time", {}, comment.atText)),
        comment.quotation !== "" && (gone || comment.resolved
          ? el("p", {class: "comment-words"}, comment.quotation, gone && el("small", {}, ` ${words("comment.gone")}`))
          : el("button", {type: "button", class: "comment-words", onclick: () => this.go(comment)}, comment.quotation)),
        comment.text !== "" && el("p", {class: "comment-text"}, ...parts(comment)),
        comment.voice !== null && el("div", {class: "comment-voice"},
          el("audio", {controls: true, preload: "none", src: comment.voice, "aria-label": words("comment.voice")}),
          comment.length !== "" && el("span", {class: "figures soft small"}, words("comment.voice.length", comment.length))),
        ...this.all.filter((other) => other.answers === comment.id).map((answer) =>
          el("div", {class: "comment-answered", "data-comment": answer.id, tabindex: -1},
            el("div", {class: "comment-head"}, el("strong", {}, answer.by.name), el("time", {}, answer.atText)),
            el("p", {class: "comment-text"}, ...parts(answer)))),
        comment.resolved
          ? el("small", {class: "soft"}, words("comment.resolved"))
          : el("div", {class: "comment-acts"},
            el("button", {type: "button", class: "button button-small button-quiet", onclick: () => void this.answer(comment)}, icon("message-square"), words("comment.answer")),
            !this.page.data.readOnly && el("button", {type: "button", class: "button button-small button-quiet", onclick: () => void this.resolve(comment)}, icon("check"), words("comment.resolve")))),
    );
  }
}

/** Its words, cut where they name somebody. */
function parts(comment: Comment): (Node | string)[] {
  const parts: (Node | string)[] = [];
  const longestFirst = [...comment.named].sort((a, b) => b.length - a.length);
  let told = 0;
  for (let at = comment.text.indexOf("@"); at >= 0; at = comment.text.indexOf("@", at + 1)) {
    const form = longestFirst.find((each) => comment.text.startsWith(each, at + 1));
    if (form === undefined) continue;
    parts.push(comment.text.slice(told, at), el("span", {class: "named"}, `@${form}`));
    told = at + 1 + form.length;
  }
  return [...parts, comment.text.slice(told)];
}
