// Where in a shown text a reader's selection lies. The text is the projection of which the server counts: each paragraph
// and heading one line, a break a line break, pictures and what stands beneath them none.

/** Words of the text: their offset in it, and themselves. */
export interface Chosen {
  start: number;
  quotation: string;
}

export function blocksOf(text: HTMLElement): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>("p, h2, h3")];
}

/** All the words of one of its paragraphs. */
export function wholeOf(text: HTMLElement, block: HTMLElement): Chosen {
  let start = 0;
  for (const each of blocksOf(text)) {
    if (each === block) break;
    start += lineOf(each).length + 1;
  }
  return {start, quotation: lineOf(block)};
}

/** @returns null when no words of the text are chosen */
export function chosenIn(text: HTMLElement, selection: Selection | null): Chosen | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let line = 0;
  let start = -1;
  let end = -1;
  const blocks = blocksOf(text);
  for (const block of blocks) {
    if (range.intersectsNode(block)) {
      const [from, to] = within(block, range);
      if (from < to) {
        if (start < 0) start = line + from;
        end = line + to;
      }
    }
    line += lineOf(block).length + 1;
  }
  if (start < 0) return null;
  const whole = blocks.map(lineOf).join("\n");
  const quotation = whole.slice(start, end);
  const led = quotation.length - quotation.trimStart().length;
  return quotation.trim() === "" ? null : {start: start + led, quotation: quotation.trim()};
}

/** First and last offset in a block that a range holds. */
function within(block: HTMLElement, range: Range): [number, number] {
  const length = lineOf(block).length;
  const from = block.contains(range.startContainer) ? offsetOf(block, range.startContainer, range.startOffset) : 0;
  const to = block.contains(range.endContainer) ? offsetOf(block, range.endContainer, range.endOffset) : length;
  return [from, to];
}

function offsetOf(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return lineOf(before.cloneContents()).length;
}

function lineOf(node: Node): string {
  let line = "";
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let each = walker.nextNode(); each; each = walker.nextNode()) {
    if (each.nodeType === Node.TEXT_NODE) line += each.nodeValue;
    else if (each.nodeName === "BR") line += "\n";
  }
  return line;
}
