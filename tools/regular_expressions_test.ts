/**
 * Every regular expression of the product takes linear time, whatever text it is given. Literals are found by parsing the sources,
 * the others by watching what modules build while they load.
 */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, relative } from "@std/path";
import ts from "typescript";
import { cpuTimeOf } from "../tests/harness/cpu_time.ts";

const ROOT = fromFileUrl(new URL("../", import.meta.url));
const ROOMS = ["shared", "functions", "local", "console"];

interface Found {
  /** Where it was found first. */
  place: string;
  source: string;
  flags: string;
}

async function* sourceFiles(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    if (isDirectory) {
      if (!/^(node_modules|testing|testdata|cases|dist|browser)$/.test(name)) {
        yield* sourceFiles(path);
      }
    } else if (/\.tsx?$/.test(name) && !/(_test\.tsx?|\.d\.ts)$/.test(name)) yield path;
  }
}

function findLiterals(path: string, text: string): Found[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const found: Found[] = [];
  const visit = (node: ts.Node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const literal = (node as ts.RegularExpressionLiteral).text;
      const end = literal.lastIndexOf("/");
      found.push({
        place: relative(ROOT, path),
        source: literal.slice(1, end),
        flags: literal.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What the modules build with `new RegExp` while they load. */
async function findBuilt(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, newTarget) {
      const built = Reflect.construct(target, args, newTarget);
      const caller = new Error().stack?.split("\n")[2] ?? "";
      const path = /file:\/\/[^):]+/.exec(caller)?.[0];
      if (
        path !== undefined && path.startsWith(`file://${ROOT}`) && !path.includes("node_modules")
      ) {
        found.push({
          place: relative(ROOT, fromFileUrl(path)),
          source: built.source,
          flags: built.flags,
        });
      }
      return built;
    },
  });
  try {
    for (const path of paths) await import(`file://${path}`);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** Pieces of text that may lead the expression on: its own words and characters, and a few of each class. */
function toPieces({ source }: Found): string[] {
  const plain = source
    .replaceAll(/\\u\{?[0-9A-Fa-f]+\}?|\\[pP]\{[^}]*\}|\(\?(?:<?[=!]|<\w+>|:)|\{\d*,?\d*\}/g, " ")
    .replaceAll(/\\[dDwWsSbB]/g, " ");
  const words = plain.match(/\p{L}{2,}/gu) ?? [];
  const characters = plain.replaceAll(/\\(.)/g, "$1").match(/[^\s\p{L}\p{N}]/gu) ?? [];
  const singles = [...new Set([..."a1 A\n\té-.", ...characters])].slice(0, 12);
  const pairs = singles.slice(0, 6).flatMap((one) =>
    singles.slice(0, 6).map((other) => one + other)
  );
  return [
    ...new Set([
      ...singles,
      ...pairs,
      ...words.slice(0, 4),
      ...words.slice(0, 4).map((word) => `${word} `),
    ]),
  ];
}

/** The piece with which the time grows faster than the text; null if none does. */
async function findSlowPiece(found: Found): Promise<string | null> {
  const expression = new RegExp(found.source, found.flags);
  for (const piece of toPieces(found)) {
    // The control characters match nothing: every way of reading what stands between is tried, from the start and from within.
    for (const start of ["", "\u{1}"]) {
      const toText = (size: number) =>
        `${start}${piece.repeat(Math.ceil(size / piece.length))}\u{1}`;
      if (await growsTooFast((size) => search(expression, toText(size)))) return piece;
    }
  }
  return null;
}

/** Whether eight times the text takes more than 24 times as long: in proportion it is 8, quadratic 64. */
async function growsTooFast(run: (size: number) => void): Promise<boolean> {
  // A filter and no verdict: what is quadratic takes 20 ms or so for this much, and nearly all others are done in less than one.
  const begun_at = performance.now();
  run(6_000);
  if (performance.now() - begun_at < 8) return false;
  return await timePerRun(() => run(24_000)) > 24 * await timePerRun(() => run(3_000));
}

/** Milliseconds of computing for one run, measured over many: the clock of a thread moves in steps of up to four. */
async function timePerRun(run: () => void): Promise<number> {
  for (let times = 1;; times *= 4) {
    const passed = await cpuTimeOf(() => {
      for (let time = 0; time < times; time++) run();
    });
    if (passed >= 20) return passed / times;
  }
}

function search(expression: RegExp, text: string): void {
  if (!expression.global) return void expression.test(text);
  expression.lastIndex = 0;
  while (expression.exec(text)?.[0] === "") expression.lastIndex += 1;
}

/** Those that can only be given words of letters alone, which match at once: what is slow is to find out that they do not. */
const GIVEN_WORDS_ALONE = ["shared/text/detect_language.ts"];

Deno.test("every regular expression of the product takes time in proportion to the text, whatever the text", async () => {
  const paths: string[] = [];
  for (const room of ROOMS) {
    for await (const path of sourceFiles(`${ROOT}${room}`)) paths.push(path);
  }
  const sources = paths.map(async (path) => findLiterals(path, await Deno.readTextFile(path)));
  const literals = (await Promise.all(sources)).flat();
  // Modules of the other rooms start a server or a page as they load.
  const built = await findBuilt(paths.filter((path) => path.startsWith(`${ROOT}shared/`)));
  const all = new Map(
    [...literals, ...built].map((found) => [`/${found.source}/${found.flags}`, found]),
  );

  const slow: string[] = [];
  for (const [expression, found] of all) {
    if (GIVEN_WORDS_ALONE.includes(found.place)) continue;
    const piece = await findSlowPiece(found);
    if (piece !== null) slow.push(`${found.place}: ${expression} on ${JSON.stringify(piece)}`);
  }

  assert(literals.length > 500 && built.length > 20, `${literals.length}, ${built.length}`);
  assertEquals(slow, []);
});

Deno.test("an expression that takes quadratic time is noticed, and a linear one is not", async () => {
  const find = (source: string) => findSlowPiece({ place: "", source, flags: "u" });

  assertEquals(await find("\\s+$"), " ");
  assertEquals(await find("(?<!\\s)\\s+$"), null);
});
