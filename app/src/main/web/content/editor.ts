// The editor: a title, a body, and what the check, the colleagues and the library say about them.
// Its words are the messages below `content.editor.`; see ../README.md.
import {closeHistory, undo} from "prosemirror-history";
import type {Command} from "prosemirror-state";
import {TextSelection} from "prosemirror-state";
import {Mapping} from "prosemirror-transform";
import {EditorView} from "prosemirror-view";
import {announce, el, icon, toast} from "../platform/dom";
import {Checker} from "../onevoice/checker";
import {type Answer, type Finding, send, type Told} from "../onevoice/wire";
import {bodyState, titleState} from "./body";
import {Card} from "./card";
import {type Anchor, Comments} from "./comments";
import {Details} from "./details";
import {ask} from "./dialog";
import {applyAll, changes} from "./difference";
import {marksKey, type NewSpans, type Span, spansOf} from "./marks";
import {type Comment, readPage} from "./page";
import {goToFragment, leaveAfterSaving} from "./leaving";
import {Panel} from "./panel";
import {cleanHtml} from "./paste";
import {choosePictures} from "./pictures";
import {PlainText} from "./plain-text";
import {safeLink, schema, titleSchema} from "./schema";
import {Saving, type Status, type Text} from "./saving";
import {Toolbar} from "./toolbar";

const COMMENTS_POLL = 15_000;

const root = document.getElementById("editor");
if (root) start(root);

