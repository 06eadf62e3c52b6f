import type {Node} from "prosemirror-model";
import {Failed, send} from "../onevoice/wire";
import {merge, mergeLine} from "./merge";
import type {Page, Stored} from "./page";
import {schema} from "./schema";

/** A text in the editor. */
export interface Text {
  title: string;
  doc: Node;
}

export type Status = "saved" | "saving" | "unsaved" | "offline" | "refused" | "ended";

/** What the saving needs of the editor. */
export interface Surface {
  text(): Text;
  /** Puts a merged text in place of what stands, without disturbing the writer. */
  show(text: Text): void;
  status(status: Status, message: string): void;
  othersSaved(name: string): void;
  saved(): void;
}

interface Kept {
  version: number;
  baseTitle: string;
  baseDoc: object;
  title: string;
  doc: object;
}

const PAUSE = 800;
const LONGEST = 4000;
const POLL = 3000;

/** Two tabs of one person keep what they hold side by side, and neither throws away the other's. */
const TAB = Math.random().toString(36).slice(2);

/**
 * Keeps the writer's text and the server's in step. What is not yet saved stands in the browser's own storage; a text that
 * somebody else saved meanwhile is merged with what stands here, and saved again. No word is lost on the way.
 */
export class Saving {
  private version: number;
  private base: Text;
  /** Sent, and not known whether it arrived: when it comes back as the server's text, it is our own. */
  private underWay: Text | null = null;
  private timer = 0;
  private waitingSince = 0;
  private saving: Promise<void> | null = null;
  private failures = 0;
  /** Why the last save failed, in the reader's words. */
  private trouble = "";
  private stopped = false;

