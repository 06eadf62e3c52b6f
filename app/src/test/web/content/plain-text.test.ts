import assert from "node:assert/strict";
import {test} from "node:test";
import {PlainText} from "../../../main/web/content/plain-text";
import {schema} from "../../../main/web/content/schema";
import cases from "../../resources/content/plain-text.json";

for (const {what, doc, text} of cases as {what: string; doc: object; text: string}[]) {
  test(`the projection of ${what} is the server's`, () => {
    const node = schema.nodeFromJSON(doc);
    const plain = PlainText.of(node);
    assert.equal(plain.text, text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (plain.text === "") continue;
      assert.equal(plain.offset(plain.position(offset)), offset);
      if (offset < text.length && text[offset] !== "\n") {
        assert.equal(node.textBetween(plain.position(offset), plain.position(offset) + 1), text[offset]);
      }
    }
  });
}
