import {type Node, Slice} from "prosemirror-model";
import {ReplaceStep, Transform} from "prosemirror-transform";

/** One replaced stretch, in positions of the older document. */
export interface Change {
  from: number;
  to: number;
  slice: Slice;
}

/** Steps of a comparison that are worth it; above, a stretch counts as changed whole. */
const CELLS = 4_000_000;

/**
 * What makes one document into the other: few small changes, ascending, none touching another's range. Blocks first, then
 * words inside the blocks that differ. Done all, from the last to the first, they give exactly the newer document.
 */
export function changes(older: Node, newer: Node): Change[] {
  if (older.inlineContent) return within(older, newer, 0, older.content.size, 0, newer.content.size);
  const found: Change[] = [];
  const [olds, news] = [blocks(older), blocks(newer)];
  for (const [a, b, c, d] of hunks(olds, news, (x, y) => x.node.eq(y.node))) {
    found.push(...within(
      older, newer,
      a < olds.length ? olds[a]!.from : older.content.size, b > a ? olds[b - 1]!.to : a < olds.length ? olds[a]!.from : older.content.size,
      c < news.length ? news[c]!.from : newer.content.size, d > c ? news[d - 1]!.to : c < news.length ? news[c]!.from : newer.content.size,
    ));
  }
  return found;
}

/** The changes done to the older document, from the last to the first. */
export function applyAll(transform: Transform, all: Change[]): void {
  for (const {from, to, slice} of all.slice().reverse()) transform.step(new ReplaceStep(from, to, slice));
}

function blocks(doc: Node): {node: Node; from: number; to: number}[] {
  const found: {node: Node; from: number; to: number}[] = [];
  doc.forEach((node, offset) => found.push({node, from: offset, to: offset + node.nodeSize}));
  return found;
}

/** Word by word where that can be done step by step, else the whole stretch. */
function within(older: Node, newer: Node, from: number, to: number, newFrom: number, newTo: number): Change[] {
  const whole: Change = {from, to, slice: newer.slice(newFrom, newTo)};
  const [olds, news] = [tokens(older, from, to), tokens(newer, newFrom, newTo)];
  const small = hunks(olds, news, (x, y) => x.key === y.key).map(([a, b, c, d]): Change => ({
    from: olds[a]?.from ?? to,
    to: b > a ? olds[b - 1]!.to : olds[a]?.from ?? to,
    slice: newer.slice(news[c]?.from ?? newTo, d > c ? news[d - 1]!.to : news[c]?.from ?? newTo),
  }));
  try {
    const done = new Transform(older);
    applyAll(done, small);
    const wanted = older.replace(from, to, whole.slice);
    if (done.doc.eq(wanted)) return small;
  } catch {
    // The words differ by the blocks around them: a list made of paragraphs, say.
  }
  return [whole];
}

interface Token {
  key: string;
  from: number;
  to: number;
}

const segmenter = new Intl.Segmenter("th", {granularity: "word"});

/** Begin of a block, end of a block, leaf, or word with its marks. */
function tokens(doc: Node, from: number, to: number): Token[] {
  const found: Token[] = [];
  walk(doc, 0);
  return found;

  function walk(parent: Node, start: number): void {
    parent.forEach((node, offset) => {
      const at = start + offset;
      if (at >= to || at + node.nodeSize <= from) return;
      if (node.isText) {
        const marks = node.marks.map((mark) => JSON.stringify(mark)).join();
        for (const {segment, index} of segmenter.segment(node.text!)) {
          found.push({key: `${marks} ${segment}`, from: at + index, to: at + index + segment.length});
        }
        return;
      }
      const kind = `${node.type.name} ${JSON.stringify(node.attrs)}`;
      if (node.isLeaf) {
        found.push({key: `= ${kind}`, from: at, to: at + 1});
        return;
      }
      found.push({key: `< ${kind}`, from: at, to: at + 1});
      walk(node, at + 1);
      found.push({key: `> ${kind}`, from: at + node.nodeSize - 1, to: at + node.nodeSize});
    });
  }
}

/** Where two sequences differ, by their longest common subsequence: [from, to) of the first, [from, to) of the second. */
function hunks<T>(xs: T[], ys: T[], same: (x: T, y: T) => boolean): [number, number, number, number][] {
  let start = 0;
  while (start < xs.length && start < ys.length && same(xs[start]!, ys[start]!)) start++;
  let [endX, endY] = [xs.length, ys.length];
  while (endX > start && endY > start && same(xs[endX - 1]!, ys[endY - 1]!)) {
    endX--;
    endY--;
  }
  const [width, height] = [endX - start, endY - start];
  if (width === 0 && height === 0) return [];
  if (width === 0 || height === 0 || width * height > CELLS) return [[start, endX, start, endY]];

  // lengths[i * row + j]: of the longest common subsequence of what follows i and j.
  const row = height + 1;
  const lengths = new Uint32Array((width + 1) * row);
  for (let i = width - 1; i >= 0; i--) {
    for (let j = height - 1; j >= 0; j--) {
      lengths[i * row + j] = same(xs[start + i]!, ys[start + j]!)
        ? lengths[(i + 1) * row + j + 1]! + 1
        : Math.max(lengths[(i + 1) * row + j]!, lengths[i * row + j + 1]!);
    }
  }
  const found: [number, number, number, number][] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  while (i < width || j < height) {
    if (i < width && j < height && same(xs[start + i]!, ys[start + j]!)) {
      if (i > fromI || j > fromJ) found.push([start + fromI, start + i, start + fromJ, start + j]);
      fromI = ++i;
      fromJ = ++j;
    } else if (j >= height || (i < width && lengths[(i + 1) * row + j]! >= lengths[i * row + j + 1]!)) i++;
    else j++;
  }
  if (i > fromI || j > fromJ) found.push([start + fromI, start + i, start + fromJ, start + j]);
  return found;
}
