/** `deno task bench:against`: this build and another revision of it under the same probes, in turns. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";
import { startPostgres } from "../tests/harness/postgres.ts";
import { type Build, checkOut, isRevision, openBuild, OURS } from "./against/build.ts";
import { type Probe, probes } from "./against/probes.ts";
import { rotate } from "./lab/compare_systems.ts";
import { percentile } from "./statistics.ts";

const USAGE = `Usage: deno task bench:against --rev REV [--only NAME] [--quick] [--json]

Checks the other revision out into a work tree of its own, runs the same probes on both builds in turns,
and prints the medians, our 95th percentile, and the median of the ratios with their quartiles: below 1
this build is faster or cheaper.

  --rev REV    any name that git knows: a commit, a tag, main
  --only NAME  only this probe: ${probes.map(({ name }) => name).join(", ")}
  --quick      fewer repetitions and smaller tables
  --json       the last line is one JSON object: {name: {ours, theirs, ratio, goal}}
  --help       print this`;

/** What `deno task bench:against` was asked for. */
interface AgainstArgs {
  rev: string;
  probes: readonly Probe[];
  quick: boolean;
  json: boolean;
}

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown, missing or invalid; the message says which.
 */
export function parseAgainstArgs(args: string[]): AgainstArgs | null {
  const { help, rev, only, quick, json } = parseArgs({ args, options: OPTIONS }).values;
  if (help) return null;
  if (rev === undefined || rev.startsWith("-")) {
    throw new TypeError("Cannot compare: --rev is missing");
  }
  const chosen = only === undefined ? probes : probes.filter(({ name }) => name === only);
  if (chosen.length === 0) throw new TypeError(`Cannot run "${only}": there is no such probe`);
  return { rev, probes: chosen, quick, json };
}

const OPTIONS = {
  rev: { type: "string" },
  only: { type: "string" },
  quick: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Medians, or another percentile, and their ratio; of medians it is the one of the ratios of one turn each, with its quartiles. */
interface Comparison {
  ours: number;
  theirs: number;
  ratio: number;
  quartiles: [number, number];
  /** The 95th percentile of ours. */
  p95: number;
  /** The ratio to reach; null where the probe has none. */
  goal: number | null;
}

async function against(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseAgainstArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  if (!await isRevision(parsed.rev)) {
    console.error(`Cannot compare with "${parsed.rev}": git knows no such revision`);
    return 2;
  }
  await using other = await checkOut(parsed.rev);
  await using server = await startPostgres();
  await using ours = await openBuild(OURS, server.url);
  await using theirs = await openBuild(other.directory, server.url);
  const compared: Record<string, Comparison> = {};
  for (const probe of parsed.probes) {
    const comparison = await compare(probe, [ours, theirs], parsed.quick);
    compared[probe.name] = comparison;
    console.log(renderComparison(probe, comparison));
  }
  if (parsed.json) {
    console.log(JSON.stringify(
      Object.fromEntries(
        Object.entries(compared).map(([name, { ours, theirs, ratio, goal }]) => [
          name,
          { ours, theirs, ratio, goal },
        ]),
      ),
    ));
  }
  return 0;
}

async function compare(
  probe: Probe,
  builds: [Build, Build],
  quick: boolean,
): Promise<Comparison> {
  const measures = [
    await probe.prepare(builds[0], quick),
    await probe.prepare(builds[1], quick),
  ] as const;
  const taken: [number[], number[]] = [[], []];
  for (const measure of measures) await measure(); // what is slow only once is not compared
  const rounds = probe.rounds ?? ROUNDS;
  for (let round = 0; round < (quick ? Math.min(rounds, QUICK_ROUNDS) : rounds); round += 1) {
    for (const turn of rotate([0, 1] as const, round)) taken[turn].push(await measures[turn]());
  }
  const ratios = taken[0].map((ours, round) => ours / taken[1][round]!); // as many of both
  const compared = probe.percentile ?? 0.5;
  const [ours, theirs] = [percentile(taken[0], compared), percentile(taken[1], compared)];
  return {
    ours,
    theirs,
    ratio: probe.percentile === undefined ? percentile(ratios, 0.5) : ours / theirs,
    p95: percentile(taken[0], 0.95),
    quartiles: [percentile(ratios, 0.25), percentile(ratios, 0.75)],
    goal: probe.goal,
  };
}

function renderComparison(
  { name, unit = "ms" }: Probe,
  { ours, theirs, ratio, quartiles, p95, goal }: Comparison,
): string {
  const [low, high] = quartiles.map((value) => value.toFixed(2));
  return `${name.padEnd(20)} ours ${ours.toFixed(2)} ${unit} (p95 ${p95.toFixed(2)}), ` +
    `theirs ${theirs.toFixed(2)} ${unit}, ratio ${ratio.toFixed(2)} (${low} to ${high})${
      goal === null ? "" : `, goal ${goal}`
    }`;
}

const ROUNDS = 15;
const QUICK_ROUNDS = 5;

// Not Deno.exitCode: a hook of the embedded Postgres ends the process with 0.
if (import.meta.main) Deno.exit(await against(Deno.args));
