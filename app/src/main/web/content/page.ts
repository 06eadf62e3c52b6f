import type {Csrf} from "../onevoice/wire";
import {type Words, wordsOf, wordsOnPage} from "../onevoice/words";

/** A text as it is stored: a version of the working row. */
export interface Stored {
  version: number;
  title: string;
  doc: object;
}

export interface Comment {
  id: string;
  /** Offsets in title + line break + projection; -1 when the words are gone. */
  start: number;
  end: number;
  quotation: string;
  /** outside: somebody without an account; file: of whom a Word file that was brought says so. */
  by: {name: string; initials: string; colour: number; outside?: boolean; file?: boolean};
  atText: string;
  text: string;
  resolved: boolean;
  mine: boolean;
  /** The comment that this one answers. */
  answers: string | null;
  /** Where a voice note is heard; its text is a line beside it then, or empty. */
  voice: string | null;
  /** How long it is, 1:05; empty where that is not known. */
  length: string;
  /** How those are called in it whom it names. */
  named: string[];
  /** Of one just made: names behind an @ that no reader bears. */
  unknown: string[];
}

/** What the server puts into #editor-data. */
export interface PageData extends Stored {
  readOnly: boolean;
  language: string;
  csrf: Csrf;
  me: {id: string; name: string; initials: string; colour: number};
  briefs: {slug: string; title: string}[];
  date: string | null;
  unit?: string | null;
  words: Record<string, string>;
  urls: {working: string; check: string; comments: string; namings: string; pictures: string; reasons: string};
  comments: Comment[];
  reasons: {key: string; reason: string}[];
  pictures: Record<string, {alt: string; credit: string; url: string}>;
}

export interface Page {
  data: PageData;
  words: Words;
  edition: string;
}

/** Reads the page. Its words are the messages below `content.editor.`, handed over without that beginning, and those of the cards. */
export function readPage(root: HTMLElement): Page {
  const data = JSON.parse(document.getElementById("editor-data")?.textContent ?? "{}") as PageData;
  return {data, words: wordsOf({...wordsOnPage(), ...data.words}), edition: root.dataset.edition ?? ""};
}
