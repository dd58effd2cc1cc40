import { assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { readPaths } from "./read_paths.ts";

async function withFolder(files: Record<string, string>, run: (folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, content] of Object.entries(files)) {
      await Deno.mkdir(join(folder, name, ".."), { recursive: true });
      await Deno.writeTextFile(join(folder, name), content);
    }
    await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function outcomes(folder: string, ...paths: string[]) {
  const read = await Array.fromAsync(readPaths(paths.map((path) => join(folder, path))));
  return read.map((file) => [
    file.path.slice(folder.length + 1),
    "reading" in file ? file.reading.signals[0]?.content : file.reason,
  ]);
}

Deno.test("readPaths() searches folders in the order of names and skips hidden files", async () => {
  await withFolder({ "b.txt": "b", "a/c.md": "c", ".hidden.txt": "h" }, async (folder) => {
    assertEquals(await outcomes(folder, ""), [["a/c.md", "c"], ["b.txt", "b"]]);
  });
});

Deno.test("readPaths() yields an unreadable file with the reason and continues", async () => {
  await withFolder({ "a.txt": "", "b.txt": "b" }, async (folder) => {
    assertEquals(await outcomes(folder, "gone.txt", "a.txt", "b.txt"), [
      ["gone.txt", "it does not exist"],
      ["a.txt", "it is empty"],
      ["b.txt", "b"],
    ]);
  });
});

Deno.test("readPaths() reads no file twice and does not follow a loop of links", async () => {
  await withFolder({ "a/b.txt": "b" }, async (folder) => {
    await Deno.symlink(folder, join(folder, "a", "up"));
    await Deno.symlink(join(folder, "nowhere"), join(folder, "a", "dead.txt"));

    assertEquals(await outcomes(folder, "a/b.txt", ""), [
      ["a/b.txt", "b"],
      ["a/dead.txt", "it does not exist"],
    ]);
  });
});

Deno.test("readPaths() says of a file without a date that it counts as said today", async () => {
  await withFolder({ "2026-03-31 call.txt": "b", "call.txt": "c" }, async (folder) => {
    const read = await Array.fromAsync(readPaths([folder]));
    const [dated, undated] = read.map((file) => "reading" in file ? file.reading.notes : []);

    assertEquals(dated, []);
    assertMatch(undated?.[0] ?? "", /^it has no date and counts as said today/);
  });
});
