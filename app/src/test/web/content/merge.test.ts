import assert from "node:assert/strict";
import {test} from "node:test";
import type {Node} from "prosemirror-model";
import {Transform} from "prosemirror-transform";
import {applyAll, changes} from "../../../main/web/content/difference";
import {merge, mergeLine} from "../../../main/web/content/merge";
import {PlainText} from "../../../main/web/content/plain-text";
import {schema} from "../../../main/web/content/schema";

const p = (text: string) => schema.node("paragraph", null, text ? schema.text(text) : []);
const doc = (...blocks: (string | Node)[]) => schema.node("doc", null, blocks.map((block) => (typeof block === "string" ? p(block) : block)));
const list = (...items: string[]) => schema.node("bullet_list", null, items.map((item) => schema.node("list_item", null, p(item))));
const text = (node: Node) => PlainText.of(node).text;

const BASE = doc(
  "โรงงานทั่วประเทศต้องรายงานข้อมูลผ่านระบบ iSingle Form ภายในวันที่ 30 เมษายน 2567",
  "ปลัดกระทรวงอุตสาหกรรมกล่าวว่าการรายงานช่วยให้ดูแลชุมชนได้ดีขึ้น",
  "ประชาชนแจ้งเหตุได้ที่สายด่วน 1564",
);

test("changes in different paragraphs both stand", () => {
  const mine = doc("โรงงานทั่วประเทศต้องรายงานข้อมูลผ่านระบบ iSingle Form ภายในวันที่ 31 พฤษภาคม 2567", BASE.child(1), BASE.child(2));
  const theirs = doc(BASE.child(0), BASE.child(1), "ประชาชนแจ้งเหตุได้ที่สายด่วน 1564 ตลอด 24 ชั่วโมง");
  assert.equal(text(merge(BASE, mine, theirs)), [text(mine).split("\n")[0], text(BASE).split("\n")[1], text(theirs).split("\n")[2]].join("\n"));
});

test("changes in one sentence both stand", () => {
  const mine = doc("โรงงานในจังหวัดระยองต้องรายงานข้อมูลผ่านระบบ iSingle Form ภายในวันที่ 30 เมษายน 2567", BASE.child(1), BASE.child(2));
  const theirs = doc("โรงงานทั่วประเทศต้องรายงานข้อมูลผ่านระบบ iSingle Form ภายในวันที่ 31 พฤษภาคม 2567", BASE.child(1), BASE.child(2));
  assert.equal(text(merge(BASE, mine, theirs)).split("\n")[0], "โรงงานในจังหวัดระยองต้องรายงานข้อมูลผ่านระบบ iSingle Form ภายในวันที่ 31 พฤษภาคม 2567");
});

test("what one writes into a paragraph that the other takes away is kept", () => {
  const mine = doc(BASE.child(0), "ปลัดกระทรวงอุตสาหกรรมกล่าวว่าการรายงานช่วยให้ดูแลชุมชนและแม่น้ำได้ดีขึ้น", BASE.child(2));
  const theirs = doc(BASE.child(0), BASE.child(2));
  assert.match(text(merge(BASE, mine, theirs)), /แม่น้ำ/);
  assert.match(text(merge(BASE, theirs, mine)), /แม่น้ำ/);
});

test("the same words written by both stand once", () => {
  const both = doc(BASE.child(0), BASE.child(1), "ประชาชนแจ้งเหตุได้ที่สายด่วน 1564 ทุกวัน");
  const mine = doc(BASE.child(0), BASE.child(1), "ประชาชนแจ้งเหตุได้ที่สายด่วน 1564 ทุกวัน", "จบ");
  assert.equal(text(merge(BASE, mine, both)), text(mine));
});

test("both replace one word: both words stand", () => {
  const mine = doc(BASE.child(0), BASE.child(1), "ประชาชนแจ้งเหตุได้ที่สายด่วน 1111");
  const theirs = doc(BASE.child(0), BASE.child(1), "ประชาชนแจ้งเหตุได้ที่สายด่วน 2222");
  const last = text(merge(BASE, mine, theirs)).split("\n")[2]!;
  assert.match(last, /1111/);
  assert.match(last, /2222/);
  assert.doesNotMatch(last, /1564/);
});

