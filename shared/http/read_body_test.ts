import { assert, assertEquals, assertFalse, assertRejects } from "@std/assert";
import * as z from "zod";
import { AppError } from "../errors.ts";
import { isStorable, readBody } from "./read_body.ts";

const schema = z.strictObject({ name: z.string(), count: z.int().default(1) });

const post = (body: BodyInit) => new Request("http://localhost/x", { method: "POST", body });

async function assertRefused(body: BodyInit, code: string, max_bytes = 1000): Promise<AppError> {
  const error = await assertRejects(() => readBody(post(body), schema, max_bytes), AppError);
  assertEquals(error.code, code);
  return error;
}

Deno.test("readBody() gives the body as its schema does, defaults included", async () => {
  assertEquals(await readBody(post('{"name":"a"}'), schema, 1000), { name: "a", count: 1 });
});

Deno.test("readBody() says what a union wants, and what is wrong by the member that fits best", async () => {
  const words = { quote: z.string() };
  const target = z.union([
    z.strictObject({ ...words, feature_id: z.string() }),
    z.strictObject({ ...words, element: z.string(), field: z.string() }),
  ], { error: "Name a feature or an element" });
  const messageOf = async (body: object) =>
    (await assertRejects(() => readBody(post(JSON.stringify(body)), target, 1000), AppError))
      .message;

  assertEquals(
    [
      await messageOf({ quote: "a", feature_id: "b", element: "c", field: "d" }),
      await messageOf({ feature_id: "b" }),
      await messageOf({ quote: "a", element: "c" }),
    ],
    [
      "Cannot use the body: it does not fit: Name a feature or an element",
      "Cannot use the body: it does not fit at quote",
      "Cannot use the body: it does not fit at field",
    ],
  );
});

Deno.test("readBody() refuses what is not JSON", async () => {
  await assertRefused("{name: a}", "invalid_json");
  await assertRefused("", "invalid_json");
});

Deno.test("readBody() refuses what does not fit, and says where without repeating the value", async () => {
  const error = await assertRefused('{"name":"a","count":"S3CRET"}', "invalid_request");

  assertEquals(error.message, "Cannot use the body: it does not fit at count");
  assertEquals(JSON.stringify(error.details).includes("S3CRET"), false);
});

Deno.test("readBody() refuses fields that nobody asked for", async () => {
  await assertRefused('{"name":"a","confirmed_by":"client"}', "invalid_request");
});

Deno.test("readBody() stops reading at the limit, whatever length the sender claims", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      sent += 100;
      controller.enqueue(new Uint8Array(100).fill(32));
    },
  });

  await assertRefused(endless, "payload_too_large");

  assertEquals(sent < 5000, true);
});

Deno.test("readBody() reads letters that are split between chunks", async () => {
  const bytes = new TextEncoder().encode('{"name":"Zoë"}');
  const chunks = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });

  assertEquals((await readBody(post(chunks), schema, 1000)).name, "Zoë");
});

Deno.test("readBody() refuses text that Postgres cannot store, however it is escaped", async () => {
  for (const escape of ["\\u0000", "\\ud83e", "\\uDDF5"]) {
    await assertRefused(`{"name":"a${escape}b"}`, "invalid_request");
  }
});

Deno.test("readBody() takes an escaped pair of surrogates, and the words for an escape", async () => {
  const { name } = await readBody(
    post(String.raw`{"name":"\ud83e\uddf5 \\u0000"}`),
    schema,
    1000,
  );

  assertEquals(name, "🧵 \\u0000");
});

Deno.test("isStorable() takes texts of every script, numbers, booleans and null", () => {
  assert(isStorable({ name: "Zoë 🧵", list: [1, true, null, { text: "\u0001" }] }));
});

Deno.test("isStorable() refuses NUL characters and halves of surrogate pairs, wherever they stand", () => {
  assertFalse(isStorable("a\0b"));
  assertFalse(isStorable("\ud83e"));
  assertFalse(isStorable(["\uddf5"]));
  assertFalse(isStorable({ outer: { "\0": 1 } }));
});
