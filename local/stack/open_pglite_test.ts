import { assertEquals, assertRejects } from "@std/assert";
import { openPglite } from "./open_pglite.ts";

Deno.test("openPglite() answers requests one after the other, in order, past a failure", async () => {
  const database = await openPglite();
  const seen: string[] = [];
  const answer = (name: string) => async () => {
    seen.push(`${name} starts`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === "b") throw new RangeError("b failed");
    return new Response(name);
  };

  const [a, b, c] = ["a", "b", "c"].map((name) => database.serve(answer(name)));

  await assertRejects(() => b!, RangeError, "b failed"); // there are three
  assertEquals([await (await a)?.text(), await (await c)?.text()], ["a", "c"]);
  assertEquals(seen, ["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
  await database.close();
});

Deno.test("openPglite() names the disk that is full, before it creates a database there", async () => {
  await using disk = await mountDisk("64m");
  if (disk === null) return;

  await assertRejects(
    () => openPglite({ directory: `${disk.directory}/data` }),
    Error,
    `The disk of "${disk.directory}/data" is full: `,
  );
});

Deno.test("openPglite() answers 503 when its disk is nearly full, and as before once there is room", async () => {
  await using disk = await mountDisk("256m");
  if (disk === null) return;
  const database = await openPglite({ directory: `${disk.directory}/data` });
  const serve = async () => {
    const response = await database.serve(() => Promise.resolve(Response.json({})));
    return [response.status, (await response.json()).code];
  };

  const before = await serve();
  // Until nothing more fits.
  await Deno.writeFile(`${disk.directory}/filler`, new Uint8Array(256_000_000)).catch(() => {});
  const full = await serve();
  await assertRejects(() => database.query("select 1"), Error, "is full");
  await Deno.remove(`${disk.directory}/filler`);
  const after = await serve();
  await database.close();

  assertEquals([before, full, after], [[200, undefined], [503, "53100"], [200, undefined]]);
});

/** A disk of that size in memory, gone when it is disposed of; null where this process may not mount one, which is printed. */
async function mountDisk(size: string): Promise<AsyncDisposable & { directory: string } | null> {
  const directory = await Deno.makeTempDir({ prefix: "groundwork_disk_" });
  const run = (command: string, ...args: string[]) =>
    new Deno.Command(command, { args, stderr: "null" }).output().catch(() => ({ success: false }));
  const mounted = await run("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", directory);
  if (!mounted.success) {
    await Deno.remove(directory);
    // deno-lint-ignore no-console -- a test that is left out says so
    console.log("Left out: this process may not mount a disk");
    return null;
  }
  return {
    directory,
    async [Symbol.asyncDispose]() {
      await run("umount", "--lazy", directory);
      await Deno.remove(directory);
    },
  };
}

Deno.test("openPglite() leaves the exit code of this process alone", async () => {
  const before = Deno.exitCode;
  const database = await openPglite();

  await assertRejects(() => database.query("select nonsense"));
  await database.close();

  assertEquals(Deno.exitCode, before);
});
