/** What a score costs, all gains included: `deno bench --allow-read shared/readiness/`. */
import { scoreReadiness } from "./score_readiness.ts";
import { factsFromRows, type ProjectRows } from "./testdata/facts_from_rows.ts";
import { EMPTY_FACTS, FULL_FACTS } from "./testdata/sample_facts.ts";

const text = await Deno.readTextFile(new URL("./testdata/golden.jsonl", import.meta.url));
const projects = text.trim().split("\n")
  .map((line): { input: ProjectRows } => JSON.parse(line))
  .map(({ input }) => factsFromRows(input));

Deno.bench("scoreReadiness() of the 40 golden projects", () => {
  for (const facts of projects) scoreReadiness(facts);
});

Deno.bench("scoreReadiness() of an empty project", () => {
  scoreReadiness(EMPTY_FACTS);
});

Deno.bench("scoreReadiness() of a project without anything left to advise", () => {
  scoreReadiness(FULL_FACTS);
});