function start(root: HTMLElement): void {
  const page = readPage(root);
  const {data, words} = page;
  const readOnly = data.readOnly;
  const reasons = new Map(data.reasons.map(({key, reason}) => [key, reason]));
  let answer: Answer | null = null;

  /* ---- the two views ---- */

  const keys: Record<string, Command> = {
    "Alt-ArrowDown": () => step(true),
    "Alt-ArrowUp": () => step(false),
    "Mod-k": () => (editLink(), true),
    Escape: () => card.close(),
    Enter: () => card.enter(),
  };
  const titleHolder = el("div", {class: "editor-title"});
  const bodyHolder = el("div", {class: "editor-body"});
  const common = {
    editable: () => !readOnly,
    handleClick: (_view: EditorView, _position: number, event: MouseEvent) => clicked(event),
  };
  const title = new EditorView(titleHolder, {
    ...common,
    state: titleState(titleSchema.node("doc", null, data.title ? titleSchema.text(data.title) : []), page, {
      ...keys,
      Enter: () => card.enter() || (body.focus(), true),
      ArrowDown: (state) => state.selection.to === state.doc.content.size && (body.focus(), true),
    }),
    dispatchTransaction: (transaction) => {
      title.updateState(title.state.apply(transaction));
      titleSince.appendMapping(transaction.mapping);
      if (transaction.docChanged) textChanged(transaction.getMeta("others") === true);
    },
    clipboardTextParser: (text, $context) => titleSchema.node("doc", null, line(text) ? titleSchema.text(line(text), $context.marks()) : []).slice(0),
    attributes: {id: "editor-title", role: "textbox", "aria-label": words("title"), "aria-multiline": "false", lang: data.language},
  });
  const body = new EditorView(bodyHolder, {
    ...common,
    state: bodyState(schema.nodeFromJSON(data.doc), page, keys),
    dispatchTransaction: (transaction) => {
      body.updateState(body.state.apply(transaction));
      bodySince.appendMapping(transaction.mapping);
      if (transaction.docChanged) textChanged(transaction.getMeta("others") === true);
      toolbar?.update();
    },
    transformPastedHTML: cleanHtml,
    attributes: {id: "editor-body", role: "textbox", "aria-label": words("body"), "aria-multiline": "true", lang: data.language},
  });

  function line(text: string): string {
    return text.replace(/\s*[\r\n]+\s*/g, " ").trim();
  }

  /* ---- offsets in the whole text: title, a line break, the projection of the body ---- */

  /** Positions in a view's document as it was at some moment, for offsets of the whole text of that moment. */
  interface Place {
    view: EditorView;
    from: number;
    to: number;
  }

  function places(start: number, end: number, titleLength: number, plain: PlainText): Place | null {
    if (start < 0) return null;
    if (start <= titleLength && end > start && start < titleLength) return {view: title, from: start, to: Math.min(end, titleLength)};
    const shift = titleLength + 1;
    return {view: body, from: plain.position(Math.max(0, start - shift)), to: plain.position(Math.max(0, end - shift))};
  }

  function anchor(): Anchor | null {
    const view = title.hasFocus() ? title : body;
    const {from, to, empty} = view.state.selection;
    if (empty) return null;
    if (view === title) return {start: from, end: to, quotation: title.state.doc.textBetween(from, to)};
    const plain = PlainText.of(body.state.doc);
    const [start, end] = [plain.offset(from), plain.offset(to)];
    if (end <= start) return null;
    const shift = title.state.doc.content.size + 1;
    return {start: start + shift, end: end + shift, quotation: plain.text.slice(start, end)};
  }

  /* ---- the check ---- */

  let sentPlain = PlainText.of(body.state.doc);
  let sentTitle = title.state.doc.content.size;
  let titleSince = new Mapping();
  let bodySince = new Mapping();

  const checker = new Checker(
    data.csrf,
    data.urls.check,
    () => {
      // From here on every change is kept, so that the answer finds the words where they are by then.
      sentPlain = PlainText.of(body.state.doc);
      sentTitle = title.state.doc.content.size;
      titleSince = new Mapping();
      bodySince = new Mapping();
      return {
        text: `${title.state.doc.textContent}\n${sentPlain.text}`,
        briefs: briefs(),
        date: data.date,
        language: data.language,
        unit: data.unit,
      };
    },
    (fresh) => {
      answer = fresh;
      showFindings();
      count(fresh);
    },
    (problem) => panel.failed((problem as Error).message || words("check.failed")),
  );

  /** Those ticked beneath the text, where the page has them; else those it began with. */
  function briefs(): string[] {
    const boxes = [...document.querySelectorAll<HTMLInputElement>("#details input[name=brief]")];
    return boxes.length > 0 ? boxes.filter((box) => box.checked).map((box) => box.value) : data.briefs.map(({slug}) => slug);
  }
  const details = Details.on(document.querySelector<HTMLFormElement>("form#details"), words);
  document.getElementById("details")?.addEventListener("change", () => void checker.check());

  function showFindings(): void {
    if (!answer) return;
    for (const view of [title, body]) {
      const since = view === title ? titleSince : bodySince;
      const spans = answer.findings.flatMap((finding, index): Span[] => {
        const place = places(finding.start, finding.end, sentTitle, sentPlain);
        if (place?.view !== view) return [];
        return [{key: `${index}`, from: since.map(place.from, 1), to: since.map(place.to, -1), kind: "finding", finding: finding.kind, kept: reasons.has(finding.key)}];
      });
      if (spans.length > 0 || spansOf(view.state, "finding").length > 0) {
        view.dispatch(view.state.tr.setMeta(marksKey, {kind: "finding", spans} satisfies NewSpans).setMeta("addToHistory", false));
      }
    }
    panel.show(answer, reasons);
    card.refresh();
  }

  let counted = -1;
  let countTimer = 0;
  function count({findings}: Answer): void {
    const open = findings.filter((finding) => !reasons.has(finding.key)).length;
    clearTimeout(countTimer);
    if (open === counted) return;
    countTimer = window.setTimeout(() => {
      if (counted >= 0 || open > 0) announce(open === 0 ? words("check.none") : words("check.count", open));
      counted = open;
    }, 1000);
  }

  function textChanged(byOthers: boolean): void {
    checker?.changed();
    if (!byOthers) saving?.changed();
  }

  /* ---- findings: card, keys, repair ---- */

  interface Shown extends Place {
    finding: Finding;
  }

  function shown(): Shown[] {
    return [title, body].flatMap((view) => spansOf(view.state, "finding").flatMap(({key, from, to}) => {
      const finding = answer?.findings[Number(key)];
      return finding ? [{view, from, to, finding}] : [];
    }));
  }

  const card = new Card(words, reasons, {
    shown,
    repair: (at) => repair(at),
    challenge: readOnly ? undefined : async (finding, text) => {
      await send(`/briefs/${encodeURIComponent(finding.brief)}/challenges`, "POST", data.csrf, {fact: finding.ref, text});
    },
    leaveOpen: readOnly ? undefined : async (finding, reason) => {
      await send(data.urls.reasons, "PUT", data.csrf, {key: finding.key, reason});
      reasons.set(finding.key, reason);
      showFindings();
    },
    step: (forward) => void step(forward),
    readOnly,
  });

  function repair({view, from, to, finding}: Shown): void {
    // A step of its own in the history: undoing it takes back nothing else.
    view.dispatch(closeHistory(view.state.tr.insertText(finding.repair ?? "", from, to).scrollIntoView()));
    view.focus();
    void checker.check();
    toast(words("finding.repaired", finding.repair ?? ""), {label: words("undo"), run: () => { undo(view.state, view.dispatch); view.focus(); }});
  }

  /** To the next or the previous finding after the caret, around the ends. */
  function step(forward: boolean): boolean {
    const all = shown();
    if (all.length === 0) return false;
    const here = card.current ?? {view: title.hasFocus() ? title : body, ...caret(title.hasFocus() ? title : body)};
    const order = ({view, from}: {view: EditorView; from: number}) => (view === title ? 0 : 1_000_000_000) + from;
    const ordered = all.slice().sort((a, b) => order(a) - order(b));
    const next = forward
      ? ordered.find((each) => order(each) > order(here)) ?? ordered[0]!
      : ordered.filter((each) => order(each) < order(here)).at(-1) ?? ordered.at(-1)!;
    show(next);
    return true;
  }

  function caret(view: EditorView): {from: number} {
    return {from: view.state.selection.empty ? view.state.selection.from - 1 : view.state.selection.from};
  }

  function show(at: Shown): void {
    select(at);
    card.open(at);
  }

  function select({view, from, to}: Place): void {
    // On a phone the keyboard would rise and cover the card.
    if (!matchMedia("(pointer: coarse)").matches) view.focus();
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView());
  }

  function clicked(event: MouseEvent): boolean {
    const mark = (event.target as Element).closest<HTMLElement>("[data-finding], [data-comment]");
    if (mark?.dataset.finding !== undefined) {
      const at = shown().find((each) => each.finding === answer?.findings[Number(mark.dataset.finding)]);
      if (at) card.open(at);
    } else {
      card.close();
      if (mark?.dataset.comment !== undefined) {
        panel.toggle(true);
        comments.show(mark.dataset.comment);
      }
    }
    return false;
  }

  /* ---- messages, comments ---- */

  function goTo({start, end}: Told): void {
    const place = places(start, end, sentTitle, sentPlain);
    if (!place) return;
    const since = place.view === title ? titleSince : bodySince;
    const [from, to] = [since.map(place.from, 1), since.map(place.to, -1)];
    if (to <= from) return;
    panel.toggle(false);
    const spans: Span[] = [{key: "", from, to, kind: "shown"}];
    place.view.dispatch(place.view.state.tr.setMeta(marksKey, {kind: "shown", spans} satisfies NewSpans));
    place.view.dispatch(place.view.state.tr.setSelection(TextSelection.create(place.view.state.doc, from)).scrollIntoView());
    place.view.focus();
    setTimeout(() => place.view.dispatch(place.view.state.tr.setMeta(marksKey, {kind: "shown", spans: []} satisfies NewSpans)), 2500);
  }

  const comments = new Comments(page, () => saving.flush(), markComments, (comment) => {
    for (const view of [title, body]) {
      const span = spansOf(view.state, "comment").find(({key}) => key === comment.id);
      if (span) {
        panel.toggle(false);
        select({view, ...span});
        return;
      }
    }
    toast(words("comment.gone"));
  });

  /** Words already marked have moved with the text; new ones are where their offsets say. */
  function markComments(unresolved: Comment[]): void {
    panel.comments(unresolved.length);
    const plain = PlainText.of(body.state.doc);
    const length = title.state.doc.content.size;
    for (const view of [title, body]) {
      const marked = new Map(spansOf(view.state, "comment").map((span) => [span.key, span]));
      const spans = unresolved.flatMap((comment): Span[] => {
        const before = marked.get(comment.id);
        if (before) return [before];
        const place = places(comment.start, comment.end, length, plain);
        return place?.view === view ? [{key: comment.id, from: place.from, to: place.to, kind: "comment"}] : [];
      });
      view.dispatch(view.state.tr.setMeta(marksKey, {kind: "comment", spans} satisfies NewSpans));
    }
  }

  /* ---- links ---- */

  function editLink(): void {
    const {from, to, empty, $from} = body.state.selection;
    const link = schema.marks.link!;
    const present = link.isInSet($from.marks()) ?? body.state.doc.nodeAt(from)?.marks.find((mark) => mark.type === link);
    if (empty && !present) {
      toast(words("link.select"));
      return;
    }
    void ask(words("link.title"), {label: words("link.label"), hint: words("link.hint"), value: String(present?.attrs.href ?? "https://"), type: "url"}, words("link.save"), words,
      (value) => (value.trim() === "" || value.trim() === "https://" || safeLink(value.trim()) ? null : words("link.wrong"))).then((value) => {
      if (value === null) return body.focus();
      const href = value.trim();
      const [start, end] = empty ? linkAround() : [from, to];
      const transaction = body.state.tr.removeMark(start, end, link);
      if (safeLink(href)) transaction.addMark(start, end, link.create({href}));
      body.dispatch(transaction);
      body.focus();
    });

    /** The whole of the link in which the caret stands. */
    function linkAround(): [number, number] {
      let [start, end] = [$from.pos, $from.pos];
      $from.parent.forEach((node, offset) => {
        const at = $from.start() + offset;
        if (present && present.isInSet(node.marks) && at <= $from.pos && at + node.nodeSize >= $from.pos) {
          start = Math.min(start, at);
          end = Math.max(end, at + node.nodeSize);
        }
      });
      return [start, end];
    }
  }

  /* ---- saving ---- */

  const status = el("p", {class: "editor-status", role: "status"});

  function showStatus(kind: Status, message: string): void {
    const icons: Record<Status, string> = {saved: "cloud", saving: "cloud", unsaved: "pencil", offline: "wifi-off", refused: "circle-alert", ended: "lock"};
    const time = new Date().toLocaleTimeString("en-GB", {hour: "2-digit", minute: "2-digit"}).replace(":", document.documentElement.lang === "th" ? "." : ":");
    const text = message || (kind === "saved" ? words("status.saved", time) : words(`status.${kind}`));
    if (status.dataset.kind === kind && status.lastElementChild?.textContent === text) return;
    status.dataset.kind = kind;
    status.className = `editor-status editor-status-${kind}`;
    status.replaceChildren(icon(icons[kind]), el("span", {}, text));
  }

  function showText(text: Text): void {
    for (const [view, wanted] of [
      [title, titleSchema.node("doc", null, text.title ? titleSchema.text(text.title) : [])],
      [body, text.doc],
    ] as const) {
      if (view.state.doc.eq(wanted)) continue;
      const transaction = view.state.tr;
      applyAll(transaction, changes(view.state.doc, wanted));
      view.dispatch(transaction.setMeta("addToHistory", false).setMeta("others", true));
    }
  }

  function lookForComments(): void {
    if (document.visibilityState === "visible" && !saving.dirty()) void comments.refresh();
  }

  /** The picture set beneath the text lists what stands in it. */
  let picturesShown = pictureIds();
  function tellPictureSet(): void {
    const now = pictureIds();
    if (now === picturesShown) return;
    picturesShown = now;
    document.body.dispatchEvent(new CustomEvent("edition-saved"));
  }

  function pictureIds(): string {
    const ids: string[] = [];
    body.state.doc.descendants((node) => {
      if (node.type === schema.nodes.picture) ids.push(String(node.attrs.id));
    });
    return ids.join(" ");
  }

  /* ---- on the page ---- */

  const panel = new Panel(page, comments.dom, (key) => {
    const at = shown().find((each) => each.finding.key === key);
    if (at) {
      panel.toggle(false);
      show(at);
    }
  }, goTo);
  const toolbar = readOnly ? null : new Toolbar(body, words, {
    link: editLink,
    picture: () => choosePictures(body, page),
    comment: () => void comments.add(anchor),
  });
  const paper = el("div", {class: "editor-paper"}, titleHolder, bodyHolder, card.dom);
  root.classList.add("editor");
  root.replaceChildren(
    el("div", {class: "editor-main"}, el("div", {class: "editor-bar"}, toolbar?.dom, status), paper),
    panel.dom,
    panel.chip,
  );

  const saving: Saving = new Saving(page, {
    text: () => ({title: title.state.doc.textContent, doc: body.state.doc}),
    show: showText,
    status: showStatus,
    othersSaved: (name) => toast(words("others.saved", name)),
    saved: () => {
      tellPictureSet();
      if (comments.unresolved().length > 0) lookForComments();
    },
  });
  setInterval(lookForComments, COMMENTS_POLL);
  if (status.childElementCount === 0) showStatus(readOnly ? "ended" : "saved", readOnly ? words("status.read-only") : words("status.ready"));
  markComments(comments.unresolved());
  void checker.check();
  addEventListener("online", () => void checker.check());
  leaveAfterSaving(async () => {
    await saving.flush();
    await details?.flush();
  }, words);
  const comment = /^#comment-(.+)$/.exec(location.hash)?.[1];
  if (comment !== undefined) {
    panel.toggle(true);
    comments.show(comment);
  } else if (!goToFragment(title, body) && !readOnly && data.title === "") title.focus();
}
