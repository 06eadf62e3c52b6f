import type {EditorView} from "prosemirror-view";
import {TextSelection} from "prosemirror-state";
import {toast} from "../platform/dom";
import type {Words} from "../onevoice/words";

/** What only the writer can fill in, as skeletons mark it. */
const GAP = /\[(?:เติม|Fill in): [^\]\n]*]/;

/**
 * Links with data-after-saving lead on when every word is with the server: the page behind them shows the text as it is
 * there. Where that can't be, one stays, and is told why.
 */
export function leaveAfterSaving(flush: () => Promise<void>, words: Words): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>("a[data-after-saving]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.setAttribute("aria-busy", "true");
    flush().then(
      () => location.assign(link.href),
      (problem: unknown) => toast((problem as Error).message || words("failed"), undefined, 9000),
    ).finally(() => link.removeAttribute("aria-busy"));
  });
}

/** To what the address names: the title, the first gap of the text, or a part of the page beneath. */
export function goToFragment(title: EditorView, body: EditorView): boolean {
  const place = document.getElementById(location.hash.slice(1));
  if (!place) return false;
  for (let around: Element | null = place; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  const view = [title, body].find(({dom}) => dom === place);
  if (view) {
    view.focus();
    selectGap(view);
    // The browser goes to the top of the text by itself when the page is whole.
    addEventListener("load", () => requestAnimationFrame(() => selectGap(view)), {once: true});
  } else {
    if (place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement) place.focus();
    place.scrollIntoView({block: "center"});
  }
  return true;
}

function selectGap(view: EditorView): void {
  const {doc, tr} = view.state;
  let found: [number, number] | null = null;
  doc.descendants((node, position) => {
    const gap = found ? null : GAP.exec(node.text ?? "");
    if (gap) found = [position + gap.index, position + gap.index + gap[0].length];
  });
  if (!found) return;
  view.dispatch(tr.setSelection(TextSelection.create(doc, ...(found as [number, number]))));
  // Into the middle: on a phone bars stand above and below, and the keyboard rises.
  const {node} = view.domAtPos(found[0] + 1);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({block: "center"});
}
