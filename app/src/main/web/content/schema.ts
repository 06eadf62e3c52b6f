import {type NodeSpec, Schema} from "prosemirror-model";
import {tableNodes} from "prosemirror-tables";

const {table, table_row, table_cell, table_header} = tableNodes({tableGroup: "block", cellContent: "block+", cellAttributes: {}}) as
  Record<"table" | "table_row" | "table_cell" | "table_header", NodeSpec>;

/** Addresses that a link may have; the server's own list is the same. */
export function safeLink(href: string): boolean {
  return /^(https?|mailto|tel):[^\s\u0000-\u001f]+$/i.test(href);
}

/** What a body may hold. Whatever is pasted becomes this or is left out: a script has no place in it. */
export const schema = new Schema({
  nodes: {
    doc: {content: "block+"},
    paragraph: {content: "inline*", group: "block", parseDOM: [{tag: "p"}], toDOM: () => ["p", 0]},
    heading: {
      attrs: {level: {default: 2, validate: "number"}},
      content: "inline*",
      group: "block",
      defining: true,
      parseDOM: [
        {tag: "h1", attrs: {level: 2}},
        {tag: "h2", attrs: {level: 2}},
        {tag: "h3", attrs: {level: 3}},
        {tag: "h4", attrs: {level: 3}},
        {tag: "h5", attrs: {level: 3}},
        {tag: "h6", attrs: {level: 3}},
      ],
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    bullet_list: {content: "list_item+", group: "block", parseDOM: [{tag: "ul"}], toDOM: () => ["ul", 0]},
    ordered_list: {content: "list_item+", group: "block", parseDOM: [{tag: "ol"}], toDOM: () => ["ol", 0]},
    list_item: {content: "paragraph block*", defining: true, parseDOM: [{tag: "li"}], toDOM: () => ["li", 0]},
    blockquote: {content: "block+", group: "block", defining: true, parseDOM: [{tag: "blockquote"}], toDOM: () => ["blockquote", 0]},
    table,
    table_row,
    table_cell,
    table_header,
    picture: {
      attrs: {id: {validate: "string"}, alt: {default: "", validate: "string"}, credit: {default: "", validate: "string"}},
      group: "block",
      draggable: true,
      parseDOM: [
        {
          tag: "figure[data-picture]",
          getAttrs: ({dataset: {picture = "", alt = "", credit = ""}}) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(picture) && {id: picture, alt, credit},
        },
      ],
      toDOM: ({attrs}) => ["figure", {"data-picture": attrs.id, "data-alt": attrs.alt, "data-credit": attrs.credit}],
    },
    hard_break: {inline: true, group: "inline", selectable: false, parseDOM: [{tag: "br"}], toDOM: () => ["br"]},
    text: {group: "inline"},
  },
  marks: {
    link: {
      attrs: {href: {validate: "string"}},
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (a) => {
            const href = a.getAttribute("href")?.trim() ?? "";
            return safeLink(href) ? {href} : false;
          },
        },
      ],
      toDOM: (mark) => ["a", {href: mark.attrs.href, rel: "noopener"}, 0],
    },
    strong: {
      parseDOM: [
        {tag: "strong"},
        // Word wraps whole documents in <b style="font-weight:normal">.
        {tag: "b", getAttrs: (b) => b.style.fontWeight !== "normal" && null},
        {style: "font-weight", getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null},
      ],
      toDOM: () => ["strong", 0],
    },
  },
});

/** The title: one line of plain words. */
export const titleSchema = new Schema({nodes: {doc: {content: "text*"}, text: {}}});
