import {Fragment, type Node, Slice} from "prosemirror-model";
import {ReplaceStep, Transform} from "prosemirror-transform";
import {type Change, changes} from "./difference";
import {titleSchema} from "./schema";

/**
 * Two people changed the same text: both changes together. No word that either of them wrote is lost: what one wrote where
 * the other took away stands in its place, and where both wrote, theirs comes first and mine after it.
 *
 * @param base what both began from
 */
export function merge(base: Node, mine: Node, theirs: Node): Node {
  if (mine.eq(base) || mine.eq(theirs)) return theirs;
  if (theirs.eq(base)) return mine;
  const result = new Transform(base);
  // From the last to the first, so that positions of the base hold until they are needed.
  let [own, others] = [changes(base, mine), changes(base, theirs)];
  others = others.filter((other) => !own.some((change) => contains(change, other) && !contains(other, change)));
  own = own.filter((change) => !others.some((other) => contains(other, change)));
  for (const cluster of clusters(own, others).reverse()) {
    if (cluster.mine.length === 0 || cluster.theirs.length === 0) {
      [...cluster.theirs, ...cluster.mine].reverse().forEach((change) => apply(result, change));
    } else if (inline(base, cluster)) {
      applyWords(result, cluster);
    } else {
      applyBlocks(result, cluster);
    }
  }
  return result.doc;
}

/** The same for a line of plain words. */
export function mergeLine(base: string, mine: string, theirs: string): string {
  const line = (text: string) => titleSchema.node("doc", null, text ? titleSchema.text(text) : []);
  return merge(line(base), line(mine), line(theirs)).textContent;
}

/** Whether one change writes the same as another, in the same place, and perhaps goes on. */
function contains(longer: Change, shorter: Change): boolean {
  if (longer.from !== shorter.from || longer.to !== shorter.to) return false;
  if (longer.slice.eq(shorter.slice)) return true;
  const written = words(shorter.slice);
  return written !== "" && words(longer.slice).startsWith(written) && words(longer.slice) !== written;
}

function words({content}: Slice): string {
  return content.textBetween(0, content.size, "\n");
}

/** Changes of both that touch the same stretch of the base; all others stand in a cluster of their own. */
interface Cluster {
  from: number;
  to: number;
  mine: Change[];
  theirs: Change[];
}

function clusters(mine: Change[], theirs: Change[]): Cluster[] {
  const all = [
    ...theirs.map((change) => ({change, side: "theirs" as const})),
    ...mine.map((change) => ({change, side: "mine" as const})),
  ].sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to);
  const found: Cluster[] = [];
  for (const {change, side} of all) {
    let cluster = found.at(-1);
    // Two insertions at one point need no cluster: they stand in order.
    if (!cluster || change.from >= cluster.to) {
      cluster = {from: change.from, to: change.to, mine: [], theirs: []};
      found.push(cluster);
    }
    cluster[side].push(change);
    cluster.to = Math.max(cluster.to, change.to);
  }
  return found;
}

/** Whether a cluster is about words of one line alone. */
function inline(base: Node, {from, to, mine, theirs}: Cluster): boolean {
  const [start, end] = [base.resolve(from), base.resolve(to)];
  return start.sameParent(end) && start.parent.inlineContent &&
    [...mine, ...theirs].every(({slice}) => slice.openStart === 0 && slice.openEnd === 0 && flat(slice.content));
}

function flat(content: Fragment): boolean {
  return content.childCount === 0 || content.firstChild!.isInline;
}

/** Words both took away go, words that either wrote stand where they were written. */
function applyWords(result: Transform, {mine, theirs}: Cluster): void {
  const written = [...theirs, ...mine].sort((a, b) => a.from - b.from);
  let gone: {from: number; to: number}[] = [];
  for (const {from, to} of written) {
    const last = gone.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else gone.push({from, to});
  }
  // Cut at the points of insertion, so that these can be done in between.
  for (const {from: at} of written) {
    gone = gone.flatMap(({from, to}) => (at > from && at < to ? [{from, to: at}, {from: at, to}] : [{from, to}]));
  }
  // At one point: the removal first, then mine, then theirs, which so comes to stand before it.
  const points = new Set([...gone, ...written].map(({from}) => from));
  for (const point of [...points].sort((a, b) => b - a)) {
    gone.filter(({from}) => from === point).forEach(({from, to}) => apply(result, {from, to, slice: Slice.empty}));
    for (const change of [...mine, ...theirs]) {
      if (change.from === point) apply(result, {from: point, to: point, slice: change.slice});
    }
  }
}

/** Theirs as it is, and what mine wrote as blocks after it. */
function applyBlocks(result: Transform, {mine, theirs, to}: Cluster): void {
  const end = result.doc.resolve(to);
  const after = end.depth > 0 ? end.after(1) : to;
  keep(result, after, mine.map((change) => change.slice));
  theirs.slice().reverse().forEach((change) => apply(result, change));
}

function apply(result: Transform, {from, to, slice}: Change): void {
  if (from === to && slice.size === 0) return;
  try {
    const step = new ReplaceStep(from, to, slice);
    const done = step.apply(result.doc);
    if (done.doc) {
      done.doc.check();
      result.step(step);
      return;
    }
  } catch {
    // The blocks around it are no longer those it was made for.
  }
  const at = result.doc.resolve(from);
  keep(result, at.depth > 0 ? at.after(1) : from, [slice]);
}

/** Puts the words of slices between two blocks, each line as a paragraph, pictures as they are. */
function keep(result: Transform, at: number, slices: Slice[]): void {
  const {paragraph} = result.doc.type.schema.nodes;
  const blocks: Node[] = [];
  for (const {content} of slices) {
    if (content.firstChild?.isInline) blocks.push(paragraph!.create(null, content));
    content.descendants((node) => {
      if (node.isBlock && (node.isAtom || (node.isTextblock && node.content.size > 0))) blocks.push(node);
      return !node.isTextblock;
    });
  }
  if (blocks.length > 0) result.insert(at, blocks);
}
