import type {Node} from "prosemirror-model";

interface Line {
  /** Where it begins in the projection, in UTF-16 code units. */
  offset: number;
  /** Where its text begins in the document. */
  position: number;
  length: number;
}

/**
 * The plain-text projection of a body: each textblock one line, hard breaks as line breaks, pictures without a line. The
 * server makes the same one (`th.prmind.content.PlainText`); findings, anchors and differences count on it. In a textblock a
 * character and a hard break are one position each, so offsets and positions differ by a constant in each line.
 */
export class PlainText {
  private constructor(readonly text: string, private readonly lines: Line[]) {}

  static of(doc: Node): PlainText {
    const texts: string[] = [];
    const lines: Line[] = [];
    let offset = 0;
    doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const text = lineOf(node);
      lines.push({offset, position: position + 1, length: text.length});
      texts.push(text);
      offset += text.length + 1;
      return false;
    });
    return new PlainText(texts.join("\n"), lines);
  }

  /** The document position of an offset; an offset between two lines is the end of the first. */
  position(offset: number): number {
    const line = this.lines[this.last((each) => each.offset <= offset)];
    return line ? line.position + Math.min(offset - line.offset, line.length) : 0;
  }

  /** The offset of a document position; a position outside every line counts as the nearest before it. */
  offset(position: number): number {
    const line = this.lines[this.last((each) => each.position <= position)];
    return line ? line.offset + Math.min(position - line.position, line.length) : 0;
  }

  /** Index of the last line that fulfils what all lines before it do; -1 when none does. */
  private last(holds: (line: Line) => boolean): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.lines[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Nodes never change, so a line is written once; an edit leaves all other paragraphs' nodes as they are. */
const written = new WeakMap<Node, string>();

function lineOf(textblock: Node): string {
  let line = written.get(textblock);
  if (line === undefined) {
    line = textblock.textBetween(0, textblock.content.size, "", (leaf) => (leaf.type.name === "hard_break" ? "\n" : ""));
    written.set(textblock, line);
  }
  return line;
}
