/**
 * `deno task check:claims`: runs cases of what makes a claim true through the real functions, a real database and an emulated model
 * that claims what the case says.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { fromFileUrl } from "@std/path";
import { parseArgs } from "node:util";
import { readArgs } from "../../local/read_args.ts";
import { startStack } from "../../local/stack.ts";
import { startEmulator } from "../emulator/messages_api.ts";
import { type ClaimsCase, type Group, GROUPS, readClaimsCases } from "./claims_case.ts";
import { type CaseStage, runCase } from "./run_case.ts";
import { createScriptedModel } from "./scripted_model.ts";

const CASES = fromFileUrl(new URL("cases", import.meta.url));
const USAGE = `Usage: deno task check:claims [--cases DIR] [--group GROUP] [--name TEXT] [--json]

Runs cases of what makes a claim true, and fails if one does not hold. What a case is: tests/claims/README.md.

  --cases DIR    a folder with a JSON file for each group (default: tests/claims/cases)
  --group GROUP  one group alone: ${GROUPS.join(", ")}
  --name TEXT    only cases whose name holds the text
  --json         print nothing but the last line
  --help         print this

The last line is one JSON object: how many cases of each group hold, and the names of those that do not.`;

interface ClaimsArgs {
  cases: string;
  group: string | undefined;
  name: string;
  json: boolean;
}

export function parseClaimsArgs(args: string[]): ClaimsArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const { cases, group, name, json } = values;
  if (group !== undefined && !(GROUPS as readonly string[]).includes(group)) {
    throw new TypeError(`Cannot use --group "${group}": it is one of ${GROUPS.join(", ")}`);
  }
  return { cases, group, name, json };
}

const OPTIONS = {
  cases: { type: "string", default: CASES },
  group: { type: "string" },
  name: { type: "string", default: "" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** How many cases of each group there were and held, and why the others did not. */
export interface ClaimsReport {
  groups: Partial<Record<Group, { total: number; holding: number }>>;
  failing: { name: string; failures: string[] }[];
}

/** Runs the cases one after the other. Those without a proposal are left to the rules. */
export async function checkClaims(
  cases: readonly ClaimsCase[],
  onCase: (claim: ClaimsCase, failures: string[]) => void = () => {},
): Promise<ClaimsReport> {
  const model = createScriptedModel();
  await using emulator = await startEmulator({ respond: model.respond });
  await using with_model = await startStack({
    env: { ANTHROPIC_API_KEY: "test-key", ANTHROPIC_BASE_URL: emulator.url },
  });
  await using with_rules = await startStack();
  const report: ClaimsReport = { groups: {}, failing: [] };
  for (const claim of cases) {
    const stage: CaseStage = claim.propose === null
      ? { stack: with_rules, model: null }
      : { stack: with_model, model };
    const failures = await runCase(claim, stage).catch((error: Error) => [error.message]);
    onCase(claim, failures);
    const counts = report.groups[claim.group] ??= { total: 0, holding: 0 };
    counts.total += 1;
    if (failures.length === 0) counts.holding += 1;
    else report.failing.push({ name: claim.name, failures });
  }
  return report;
}

/** @throws {TypeError} If there is no such case: a check of nothing would succeed. */
export async function chooseCases(
  { cases: folder, group, name }: Pick<ClaimsArgs, "cases" | "group" | "name">,
): Promise<ClaimsCase[]> {
  const cases = (await readClaimsCases(folder)).filter((claim) =>
    (group === undefined || claim.group === group) && claim.name.includes(name)
  );
  if (cases.length > 0) return cases;
  throw new TypeError(`Cannot check anything: no case in "${folder}" has that group and name`);
}

async function main(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseClaimsArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  const { json } = parsed;
  const cases = await chooseCases(parsed).catch((error: Error) => error);
  if (cases instanceof TypeError) {
    console.error(cases.message);
    return 2;
  }
  if (cases instanceof Error) throw cases;
  const { groups, failing } = await checkClaims(cases, (claim, failures) => {
    if (json || failures.length === 0) return;
    console.log(`${claim.group} ${claim.name}\n  ${claim.expect.why}`);
    for (const failure of failures) console.log(`  - ${failure}`);
  });
  const holding = cases.length - failing.length;
  if (!json) {
    for (const [name, counts] of Object.entries(groups)) {
      console.log(`${name.padEnd(16)} ${counts.holding} of ${counts.total}`);
    }
  }
  const names = failing.map(({ name }) => name);
  console.log(JSON.stringify({ total: cases.length, holding, groups, failing: names }));
  return failing.length === 0 ? 0 : 1;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
