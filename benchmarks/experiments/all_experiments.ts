import type { Experiment } from "../experiment.ts";
import { agent } from "./agent.ts";
import { agentRuns } from "./agent_runs.ts";
import { coldStart } from "./cold_start.ts";
import { concurrency } from "./concurrency.ts";
import { extraction } from "./extraction.ts";
import { growth } from "./growth.ts";
import { hitRate } from "./hit_rate.ts";
import { readiness } from "./readiness.ts";
import { triggers } from "./triggers.ts";

/** Every experiment, in the order in which they run. */
export const allExperiments: readonly Experiment[] = [
  readiness,
  agent,
  agentRuns,
  extraction,
  growth,
  triggers,
  hitRate,
  concurrency,
  coldStart,
];
