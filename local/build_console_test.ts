import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { EXTRACTIONS } from "../shared/elements/extractions.ts";
import { findQuestions } from "../shared/elements/questions.ts";
import { NO_FOUNDATION } from "../shared/elements/testing/sample_foundation.ts";
import { buildConsole } from "./build_console.ts";

const CONFIG = { supabase_url: "https://ref.supabase.co", publishable_key: "sb_publishable_a" };
/** What has to arrive before anything is shown, as a host compresses it. */
const MAX_PAGE_BYTES = 110_000;
/** Words that only these packages and texts contain, and that no minifier changes. */
const MARKS = {
  "@anthropic-ai/sdk": "anthropic-version",
  "postgres": "UNSAFE_TRANSACTION",
  "zod": "unrecognized_keys",
  "jose": "ERR_JWKS_NO_MATCHING_KEY",
  "the prompts of the elements": EXTRACTIONS.core_pain.lacking,
  "the questions for clients": findQuestions("core_pain", NO_FOUNDATION)[0]!.why_ask, // there is nothing yet
};

let directory = "";
Deno.test.beforeAll(async () => {
  directory = await Deno.makeTempDir();
  await buildConsole(directory, CONFIG);
});
Deno.test.afterAll(() => Deno.remove(directory, { recursive: true }));

/** Code by file name. */
async function readScripts(): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  for await (const { name } of Deno.readDir(directory)) {
    if (name.endsWith(".js")) scripts.set(name, await Deno.readTextFile(join(directory, name)));
  }
  return scripts;
}

async function compressedBytes(text: string): Promise<number> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(compressed).arrayBuffer()).byteLength;
}

Deno.test("buildConsole() writes a page that finds its script, its styles and its project", async () => {
  const page = await Deno.readTextFile(join(directory, "index.html"));
  const styles = await Deno.readTextFile(join(directory, "main.css"));
  const config = JSON.parse(await Deno.readTextFile(join(directory, "config.json")));

  for (const [, path] of page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
    assert((await Deno.stat(join(directory, path ?? ""))).isFile);
  }
  assertStringIncludes(styles, ".board-overview");
  assertEquals(styles.includes("@import"), false);
  assertEquals(config, CONFIG);
});

/** The scripts that one loads before it runs, itself included. */
function loadedWith(entry: string, scripts: Map<string, string>): Set<string> {
  const loaded = new Set<string>();
  const load = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const [, next] of scripts.get(name)!.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
      load(next!);
    }
  };
  load(entry);
  return loaded;
}

Deno.test("buildConsole() stays within 110 KB compressed for what every page loads", async () => {
  const scripts = await readScripts();
  const files = ["index.html", "main.css"].map((name) => Deno.readTextFile(join(directory, name)));
  const texts = [
    ...await Promise.all(files),
    ...[...loadedWith("main.js", scripts)].map((name) => scripts.get(name)!),
  ];

  const sizes = await Promise.all(texts.map(compressedBytes));

  const total = sizes.reduce((sum, size) => sum + size, 0);
  assert(total > 0 && total <= MAX_PAGE_BYTES, `${total} bytes in ${sizes.length} files`);
});

/** What a page brings along, compressed, its shared parts included and what every page loads left out. */
const MAX_CHUNK_BYTES = 60_000;

Deno.test("buildConsole() stays within 60 KB compressed for what each page loads beyond that", async () => {
  const scripts = await readScripts();
  const always = loadedWith("main.js", scripts);
  const pages = [...scripts.keys()].filter((name) => /_page-.*\.js$/.test(name));
  const sources =
    (await Array.fromAsync(Deno.readDir(new URL("../console/pages", import.meta.url))))
      .filter(({ name }) => name.endsWith("_page.tsx"));
  const sizes = await Promise.all(pages.map(async (page) => {
    const chunks = [...loadedWith(page, scripts).difference(always)];
    const bytes = await Promise.all(chunks.map((name) => compressedBytes(scripts.get(name)!)));
    return { page, bytes: bytes.reduce((sum, size) => sum + size, 0) };
  }));

  assert(pages.length > 0 && pages.length <= sources.length, pages.join());
  assertEquals(sizes.filter(({ bytes }) => bytes === 0 || bytes > MAX_CHUNK_BYTES), []);
});

/** Words of the readers that no minifier changes. */
const MARK_BY_READER = {
  mail: "message/rfc822",
  "replies in mails": "begin forwarded message",
  captions: "WEBVTT",
  calls: "meetingtranscripts",
  Word: "word/document.xml",
  PDF: "getTextContent",
  calendars: "vevent",
  tables: "delimitersToGuess",
  Outlook: "__properties_version1.0",
  formats: "winmail.dat",
};

Deno.test("buildConsole() loads the readers of files with the first file, and no page with them", async () => {
  const scripts = await readScripts();
  const pages = [...scripts.keys()].filter((name) => /^(?:main|.*_page-.*)\.js$/.test(name));
  const loaded = new Set(pages.flatMap((name) => [...loadedWith(name, scripts)]));

  for (const [reader, mark] of Object.entries(MARK_BY_READER)) {
    const holders = [...scripts].filter(([, code]) => code.includes(mark)).map(([name]) => name);
    assert(holders.length > 0, `${reader} is in no script`);
    assertEquals([reader, holders.filter((name) => loaded.has(name))], [reader, []]);
  }
});

Deno.test("buildConsole() takes along nothing that only servers need", async () => {
  const code = [...(await readScripts()).values()].join("\n");

  const found = Object.entries(MARKS).filter(([, mark]) => code.includes(mark));
  assertEquals(found, []);
});

Deno.test("buildConsole() keeps the plots out of what every page loads", async () => {
  const scripts = await readScripts();
  const with_plots = [...scripts.keys()].filter((name) => scripts.get(name)?.includes(PLOT_MARK));

  assertEquals([with_plots.length, with_plots.includes("main.js")], [1, false]);
});

/** The class that the plot library gives its drawings. */
const PLOT_MARK = "plot-d6a7b5";
