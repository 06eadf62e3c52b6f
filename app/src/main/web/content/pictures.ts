import type {Node} from "prosemirror-model";
import {Plugin, PluginKey} from "prosemirror-state";
import {Decoration, DecorationSet, type EditorView, type NodeView} from "prosemirror-view";
import {type Added, sendPicture} from "../media/upload";
import {el, icon, toast} from "../platform/dom";
import type {Page} from "./page";
import {schema} from "./schema";

/** Bytes that the library takes at most. */
const LARGEST = 40 * 1048576;

const picture = schema.nodes.picture!;
const uploadsKey = new PluginKey<DecorationSet>("uploads");
type Change = {add: {mark: object; at: number; dom: HTMLElement}} | {remove: object};

/** Pictures dropped, pasted or chosen go to the library while one writes on; where each will stand, its progress is shown. */
export function pictures(page: Page): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: uploadsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const set = before.map(transaction.mapping, transaction.doc);
        const change = transaction.getMeta(uploadsKey) as Change | undefined;
        if (!change) return set;
        if ("remove" in change) return set.remove(set.find(undefined, undefined, (spec) => spec.mark === change.remove));
        return set.add(transaction.doc, [Decoration.widget(change.add.at, change.add.dom, {mark: change.add.mark})]);
      },
    },
    props: {
      decorations: (state) => uploadsKey.getState(state),
      handlePaste: (view, event) => take(view, page, event.clipboardData?.files, view.state.selection.from),
      handleDrop: (view, event) =>
        take(view, page, event.dataTransfer?.files, view.posAtCoords({left: event.clientX, top: event.clientY})?.pos ?? view.state.selection.from),
      nodeViews: {picture: (node, view, position) => new PictureView(node, view, position, page)},
    },
  });
}

/** Opens the choice of files. */
export function choosePictures(view: EditorView, page: Page): void {
  const input = el("input", {type: "file", accept: "image/jpeg,image/png,image/webp,image/gif", multiple: true, hidden: true});
  input.addEventListener("change", () => {
    take(view, page, input.files, view.state.selection.from);
    input.remove();
  });
  document.body.append(input);
  input.click();
}

function take(view: EditorView, page: Page, files: FileList | null | undefined, at: number): boolean {
  const images = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
  if (images.length === 0 || page.data.readOnly) return false;
  const $at = view.state.doc.resolve(at);
  const block = $at.depth === 0 ? at : $at.after(1);
  images.forEach((file, index) => {
    // What the library would refuse is not even sent.
    if (file.size > LARGEST) toast(page.words("picture.too-large", file.name, LARGEST / 1048576), undefined, 9000);
    else void upload(view, page, file, block, images.length > 1 ? index + 1 : 0);
  });
  return true;
}

/** @param number of the picture in its set, 0 when it stands alone */
async function upload(view: EditorView, page: Page, file: File, at: number, number: number): Promise<void> {
  const {words, data} = page;
  const mark = {};
  const progress = el("progress", {class: "progress", max: 1, value: 0, "aria-label": words("picture.uploading", file.name)});
  const said = el("span", {}, words("picture.uploading", file.name));
  const dom = el("div", {class: "picture-uploading", contenteditable: "false"},
    el("img", {src: URL.createObjectURL(file), alt: ""}), said, progress);
  view.dispatch(view.state.tr.setMeta(uploadsKey, {add: {mark, at, dom}} satisfies Change));
  try {
    const added = await sendPicture(file, {url: `${data.urls.pictures}/uploads`, csrf: data.csrf, unit: data.unit}, (share) => (progress.value = share),
      (waits) => (said.textContent = words(waits ? "picture.offline" : "picture.uploading", file.name)));
    data.pictures[added.id] = {alt: added.alt ?? "", credit: added.credit ?? "", url: added.url};
    const place = uploadsKey.getState(view.state)?.find(undefined, undefined, (spec) => spec.mark === mark)[0]?.from;
    const transaction = view.state.tr.setMeta(uploadsKey, {remove: mark} satisfies Change);
    // Where the place was taken away meanwhile, the picture goes to the end rather than nowhere.
    const node = picture.create({id: added.id, alt: added.alt || proposal(page, number), credit: added.credit ?? ""});
    view.dispatch(transaction.insert(place ?? transaction.doc.content.size, node));
    const alike = added.alike[0];
    if (alike) toast(words("picture.alike", alike.alt), {label: words("picture.use-alike"), run: () => useInstead(view, page, added.id, alike)}, 15_000);
  } catch (problem) {
    view.dispatch(view.state.tr.setMeta(uploadsKey, {remove: mark} satisfies Change));
    toast((problem as Error).message || words("picture.failed", file.name), undefined, 9000);
  }
}

