// What goes over the wire of POST /check.

export interface Finding {
  /** The same over saves and checks: kind/brief/ref/text. */
  key: string;
  kind: string;
  brief: string;
  ref: string;
  /** UTF-16 code units in the text that was sent. */
  start: number;
  end: number;
  text: string;
  expected: string;
  reason: string;
  /** Null: only a person can mend it. */
  repair: string | null;
  title: string;
}

export interface Told {
  brief: string;
  id: string;
  text: string;
  weight: string;
  required: boolean;
  state: "conveyed" | "partial" | "missing";
  start: number;
  end: number;
}

export interface Answer {
  findings: Finding[];
  messages: Told[];
  briefs: {slug: string; title: string; guessed: boolean}[];
  /** The text with every repair made that needs no person. */
  repaired: string;
}

export interface Question {
  text: string;
  briefs: string[];
  date?: string | null;
  language?: string;
  unit?: string | null;
}

export interface Csrf {
  header: string;
  token: string;
}

/** An answer that was no success. The message, when there is one, is in the reader's language. */
export class Failed extends Error {
  constructor(readonly status: number, message: string, readonly body: unknown) {
    super(message);
  }
}

/** Sends JSON and reads JSON. Throws Failed when the server refuses, TypeError without a message when there is no line. */
export async function send<T>(url: string, method: string, csrf: Csrf, body?: unknown, signal?: AbortSignal): Promise<T | null> {
  const json = body === undefined ? undefined : JSON.stringify(body);
  const answer = await fetch(url, {
    method,
    signal,
    redirect: "manual",
    // Goes on when the page is left; browsers allow that up to 64 KiB.
    keepalive: document.visibilityState === "hidden" && (json?.length ?? 0) < 20_000,
    headers: {Accept: "application/json", "Content-Type": "application/json", [csrf.header]: csrf.token},
    body: json,
  }).catch((problem: unknown) => {
    // What browsers say of a line that is gone is for developers, and in English.
    throw problem instanceof TypeError ? new TypeError("") : problem;
  });
  // Sent on to the sign-in page: the session has ended.
  if (answer.type === "opaqueredirect") throw new Failed(401, "", null);
  const text = await answer.text();
  let read: unknown = null;
  try {
    read = text ? JSON.parse(text) : null;
  } catch {
    // A page instead of JSON: a proxy, or a session that has ended.
  }
  if (!answer.ok) throw new Failed(answer.status, (read as {message?: string} | null)?.message ?? "", read);
  return read as T | null;
}
