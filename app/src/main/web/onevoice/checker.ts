import {type Answer, type Csrf, type Question, send} from "./wire";

declare global {
  interface Window {
    prmind: {
      /** What the last check took, from the key press that it includes to the frame with its underlines. */
      lastCheck?: {characters: number; milliseconds: number; server: number; findings: number; at: number};
      checks: number;
    };
  }
}

/** Idle time after a key press before the text is sent, and the longest that steady typing may put it off. */
const PAUSE = 40;
const LONGEST = 400;

/**
 * Keeps the check in step with a text that changes. Only the newest text counts: an older request is given up. Typing never
 * waits for it.
 */
export class Checker {
  private timer = 0;
  private waitingSince = 0;
  private lastInput = 0;
  private request: AbortController | null = null;
  private sent = "";

  /**
   * @param question the text as it is now
   * @param show puts the answer on the screen; not called when the text has changed since
   */
  constructor(
    private readonly csrf: Csrf,
    private readonly url: string,
    private readonly question: () => Question,
    private readonly show: (answer: Answer, text: string) => void,
    private readonly failed: (problem: unknown) => void,
  ) {
    window.prmind ??= {checks: 0};
  }

  /** Something has changed. */
  changed(): void {
    const now = performance.now();
    this.lastInput = now;
    this.waitingSince ||= now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(PAUSE, this.waitingSince + LONGEST - now));
    this.timer = window.setTimeout(() => void this.check(), wait);
  }

  /** Checks now, even a text that was checked before. */
  async check(): Promise<void> {
    clearTimeout(this.timer);
    this.waitingSince = 0;
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    const question = this.question();
    const input = this.lastInput || performance.now();
    this.sent = question.text;
    const begun = performance.now();
    try {
      const answer = await send<Answer>(this.url, "POST", this.csrf, question, request.signal);
      if (request !== this.request || !answer) return;
      const server = performance.now() - begun;
      this.show(answer, question.text);
      measure(input, question.text.length, server, answer.findings.length);
    } catch (problem) {
      if ((problem as Error).name !== "AbortError") this.failed(problem);
    } finally {
      if (request === this.request) this.request = null;
    }
  }

  /** Whether what is shown belongs to another text than the one given. */
  stale(text: string): boolean {
    return text !== this.sent;
  }
}

/** Ends the measure after the frame in which the underlines stand. */
function measure(input: number, characters: number, server: number, findings: number): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const at = performance.now();
      performance.measure("check", {start: input, end: at});
      window.prmind.checks++;
      window.prmind.lastCheck = {characters, milliseconds: at - input, server, findings, at};
    };
    channel.port2.postMessage(null);
  });
}
