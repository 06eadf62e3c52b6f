// html[data-lock-after="minutes"]: a screen that nobody uses is left for the lock. Where words are typed and not sent, the
// page is covered instead, and opens again as it was when its person has signed in in another window.
const {lockAfter, csrfName, csrfToken} = document.documentElement.dataset;
const minutes = Number(lockAfter ?? 0);
const ACTED = "prmind.acted";

if (minutes > 0) {
  let told = Date.now();
  act();
  for (const type of ["pointerdown", "keydown", "scroll", "pointermove"]) addEventListener(type, act, {passive: true, capture: true});
  setInterval(look, 5000);

  /** All windows of one browser are one screen, so they share the moment. */
  function act(): void {
    const now = Date.now();
    localStorage.setItem(ACTED, String(now));
    if (now - told > 60_000) {
      told = now;
      void post("/me/presence", {});
    }
  }

  function look(): void {
    if (Date.now() - Number(localStorage.getItem(ACTED) ?? 0) < minutes * 60_000) return;
    const form = document.querySelector<HTMLFormElement>("form[action='/me/locks']");
    if (!form || document.querySelector("dialog.lock")) return;
    const typed = !dispatchEvent(new Event("beforeunload", {cancelable: true}));
    if (typed || unsent()) void post("/me/locks", {from: "/"}).then(cover);
    else form.submit();
  }

  /** Words in any form, also one that asks nothing of who leaves it. */
  function unsent(): boolean {
    const fields = "form:not([role=search]) textarea, form:not([role=search]) input:not([type=hidden], [type=file])";
    return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)].some(
      (field) => field.value !== field.defaultValue,
    );
  }

  function cover(): void {
    const template = document.querySelector<HTMLTemplateElement>("#lock-cover");
    const dialog = template?.content.firstElementChild?.cloneNode(true) as HTMLDialogElement | undefined;
    if (!dialog) return;
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
    const open = setInterval(() => void post("/me/presence", {}).then((answer) => {
      if (answer.status !== 204) return;
      clearInterval(open);
      act();
      dialog.remove();
    }), 3000);
  }
}

function post(url: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({...fields, [csrfName ?? ""]: csrfToken ?? ""});
  return fetch(url, {method: "POST", body, redirect: "manual"});
}
