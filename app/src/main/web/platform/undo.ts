import {on, toast} from "./dom";

// form[data-undo="what was done"][data-undo-label="undo"]: taking away is undone rather than confirmed. What stands in the
// nearest [data-undo-row] goes at once; the form is sent when the sentence at the foot has gone, or the page is left.
on("submit", "form[data-undo]", (element, event) => {
  event.preventDefault();
  const form = element as HTMLFormElement;
  const row = form.closest<HTMLElement>("[data-undo-row]") ?? form;
  const data = new FormData(form, event.submitter);
  row.hidden = true;

  const waiting = setTimeout(send, 6000);
  addEventListener("pagehide", leave);
  toast(form.dataset.undo ?? "", {label: form.dataset.undoLabel ?? "", run: takeBack}, 6000);

  function takeBack(): void {
    stop();
    row.hidden = false;
  }
  function leave(): void {
    stop();
    navigator.sendBeacon(form.action, data);
  }
  async function send(): Promise<void> {
    stop();
    const sent = await fetch(form.action, {method: "POST", body: data}).then((answer) => answer.ok, () => false);
    if (sent) row.remove();
    else {
      row.hidden = false;
      toast(form.dataset.undoFailed ?? form.dataset.undo ?? "");
    }
  }
  function stop(): void {
    clearTimeout(waiting);
    removeEventListener("pagehide", leave);
  }
});
