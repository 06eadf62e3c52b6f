import {announce, on} from "./dom";

// data-copy="#selector of what to copy" or data-copy-text="words"; data-done="what the button says for two seconds".
on("click", "[data-copy], [data-copy-text]", async (button) => {
  const from = button.dataset.copy ? document.querySelector<HTMLElement>(button.dataset.copy) : null;
  const text = button.dataset.copyText ?? (from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement ? from.value : from?.innerText) ?? "";
  await copyText(text);
  sayDone(button);
});

// data-share with data-share-title, -text, -url: the phone's own sheet; where there is none, LINE's page for sharing.
on("click", "[data-share]", (button) => {
  const {shareTitle: title, shareText: text, shareUrl: url} = button.dataset;
  void shareWords({title, text, url: url ? new URL(url, location.href).href : undefined});
});

export async function shareWords(data: {title?: string; text?: string; url?: string}): Promise<void> {
  if (navigator.share) {
    try {
      await navigator.share(data);
    } catch (problem) {
      // Closing the sheet is no failure.
      if ((problem as Error).name !== "AbortError") openLine(data);
    }
  } else {
    openLine(data);
  }
}

function openLine({title, text, url}: {title?: string; text?: string; url?: string}): void {
  const words = [text ?? title, url].filter(Boolean).join("\n");
  open(`https://line.me/R/share?text=${encodeURIComponent(words)}`, "_blank", "noopener");
}

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages that are not served over TLS have no clipboard: the old way still works there.
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

/** Shows the words of data-done on a button for two seconds, and says them. */
export function sayDone(button: HTMLElement): void {
  const done = button.dataset.done;
  const label = button.querySelector<HTMLElement>("[data-label]") ?? button;
  if (!done || button.dataset.before !== undefined) return;
  button.dataset.before = label.textContent ?? "";
  label.textContent = done;
  announce(done);
  setTimeout(() => {
    label.textContent = button.dataset.before ?? "";
    delete button.dataset.before;
  }, 2000);
}
