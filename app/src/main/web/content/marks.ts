import {type EditorState, Plugin, PluginKey} from "prosemirror-state";
import {Decoration, DecorationSet} from "prosemirror-view";
import {tone} from "../onevoice/finding-card";

/** Words to mark, in document positions. */
export interface Span {
  key: string;
  from: number;
  to: number;
  kind: "finding" | "comment" | "shown";
  /** Of a finding: its kind. */
  finding?: string;
  kept?: boolean;
}

interface Marks {
  spans: Span[];
  decorations: DecorationSet;
}

export const marksKey = new PluginKey<Marks>("marks");

/** Replaces all spans of a kind. Between two checks the spans move with the text; those whose words go are dropped. */
export interface NewSpans {
  kind: Span["kind"];
  spans: Span[];
}

/** Underlines of findings and grounds of commented words, over a text that goes on changing. */
export function marks(): Plugin<Marks> {
  return new Plugin<Marks>({
    key: marksKey,
    state: {
      init: () => ({spans: [], decorations: DecorationSet.empty}),
      apply: (transaction, before) => {
        let {spans, decorations} = before;
        if (transaction.docChanged) {
          spans = spans
            .map((span) => ({...span, from: transaction.mapping.map(span.from, 1), to: transaction.mapping.map(span.to, -1)}))
            .filter((span) => span.to > span.from);
          decorations = decorations.map(transaction.mapping, transaction.doc);
        }
        const fresh = transaction.getMeta(marksKey) as NewSpans | undefined;
        if (fresh) {
          spans = [...spans.filter((span) => span.kind !== fresh.kind), ...fresh.spans.filter((span) => span.to > span.from)];
          decorations = DecorationSet.create(transaction.doc, spans.map(decoration));
        }
        return {spans, decorations};
      },
    },
    props: {decorations: (state) => marksKey.getState(state)?.decorations},
  });
}

export function spansOf(state: EditorState, kind: Span["kind"]): Span[] {
  return (marksKey.getState(state)?.spans ?? []).filter((span) => span.kind === kind).sort((a, b) => a.from - b.from);
}

function decoration(span: Span): Decoration {
  const names = span.kind === "finding"
    ? `finding finding-${tone(span.finding ?? "")}${span.kept ? " finding-kept" : ""}`
    : span.kind === "comment" ? "commented" : "shown-words";
  return Decoration.inline(span.from, span.to, {class: names, [`data-${span.kind}`]: span.key});
}