/** The one that the library had before stands in the text instead, with what is known about it. */
function useInstead(view: EditorView, page: Page, id: string, alike: Added["alike"][number]): void {
  page.data.pictures[alike.id] = {alt: alike.alt, credit: alike.credit, url: alike.url};
  const transaction = view.state.tr;
  view.state.doc.descendants((node, at) => {
    if (node.type === picture && node.attrs.id === id) transaction.setNodeMarkup(at, null, {id: alike.id, alt: alike.alt || node.attrs.alt, credit: alike.credit || node.attrs.credit});
  });
  view.dispatch(transaction);
}

/** One description for a whole set, from the title; the writer makes of it what it shows. */
function proposal(page: Page, number: number): string {
  const title = document.getElementById("editor-title")?.textContent?.trim() ?? "";
  if (title === "") return "";
  return number === 0 ? title : page.words("picture.proposal", title, String(number));
}

/** A picture in the text, with its credit and the words for those who don't see it. Pictures that stand together are a set. */
class PictureView implements NodeView {
  readonly dom: HTMLElement;
  private readonly alt: HTMLInputElement;
  private readonly credit: HTMLInputElement;
  private readonly image: HTMLImageElement;
  private readonly forSet: HTMLButtonElement;
  private typing = 0;

  constructor(private node: Node, private readonly view: EditorView, private readonly position: () => number | undefined, private readonly page: Page) {
    const {words, data} = page;
    const readOnly = data.readOnly;
    this.image = el("img", {src: this.url(), alt: node.attrs.alt, draggable: "true"});
    this.alt = el("input", {type: "text", value: node.attrs.alt, readonly: readOnly, "aria-label": words("picture.alt"), placeholder: words("picture.alt")});
    this.credit = el("input", {type: "text", value: node.attrs.credit, readonly: readOnly, "aria-label": words("picture.credit"), placeholder: words("picture.credit")});
    this.forSet = el("button", {type: "button", class: "button button-small button-quiet", onclick: () => this.applyToSet()}, words("picture.to-set"));
    this.dom = el("figure", {class: "picture-block", contenteditable: "false"},
      this.image,
      el("figcaption", {},
        el("label", {}, el("span", {}, words("picture.alt")), this.alt),
        el("label", {}, el("span", {}, words("picture.credit")), this.credit),
        !readOnly && el("div", {class: "line"}, this.forSet,
          el("button", {type: "button", class: "button button-small button-quiet", onclick: () => this.remove()}, icon("trash-2"), words("picture.remove")))));
    // While typing too, so that the words are kept although the reader never leaves the field.
    for (const field of [this.alt, this.credit]) {
      field.addEventListener("input", () => {
        clearTimeout(this.typing);
        this.typing = window.setTimeout(() => this.keep(), 300);
      });
      field.addEventListener("change", () => this.keep());
    }
    this.dom.addEventListener("focusin", () => this.showSetButton());
    this.showSetButton();
  }

  update(node: Node): boolean {
    if (node.type !== picture) return false;
    this.node = node;
    const url = this.url();
    if (this.image.getAttribute("src") !== url) this.image.src = url;
    this.image.alt = node.attrs.alt;
    if (document.activeElement !== this.alt) this.alt.value = node.attrs.alt;
    if (document.activeElement !== this.credit) this.credit.value = node.attrs.credit;
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private url(): string {
    const {id} = this.node.attrs as {id: string};
    return this.page.data.pictures[id]?.url ?? `${this.page.data.urls.pictures}/${id}/card.jpg`;
  }

  private keep(): void {
    clearTimeout(this.typing);
    const at = this.position();
    const [alt, credit] = [this.alt.value, this.credit.value];
    if (at === undefined || (alt === this.node.attrs.alt && credit === this.node.attrs.credit)) return;
    this.view.dispatch(this.view.state.tr.setNodeMarkup(at, null, {...this.node.attrs, alt, credit}));
  }

  private remove(): void {
    const at = this.position();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.delete(at, at + 1));
    this.view.focus();
  }

  /** Positions of the pictures that stand together with this one. */
  private neighbours(): number[] {
    const at = this.position();
    if (at === undefined) return [];
    const {doc} = this.view.state;
    const found: number[] = [];
    for (let p = at - 1; p >= 0 && doc.nodeAt(p)?.type === picture; p--) found.push(p);
    for (let p = at + 1; doc.nodeAt(p)?.type === picture; p++) found.push(p);
    return found;
  }

  private showSetButton(): void {
    this.forSet.hidden = this.neighbours().length === 0;
  }

  private applyToSet(): void {
    const {credit, alt} = {credit: this.credit.value, alt: this.alt.value};
    const transaction = this.view.state.tr;
    for (const at of this.neighbours()) {
      const {attrs} = this.view.state.doc.nodeAt(at)!;
      transaction.setNodeMarkup(at, null, {...attrs, credit, alt: attrs.alt || alt});
    }
    this.view.dispatch(transaction);
    toast(this.page.words("picture.set-done"));
  }
}
