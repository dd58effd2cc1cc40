import { assertEquals } from "@std/assert";
import { followObject } from "./follow_object.ts";

/** What is told after each member, of a text that arrives in pieces of that many characters. */
function follow(text: string, size = 1): string[] {
  const told: string[] = [];
  const read = followObject((members) => told.push(JSON.stringify(members)));
  for (let at = 0; at < text.length; at += size) read(text.slice(at, at + size));
  return told;
}

const NESTED = '{"a": "x, \\"}{", "b": {"c": [1, 2]}, "d": null, "e": 1}';

Deno.test("followObject() tells of every member but the last as soon as it is complete", () => {
  assertEquals(follow(NESTED), [
    '{"a":"x, \\"}{"}',
    '{"a":"x, \\"}{","b":{"c":[1,2]}}',
    '{"a":"x, \\"}{","b":{"c":[1,2]},"d":null}',
  ]);
});

Deno.test("followObject() does not depend on where the text is cut", () => {
  const whole = follow(NESTED, NESTED.length);

  for (let size = 1; size < NESTED.length; size += 1) assertEquals(follow(NESTED, size), whole);
});

Deno.test("followObject() skips a fence before the object, and stops behind it", () => {
  assertEquals(follow('```json\n{"a": 1, "b": 2}\n```\n{"c": 3, "d": 4}'), ['{"a":1}']);
});

Deno.test("followObject() tells nothing more once the text is no object", () => {
  assertEquals(follow("No signal tells that, or that, or that."), []);
  assertEquals(follow('{"a": 1, b: 2, "c": 3, "d": 4}'), ['{"a":1}']);
  assertEquals(follow('{"a": 1, "b": [1, 2'), ['{"a":1}']);
});
