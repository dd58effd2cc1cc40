import { replaceBlock } from "../../tools/replace_block.ts";
import { renderSummary } from "./render_summary.ts";
import { RESULTS } from "./results.ts";
import type { Measurement } from "./write_results.ts";

const README = new URL("../../README.md", import.meta.url);

/** Writes what the results of these experiments say into the README; those that were never measured are left out. */
export async function writeSummary(experiments: readonly string[]): Promise<void> {
  const results = await Promise.all(experiments.map(readResult));
  const summary = renderSummary(results.filter((result) => result !== null));
  const readme = await Deno.readTextFile(README);
  await Deno.writeTextFile(README, replaceBlock(readme, "measured", summary));
  // It aligns the tables.
  await new Deno.Command(Deno.execPath(), { args: ["fmt", "--quiet", README.pathname] }).output();
}

async function readResult(name: string): Promise<Measurement | null> {
  try {
    return JSON.parse(await Deno.readTextFile(new URL(`${name}.json`, RESULTS)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