test("one splits a paragraph, the other writes into it", () => {
  const mine = doc(BASE.child(0), "ปลัดกระทรวงอุตสาหกรรมกล่าวว่า", "การรายงานช่วยให้ดูแลชุมชนได้ดีขึ้น", BASE.child(2));
  const theirs = doc(BASE.child(0), "ปลัดกระทรวงอุตสาหกรรมกล่าวว่าการรายงานช่วยให้ดูแลชุมชนได้ดีขึ้นมาก", BASE.child(2));
  assert.deepEqual(text(merge(BASE, mine, theirs)).split("\n").slice(1, 3), ["ปลัดกระทรวงอุตสาหกรรมกล่าวว่า", "การรายงานช่วยให้ดูแลชุมชนได้ดีขึ้นมาก"]);
});

test("one makes a list of a paragraph into which the other writes", () => {
  const mine = doc(BASE.child(0), list(BASE.child(1).textContent), BASE.child(2));
  const theirs = doc(BASE.child(0), "ปลัดกระทรวงอุตสาหกรรมกล่าวว่าการรายงานช่วยให้ดูแลชุมชนได้ดีขึ้นมาก", BASE.child(2));
  const merged = merge(BASE, mine, theirs);
  merged.check();
  assert.match(text(merged), /ขึ้นมาก/);
});

test("titles are merged by words", () => {
  assert.equal(mergeLine("เปิดระบบรายงาน", "เปิดระบบรายงานใหม่", "กระทรวงเปิดระบบรายงาน"), "กระทรวงเปิดระบบรายงานใหม่");
  assert.equal(mergeLine("", "ก", ""), "ก");
});

/* A small generator with a fixed seed: the same meetings of two writers in every run. */
let seed = 20231001;
const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;

test("whatever two writers do, every word that either wrote stands, and the changes give back the newer text", () => {
  for (let round = 0; round < 400; round++) {
    const [mine, mineWords] = edited(BASE, `ม${round}`);
    const [theirs, theirWords] = edited(BASE, `ต${round}`);
    for (const [older, newer] of [[BASE, mine], [mine, theirs]] as const) {
      const back = new Transform(older);
      applyAll(back, changes(older, newer));
      assert.ok(back.doc.eq(newer), `round ${round}: ${newer}`);
    }
    const merged = merge(BASE, mine, theirs);
    merged.check();
    const whole = text(merged);
    for (const word of [...mineWords, ...theirWords]) {
      assert.ok(whole.includes(word), `round ${round}: ${word} is lost in ${whole}\nmine   ${text(mine)}\ntheirs ${text(theirs)}`);
    }
  }
});

/** A few edits as a writer makes them, and the words that came in and are still there. */
function edited(doc: Node, name: string): [Node, string[]] {
  const change = new Transform(doc);
  const words: string[] = [];
  for (let i = 0; i <= random(4); i++) {
    const size = change.doc.content.size;
    const at = change.doc.resolve(1 + random(size - 1));
    if (!at.parent.isTextblock) continue;
    const kind = random(6);
    if (kind <= 1) {
      // Latin letters with a mark around them stay one word wherever they land.
      const word = `[${name}x${i}]`;
      change.insert(at.pos, schema.text(word));
      words.push(word);
    } else if (kind === 2) {
      change.delete(at.pos, Math.min(at.end(), at.pos + random(20)));
    } else if (kind === 3) {
      const end = Math.min(size, at.pos + random(90));
      if (change.doc.resolve(end).parent.isTextblock) change.delete(at.pos, end);
    } else if (kind === 4) {
      change.split(at.pos);
    } else if (change.doc.childCount < 8) {
      const word = `[${name}y${i}]`;
      change.insert(at.after(1), p(word));
      words.push(word);
    }
  }
  const whole = text(change.doc);
  return [change.doc, words.filter((word) => whole.includes(word))];
}
