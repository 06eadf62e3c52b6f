import {lift, setBlockType, toggleMark, wrapIn} from "prosemirror-commands";
import {redo, undo} from "prosemirror-history";
import {liftListItem, wrapInList} from "prosemirror-schema-list";
import {type Command, type EditorState, TextSelection} from "prosemirror-state";
import {addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable} from "prosemirror-tables";
import type {EditorView} from "prosemirror-view";
import {el, icon} from "../platform/dom";
import type {Words} from "../onevoice/words";
import {schema} from "./schema";

const {nodes, marks} = schema;

interface Tool {
  /** Key of its words: tool.<name>. */
  name: string;
  icon: string;
  run: (view: EditorView) => void;
  /** For a tool that is on or off. */
  active?: (state: EditorState) => boolean;
  possible?: Command;
  /** Shown only while the caret stands in a table. */
  inTable?: boolean;
}

/** What the page does itself, since it needs more than the text. */
export interface Hands {
  link: () => void;
  picture: () => void;
  comment: () => void;
}

export function setBold(): Command {
  return toggleMark(marks.strong!);
}

/** A proper toolbar: one stop of the Tab key, arrows inside. */
export class Toolbar {
  readonly dom: HTMLElement;
  private readonly buttons: {tool: Tool; button: HTMLButtonElement}[] = [];

  constructor(private readonly view: EditorView, words: Words, hands: Hands) {
    const groups = tools(hands);
    this.dom = el("div", {class: "toolbar editor-toolbar", role: "toolbar", "aria-label": words("toolbar"), "aria-controls": "editor-body"});
    groups.forEach((group, index) => {
      if (index > 0) this.dom.append(el("span", {class: `toolbar-gap${group[0]!.inTable ? " in-table" : ""}`, "aria-hidden": "true"}));
      for (const tool of group) {
        const label = words(`tool.${tool.name}`);
        const button = el("button", {
          type: "button", "aria-label": label, title: label, tabindex: -1, class: tool.inTable ? "in-table" : "",
          "aria-pressed": tool.active ? "false" : null,
          // The caret stays where it is.
          onmousedown: (event) => event.preventDefault(),
          onclick: () => tool.run(view),
        }, icon(tool.icon));
        this.buttons.push({tool, button});
        this.dom.append(button);
      }
    });
    this.buttons[0]!.button.tabIndex = 0;
    this.dom.addEventListener("keydown", (event) => this.move(event));
    this.update();
  }

  update(): void {
    const {state} = this.view;
    this.dom.classList.toggle("caret-in-table", isInTable(state));
    for (const {tool, button} of this.buttons) {
      if (tool.active) button.setAttribute("aria-pressed", String(tool.active(state)));
      if (tool.possible) button.setAttribute("aria-disabled", String(!tool.possible(state)));
    }
  }

  private move(event: KeyboardEvent): void {
    const shown = this.buttons.map(({button}) => button).filter((button) => button.offsetParent !== null);
    const at = shown.indexOf(document.activeElement as HTMLButtonElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = shown[(to + shown.length) % shown.length]!;
    shown.forEach((button) => (button.tabIndex = -1));
    next.tabIndex = 0;
    next.focus();
  }
}

function tools(hands: Hands): Tool[][] {
  return [
    [
      {name: "bold", icon: "bold", run: command(setBold()), active: hasBold},
      {name: "link", icon: "link", run: hands.link, active: (state) => state.doc.rangeHasMark(state.selection.from, state.selection.to, marks.link!)},
    ],
    [
      {name: "heading", icon: "heading-2", run: toggleHeading(2), active: inHeading(2)},
      {name: "subheading", icon: "heading-3", run: toggleHeading(3), active: inHeading(3)},
      {name: "bullets", icon: "list", run: toggleList("bullet_list"), active: within("bullet_list")},
      {name: "numbers", icon: "list-ordered", run: toggleList("ordered_list"), active: within("ordered_list")},
      {name: "quote", icon: "text-quote", run: toggleQuote, active: within("blockquote")},
    ],
    [
      {name: "picture", icon: "image-plus", run: hands.picture},
      {name: "table", icon: "table", run: command(insertTable)},
      {name: "comment", icon: "message-square-plus", run: hands.comment},
    ],
    [
      {name: "undo", icon: "undo-2", run: command(undo), possible: undo},
      {name: "redo", icon: "redo-2", run: command(redo), possible: redo},
    ],
    [
      {name: "row-add", icon: "rows-3", run: command(addRowAfter), inTable: true},
      {name: "column-add", icon: "columns-3", run: command(addColumnAfter), inTable: true},
      {name: "row-remove", icon: "chevron-up", run: command(deleteRow), inTable: true},
      {name: "column-remove", icon: "chevron-left", run: command(deleteColumn), inTable: true},
      {name: "table-remove", icon: "trash-2", run: command(deleteTable), inTable: true},
    ],
  ];
}

function command(run: Command): (view: EditorView) => void {
  return (view) => {
    run(view.state, view.dispatch, view);
    view.focus();
  };
}

function hasBold(state: EditorState): boolean {
  const {from, to, empty, $from} = state.selection;
  return empty ? Boolean(marks.strong!.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, marks.strong!);
}

function within(name: string): (state: EditorState) => boolean {
  return ({selection: {$from}}) => {
    for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true;
    return false;
  };
}

function inHeading(level: number): (state: EditorState) => boolean {
  return ({selection: {$from}}) => $from.parent.type === nodes.heading && $from.parent.attrs.level === level;
}

function toggleHeading(level: number): (view: EditorView) => void {
  return (view) => command(inHeading(level)(view.state) ? setBlockType(nodes.paragraph!) : setBlockType(nodes.heading!, {level}))(view);
}

function toggleList(name: "bullet_list" | "ordered_list"): (view: EditorView) => void {
  return (view) => command(within(name)(view.state) ? liftListItem(nodes.list_item!) : wrapInList(nodes[name]!))(view);
}

function toggleQuote(view: EditorView): void {
  command(within("blockquote")(view.state) ? lift : wrapIn(nodes.blockquote!))(view);
}

const insertTable: Command = (state, dispatch) => {
  const cell = (type: string) => nodes[type]!.createAndFill()!;
  const row = (type: string) => nodes.table_row!.create(null, [cell(type), cell(type), cell(type)]);
  const table = nodes.table!.create(null, [row("table_header"), row("table_cell"), row("table_cell")]);
  const transaction = state.tr.replaceSelectionWith(table);
  // The caret goes into the first cell.
  const at = transaction.mapping.map(state.selection.from, -1);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(Math.min(at + 3, transaction.doc.content.size))));
  dispatch?.(transaction.scrollIntoView());
  return true;
};
