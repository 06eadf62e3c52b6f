import {el} from "../platform/dom";
import {offerNames} from "../network/namings";
import type {Words} from "../onevoice/words";

export interface Field {
  label: string;
  value: string;
  hint?: string;
  /** Words above the field, such as those that a comment hangs on. */
  quotation?: string;
  type?: "text" | "url" | "textarea";
  /** Where people who can be named come from. */
  namings?: string;
}

/**
 * Asks for one thing in a dialog of the page.
 *
 * @param check says what is wrong with an answer, or nothing
 * @returns the answer, or null when the dialog was closed
 */
export function ask(title: string, field: Field, submit: string, words: Words, check: (value: string) => string | null = () => null): Promise<string | null> {
  return new Promise((answered) => {
    let answer: string | null = null;
    const input = field.type === "textarea"
      ? el("textarea", {id: "ask-field", rows: 4})
      : el("input", {id: "ask-field", type: "text", inputmode: field.type === "url" ? "url" : "text", autocomplete: "off"});
    input.value = field.value;
    const problem = el("p", {class: "error", role: "alert", hidden: true});
    const dialog = el(
      "dialog",
      {class: "dialog", "aria-labelledby": "ask-title", onclose: () => { dialog.remove(); answered(answer); }},
      el("h2", {id: "ask-title"}, title),
      el("form", {class: "form", onsubmit: (event) => {
        event.preventDefault();
        const wrong = check(input.value);
        if (wrong === null) {
          answer = input.value;
          dialog.close();
        } else {
          problem.textContent = wrong;
          problem.hidden = false;
          input.focus();
        }
      }},
        field.quotation !== undefined && el("p", {class: "comment-words"}, field.quotation),
        el("div", {class: "field"}, el("label", {for: "ask-field"}, field.label), field.hint && el("p", {class: "hint"}, field.hint), problem, input),
        el("div", {class: "line"},
          el("button", {class: "button button-main"}, submit),
          el("button", {type: "button", class: "button button-quiet", onclick: () => dialog.close()}, words("cancel")))),
    );
    document.body.append(dialog);
    if (field.namings !== undefined && input instanceof HTMLTextAreaElement) {
      Object.assign(input.dataset, {namings: field.namings, namingsNone: words("comment.named.none"), namingsOpen: words("comment.named.open"), namingsLabel: words("comment.named.label")});
      offerNames(input);
    }
    dialog.showModal();
    input.focus();
    input.select();
  });
}
