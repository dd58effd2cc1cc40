import { assertEquals, assertRejects } from "@std/assert";
import { openPglite } from "./open_pglite.ts";

Deno.test("openPglite() runs exclusive work one after the other, in order, past a failure", async () => {
  const database = await openPglite();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} starts`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === "b") throw new RangeError("b failed");
    return name;
  };

  const [a, b, c] = ["a", "b", "c"].map((name) => database.exclusive(work(name)));

  await assertRejects(() => b!, RangeError, "b failed"); // there are three
  assertEquals([await a, await c], ["a", "c"]);
  assertEquals(seen, ["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
  await database.close();
});

Deno.test("openPglite() leaves the exit code of this process alone", async () => {
  const before = Deno.exitCode;
  const database = await openPglite();

  await assertRejects(() => database.query("select nonsense"));
  await database.close();

  assertEquals(Deno.exitCode, before);
});
