/**
 * `deno task bench:capacity`: measures the database cost of each operation, derives what connection pools can carry, and compares that
 * with pools under load. Writes the figures into docs/capacity.md.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { replaceBlock } from "../tools/replace_block.ts";
import { checkPools } from "./capacity/check_pools.ts";
import { measureCosts, operations } from "./capacity/measure_costs.ts";
import { measureLogSize, measureTables } from "./capacity/measure_tables.ts";
import { type Capacity, renderCapacity } from "./capacity/render_capacity.ts";
import { startRig } from "./capacity/start_rig.ts";
import { describeMachine } from "./report/describe_machine.ts";

const USAGE = `Usage: deno task bench:capacity [--quick] [--json]

Measures the database cost of each operation and what connection pools can carry, in two minutes, and
writes the figures into docs/capacity.md.

  --quick  takes one minute: fewer repetitions, smaller tables; writes nothing
  --json   the last line is one JSON object with everything that was measured
  --help   print this`;

const OPTIONS = {
  quick: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

async function capacity(args: string[]): Promise<number> {
  try {
    const { quick, json, help } = parseArgs({ args, options: OPTIONS }).values;
    if (help) console.log(USAGE);
    else await report(await measure(quick), { quick, json });
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError && "code" in error)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

async function measure(quick: boolean): Promise<Capacity> {
  await using rig = await startRig();
  const costs = await measureCosts(rig, operations, quick ? 20 : 200);
  const log_bytes = await measureLogSize(rig.database_url);
  const checks = await checkPools(rig, quick ? QUICK_CHECK : FULL_CHECK);
  const tables = await measureTables(
    rig.database_url,
    quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000],
  );
  const named = operations.map(({ name }, index) => ({ name, ...costs[index]! })); // one for each
  return { machine: describeMachine(), operations: named, checks, tables, log_bytes };
}

const QUICK_CHECK = { seconds: 2, requests_alone: 40 };
const FULL_CHECK = { seconds: 10, requests_alone: 200 };

async function report(
  measured: Capacity,
  { quick, json }: { quick: boolean; json: boolean },
): Promise<void> {
  const text = renderCapacity(measured);
  console.log(text);
  if (!quick) await writePage(text);
  if (json) console.log(JSON.stringify({ quick, ...measured }));
}

async function writePage(text: string): Promise<void> {
  const page = await Deno.readTextFile(PAGE);
  await Deno.writeTextFile(PAGE, replaceBlock(page, "figures", text));
  // Aligns the tables.
  await new Deno.Command(Deno.execPath(), { args: ["fmt", "--quiet", PAGE.pathname] }).output();
}

const PAGE = new URL("../docs/capacity.md", import.meta.url);

if (import.meta.main) Deno.exit(await capacity(Deno.args));
