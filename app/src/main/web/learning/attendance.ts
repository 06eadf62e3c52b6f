// The list of who is there, [data-marks="address"]: a mark is kept in the browser at once and sent when there is network, in
// the order in which they were made. What is kept survives a closed window.
import {announce} from "../platform/dom";

type Mark = {person: string; half: string; state: string; why: string; at: number};

const list = document.querySelector<HTMLElement>("[data-marks]");
if (list) keep(list, list.dataset.marks ?? "");

function keep(list: HTMLElement, address: string): void {
  const key = `prmind.marks ${address}`;
  const state = document.getElementById("marks-state");
  let sending = false;
  show(waiting());
  void send();
  addEventListener("online", () => void send());
  setInterval(() => void send(), 15_000);

  list.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    mark(form, button?.value ?? current(form));
  });
  list.addEventListener("change", (event) => {
    const input = event.target as HTMLElement;
    const form = input.closest("form");
    if (input.classList.contains("mark-why") && form) mark(form, "absent");
  });

  function mark(form: HTMLFormElement, value: string): void {
    const person = form.closest<HTMLElement>("[data-person]")?.dataset.person ?? "";
    const why = form.querySelector<HTMLInputElement>(".mark-why");
    const made: Mark = {person, half: form.dataset.half ?? "", state: value, why: value === "absent" ? (why?.value ?? "") : "", at: Date.now()};
    const kept = waiting().filter((one) => one.person !== made.person || one.half !== made.half);
    store([...kept, made]);
    paint(form, value);
    show(waiting());
    void send();
  }

  function show(marks: Mark[]): void {
    for (const one of marks) {
      const form = list.querySelector<HTMLFormElement>(`[data-person="${one.person}"] form[data-half="${one.half}"]`);
      if (!form) continue;
      paint(form, one.state);
      const why = form.querySelector<HTMLInputElement>(".mark-why");
      if (why && document.activeElement !== why) why.value = one.why;
    }
    if (!state) return;
    state.hidden = marks.length === 0;
    if (marks.length > 0) state.textContent = (state.dataset.waiting ?? "").replace("{0}", String(marks.length));
  }

  async function send(): Promise<void> {
    const marks = waiting();
    if (sending || marks.length === 0) return;
    sending = true;
    let more = false;
    try {
      const {csrfHeader, csrfToken} = document.documentElement.dataset;
      const answer = await fetch(address, {
        method: "POST",
        headers: {"Content-Type": "application/json", Accept: "application/json", ...(csrfHeader && csrfToken ? {[csrfHeader]: csrfToken} : {})},
        body: JSON.stringify({marks}),
      });
      if (answer.ok && !answer.redirected) {
        const sent = new Set(marks.map((one) => `${one.person} ${one.half} ${one.at}`));
        store(waiting().filter((one) => !sent.has(`${one.person} ${one.half} ${one.at}`)));
        show(waiting());
        more = waiting().length > 0;
        if (state) announce(state.dataset.sent ?? "");
      } else if (state) {
        state.hidden = false;
        state.textContent = state.dataset.refused ?? "";
      }
    } catch {
      // No network: kept, and tried again.
    } finally {
      sending = false;
    }
    // Marked while the ones before were on their way.
    if (more) void send();
  }

  function store(marks: Mark[]): void {
    if (marks.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(marks));
  }

  function waiting(): Mark[] {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "[]") as Mark[];
    } catch {
      return [];
    }
  }
}

function paint(form: HTMLFormElement, value: string): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>("button[name=state]")) button.setAttribute("aria-pressed", String(button.value === value));
  const why = form.querySelector<HTMLInputElement>(".mark-why");
  if (why) why.hidden = value !== "absent";
}

function current(form: HTMLFormElement): string {
  return form.querySelector<HTMLButtonElement>("button[aria-pressed=true]")?.value ?? "present";
}