  constructor(private readonly page: Page, private readonly surface: Surface) {
    this.version = page.data.version;
    this.base = readText(page.data);
    this.restore();
    setInterval(() => void this.lookForOthers(), POLL);
    addEventListener("online", () => void this.save());
    addEventListener("pagehide", () => this.keep());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.dirty() && void this.save());
  }

  /** The writer changed something. */
  changed(): void {
    if (this.stopped) return;
    this.keep();
    const now = Date.now();
    this.waitingSince ||= now;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), Math.max(0, Math.min(PAUSE, this.waitingSince + LONGEST - now)));
    if (this.failures === 0) this.surface.status("unsaved", "");
  }

  /** Saves now, and comes back when the server has all words. Throws when that can't be. */
  async flush(): Promise<number> {
    // A text that was merged on the way has to go once more.
    for (let attempt = 0; attempt < 4 && this.dirty(); attempt++) await this.save();
    if (this.dirty()) throw new Error(this.trouble || this.page.words("status.offline"));
    return this.version;
  }

  /** Whether a word here is not with the server yet. */
  dirty(): boolean {
    const {title, doc} = this.surface.text();
    return title !== this.base.title || !doc.eq(this.base.doc);
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    this.waitingSince = 0;
    // One after the other: what is typed meanwhile goes with the next.
    while (this.saving) await this.saving;
    if (this.stopped || !this.dirty()) return;
    this.saving = this.put().finally(() => (this.saving = null));
    await this.saving;
  }

  private async put(): Promise<void> {
    const sent = this.surface.text();
    this.underWay = sent;
    this.surface.status("saving", "");
    try {
      const {data} = this.page;
      const saved = await send<{version: number; savedAt: string}>(
        data.urls.working, "PUT", data.csrf, {base: this.version, title: sent.title, doc: sent.doc.toJSON()});
      this.accept(saved!.version, sent);
      this.failures = 0;
      this.trouble = "";
      this.surface.saved();
      if (this.dirty()) this.changed();
      else this.surface.status("saved", "");
    } catch (problem) {
      this.refused(problem);
    }
  }

  private accept(version: number, text: Text): void {
    this.version = version;
    this.base = text;
    this.underWay = null;
    this.keep();
  }

  private refused(problem: unknown): void {
    const {words} = this.page;
    if (!(problem instanceof Failed)) {
      this.again("offline", words("status.offline"));
    } else if (problem.status === 409) {
      this.take(problem.body as Stored & {by?: {name: string}});
      this.timer = window.setTimeout(() => void this.save(), 0);
    } else if ([401, 403, 404, 410].includes(problem.status)) {
      // The words stay in this browser; the page can't send them any more.
      this.stopped = true;
      this.tell("ended", problem.message || words("status.ended"));
    } else if (problem.status >= 500) {
      this.again("offline", words("status.unreachable"));
    } else {
      this.tell("refused", problem.message || words("status.refused"));
    }
  }

  private again(status: Status, message: string): void {
    this.failures++;
    this.tell(status, message);
    this.timer = window.setTimeout(() => void this.save(), Math.min(30_000, 1000 * 2 ** this.failures));
  }

  private tell(status: Status, message: string): void {
    this.trouble = message;
    this.surface.status(status, message);
  }

  /** Takes in a text that is newer than our base. */
  private take(newer: Stored & {by?: {name: string}}): void {
    const theirs = readText(newer);
    if (this.underWay && same(theirs, this.underWay)) {
      this.accept(newer.version, this.underWay);
      return;
    }
    const mine = this.surface.text();
    const merged: Text = {title: mergeLine(this.base.title, mine.title, theirs.title), doc: merge(this.base.doc, mine.doc, theirs.doc)};
    this.accept(newer.version, theirs);
    this.surface.show(merged);
    this.keep();
    if (newer.by) this.surface.othersSaved(newer.by.name);
  }

  private async lookForOthers(): Promise<void> {
    if (this.saving || this.stopped || document.visibilityState === "hidden") return;
    const asked = this.version;
    try {
      const url = `${this.page.data.urls.working}?since=${asked}`;
      const newer = await send<Stored & {by?: {name: string}}>(url, "GET", this.page.data.csrf);
      if (newer && !this.saving && this.version === asked && newer.version > asked) {
        this.take(newer);
        if (this.dirty()) this.changed();
      }
    } catch (problem) {
      // Nothing new is no matter; that the page is no longer ours is.
      if (problem instanceof Failed && [401, 403, 410].includes(problem.status)) this.refused(problem);
    }
  }

  /** By person: whoever signs in next on this machine is not shown another's unsaved words. */
  private get keys(): string {
    return `prmind.draft.${this.page.data.me.id}.${this.page.edition}.`;
  }

  private keep(): void {
    try {
      if (!this.dirty()) {
        localStorage.removeItem(this.keys + TAB);
        return;
      }
      const {title, doc} = this.surface.text();
      const kept: Kept = {version: this.version, baseTitle: this.base.title, baseDoc: this.base.doc.toJSON(), title, doc: doc.toJSON()};
      localStorage.setItem(this.keys + TAB, JSON.stringify(kept));
    } catch {
      // No room, or no storage in this browser: saving to the server goes on all the same.
    }
  }

  /** Words of earlier visits that never reached the server. */
  private restore(): void {
    if (this.page.data.readOnly) return;
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(this.keys))) {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? "") as Kept;
        const base = readText({version: 0, title: kept.baseTitle, doc: kept.baseDoc});
        const mine = readText({version: 0, title: kept.title, doc: kept.doc});
        const here = this.surface.text();
        this.surface.show({title: mergeLine(base.title, mine.title, here.title), doc: merge(base.doc, mine.doc, here.doc)});
        this.keep();
      } catch {
        // Not ours, or of an older make: nothing in it can be shown.
      }
      localStorage.removeItem(key);
    }
    if (this.dirty()) {
      this.surface.status("unsaved", this.page.words("status.restored"));
      this.timer = window.setTimeout(() => void this.save(), PAUSE);
    }
  }
}

function readText({title, doc}: Stored): Text {
  return {title, doc: schema.nodeFromJSON(doc)};
}

function same(a: Text, b: Text): boolean {
  return a.title === b.title && a.doc.eq(b.doc);
}
