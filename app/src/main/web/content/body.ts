import {baseKeymap, chainCommands, exitCode} from "prosemirror-commands";
import {dropCursor} from "prosemirror-dropcursor";
import {gapCursor} from "prosemirror-gapcursor";
import {history, redo, undo} from "prosemirror-history";
import {inputRules, textblockTypeInputRule, wrappingInputRule} from "prosemirror-inputrules";
import {keymap} from "prosemirror-keymap";
import type {Node} from "prosemirror-model";
import {liftListItem, sinkListItem, splitListItem} from "prosemirror-schema-list";
import {type Command, EditorState, Plugin} from "prosemirror-state";
import {goToNextCell, tableEditing} from "prosemirror-tables";
import type {Page} from "./page";
import {marks} from "./marks";
import {pictures} from "./pictures";
import {schema} from "./schema";
import {setBold} from "./toolbar";

const {nodes} = schema;

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
};

/** The body as it is edited: keys, lists as one types them, tables, pictures, history, underlines. */
export function bodyState(doc: Node, page: Page, keys: Record<string, Command>): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      keymap(keys),
      keymap({
        "Mod-z": undo,
        "Mod-y": redo,
        "Shift-Mod-z": redo,
        "Mod-b": setBold(),
        Enter: splitListItem(nodes.list_item!),
        "Shift-Enter": chainCommands(exitCode, lineBreak),
        Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item!)),
        "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item!)),
      }),
      keymap(baseKeymap),
      inputRules({
        rules: [
          wrappingInputRule(/^\s*([-•])\s$/, nodes.bullet_list!),
          wrappingInputRule(/^([1๑])[.)]\s$/, nodes.ordered_list!),
          wrappingInputRule(/^\s*>\s$/, nodes.blockquote!),
          textblockTypeInputRule(/^##\s$/, nodes.heading!, {level: 2}),
          textblockTypeInputRule(/^###\s$/, nodes.heading!, {level: 3}),
        ],
      }),
      history(),
      dropCursor({class: "drop-cursor", color: false}),
      gapCursor(),
      tableEditing(),
      marks(),
      pictures(page),
      placeholder(page.words("body.placeholder")),
    ],
  });
}

/** The title: one line, whose Enter leads into the body. */
export function titleState(doc: Node, page: Page, keys: Record<string, Command>): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      keymap(keys),
      keymap({"Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo}),
      keymap(baseKeymap),
      history(),
      marks(),
      placeholder(page.words("title.placeholder")),
    ],
  });
}

/** While nothing is written: a word on what goes here, by the style sheet. */
function placeholder(text: string): Plugin {
  return new Plugin({
    props: {
      attributes: ({doc}): {[name: string]: string} => {
        const empty = doc.textContent === "" && (doc.inlineContent || (doc.childCount === 1 && doc.firstChild!.type === nodes.paragraph));
        return empty ? {"data-placeholder": text} : {};
      },
    },
  });
}
