/**
 * `deno task arrows`: checks all imports against the floor plan. A room imports only from floors below its own, and some packages
 * may be imported only in certain rooms. Exits 1 and lists the imports that break a rule. Imports are read from `deno info`,
 * which resolves them as Deno does: dependency-cruiser does not read Deno's import map.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { fromFileUrl, relative, toFileUrl } from "@std/path";
import { refuseArgs } from "../local/read_args.ts";
import { type Module, readModules } from "./read_modules.ts";

const ROOT = fromFileUrl(new URL("../", import.meta.url));

/** The floor of each room, ground first. Rooms on one floor never import one another; `contracts` is under all of them. */
const FLOOR_BY_ROOM: Record<string, number> = {
  "shared/contracts": 0,
  "shared/std": 0,
  "shared/errors.ts": 0,
  "shared/env.ts": 0,
  "shared/once.ts": 0,
  "shared/text": 1,
  "shared/signals": 2,
  "shared/evidence": 3,
  "shared/queries": 3,
  "shared/observability": 3,
  "shared/facts": 4,
  "shared/elements": 5,
  "shared/llm": 5,
  "shared/readiness": 6,
  "shared/handover": 6,
  "shared/foundation": 7,
  "shared/agent": 7,
  "shared/http": 8,
  "functions/readiness": 9,
  "functions/foundation": 9,
  "functions/di-agent": 9,
  "functions/mcp": 9,
  "functions/webhooks": 9,
  "functions/metrics": 9,
  "packages/client": 9,
  "console": 10,
  "local": 11,
  "tests": 12,
  "tools": 13,
  "benchmarks": 14,
  "examples": 14,
};

/**
 * Of the elements the ground knows the catalogue and the stored schemas, which are part of the contracts. They import nothing but
 * the ground, so the rest of their room stands on its own floor.
 */
const GROUND_FILES = /^shared\/elements\/(?:elements|[^/]+\/schema)\.ts$/;
const GROUND_ROOM = "shared/contracts";

/** Packages that only some rooms, or parts of them, may know; the local stack and benchmarks, never deployed, may know any. */
const ROOMS_BY_PACKAGE: Record<string, string[]> = {
  "@supabase/supabase-js": [
    "shared/queries",
    "shared/http",
    "packages/client",
    "console/main.tsx",
    "console/app.tsx",
    "console/hooks",
    "console/api",
  ],
  "@supabase/server": ["shared/http"],
  "@anthropic-ai/sdk": ["shared/llm"],
  "@modelcontextprotocol/server": ["functions/mcp"],
  "@opentelemetry/api": ["shared/observability"],
  "deno-std": ["shared/std"],
};
const TOP_ROOMS = ["local", "tests", "tools", "benchmarks", "examples"];

/** An import: paths relative to the project, or "npm:" and the name of a package. */
interface Import {
  from: string;
  to: string;
}

/** A sentence for each import that breaks a rule. */
export function findBrokenArrows(imports: Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const from_room = roomOf(from);
    if (from_room === null) return [`${from} stands in no room of the plan`];
    if (to.startsWith("npm:")) return brokenPackage(from, to.slice("npm:".length));
    const to_room = roomOf(to);
    if (to_room === null) return [`${from} imports ${to}, which stands in no room of the plan`];
    if (from_room === to_room || floorOf(from_room) > floorOf(to_room)) return [];
    if (floorOf(from_room) === 0 && floorOf(to_room) === 0) return [];
    if (isTest(from) && (["local", "tests"].includes(to_room) || to.includes("/testing/"))) {
      return [];
    }
    return [`${from} imports ${to}: ${to_room} is not below ${from_room}`];
  });
}

function brokenPackage(from: string, name: string): string[] {
  const rooms = ROOMS_BY_PACKAGE[name];
  if (rooms === undefined || [...rooms, ...TOP_ROOMS].some((room) => isIn(from, room))) return [];
  if (isTest(from)) return [];
  return [`${from} imports ${name}, which only ${rooms.join(", ")} may know`];
}

const isIn = (path: string, room: string) => path === room || path.startsWith(`${room}/`);

/** Tests start the local stack, whatever floor they stand on. */
const isTest = (path: string) => path.endsWith("_test.ts") || /\/test(ing|data)\//.test(path);

function roomOf(path: string): string | null {
  const source = path.replace(/_test\.ts$/, ".ts");
  if (GROUND_FILES.test(path)) return GROUND_ROOM;
  return Object.keys(FLOOR_BY_ROOM).find((room) => isIn(source, room)) ?? null;
}

function floorOf(room: string): number {
  return FLOOR_BY_ROOM[room] ?? Infinity;
}

/** All TypeScript files in a folder. */
async function* sourceFiles(folder: string): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) yield* sourceFiles(path);
    else if (/\.tsx?$/.test(path) && !path.endsWith(".d.ts")) yield path;
  }
}

/** All imports of the project, from the module graph of a file that imports every other. */
async function readImports(): Promise<Import[]> {
  const files: string[] = [];
  for (
    const top of [
      "shared",
      "functions",
      "packages",
      "console",
      "local",
      "tests",
      "tools",
      "benchmarks",
      "examples",
    ]
  ) {
    try {
      for await (const file of sourceFiles(`${ROOT}${top}`)) files.push(file);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  const everything = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(
      everything,
      files.map((file) => `import ${JSON.stringify(toFileUrl(file).href)};`).join("\n"),
    );
    const modules = await readModules(everything, ["--config", `${ROOT}deno.json`]);
    const project_url = toFileUrl(ROOT).href;
    return modules
      .filter(({ specifier }) =>
        specifier.startsWith(project_url) && !specifier.includes("/node_modules/")
      )
      .flatMap(toImports);
  } finally {
    await Deno.remove(everything);
  }
}

function toImports({ specifier, dependencies = [] }: Module): Import[] {
  const from = toPath(specifier);
  return dependencies.flatMap((dependency) => {
    const target = dependency.code?.specifier ?? dependency.type?.specifier;
    if (target === undefined) return [];
    if (target.startsWith("file:")) {
      return target.includes("/node_modules/") || target.endsWith(".d.ts")
        ? []
        : [{ from, to: toPath(target) }];
    }
    const name = target.match(/^npm:\/?((?:@[^/@]+\/)?[^/@]+)/)?.[1];
    return name === undefined ? [] : [{ from, to: `npm:${name}` }];
  });
}

const toPath = (specifier: string) => relative(ROOT, fromFileUrl(specifier));

if (import.meta.main) {
  refuseArgs(Deno.args, `Usage: deno task arrows\n\nChecks the imports against the floor plan.`);
  const imports = await readImports();
  const broken = findBrokenArrows(imports);
  for (const sentence of broken) console.error(sentence);
  console.error(`${imports.length} imports checked, ${broken.length} break the floor plan`);
  if (broken.length > 0) Deno.exit(1);
}
