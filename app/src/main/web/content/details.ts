import type {Words} from "../onevoice/words";

/**
 * What stands beneath the text: sent at each change by the page itself. This keeps an eye on it: what did not arrive is said
 * and sent again when the line is back, and nobody leaves before it is with the server.
 */
export class Details {
  private sending = 0;
  private unsent = false;
  private waiting: (() => void)[] = [];

  private constructor(private readonly form: HTMLFormElement, private readonly words: Words) {
    form.addEventListener("input", () => (this.unsent = true));
    form.addEventListener("htmx:beforeRequest", () => {
      this.sending++;
      this.unsent = false;
    });
    form.addEventListener("htmx:afterRequest", (event) => {
      this.sending--;
      if (!(event as CustomEvent<{successful: boolean}>).detail.successful) this.unsent = true;
      if (this.sending === 0) this.waiting.splice(0).forEach((go) => go());
    });
    form.addEventListener("htmx:sendError", () => this.say(words("status.details-offline")));
    addEventListener("online", () => this.unsent && this.send());
    addEventListener("beforeunload", (event) => this.unsent && event.preventDefault());
  }

  static on(form: HTMLFormElement | null, words: Words): Details | null {
    return form && new Details(form, words);
  }

  /** Comes back when the server has everything. Throws when that can't be. */
  async flush(): Promise<void> {
    if (this.unsent) this.send();
    if (this.sending > 0) await new Promise<void>((go) => this.waiting.push(go));
    if (this.unsent) throw new Error(document.getElementById("details-said")?.textContent || this.words("status.details-offline"));
  }

  private send(): void {
    this.form.dispatchEvent(new Event("change", {bubbles: true}));
  }

  private say(text: string): void {
    const said = document.getElementById("details-said");
    if (said) said.textContent = text;
  }
}
