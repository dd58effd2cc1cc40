import type { Experiment, ResultRow } from "./experiment.ts";
import { bundleFunction } from "../lab/bundle_function.ts";
import { createCaseProject } from "../lab/create_case_project.ts";
import { askFunction, type LabRequest, startLabFunction } from "../lab/function_process.ts";
import type { Lab } from "../lab/start_lab.ts";
import { timeFigures } from "../statistics.ts";

/** For each function, a request that needs the database but no model; `mcp` also lists its tools, which needs none. */
const REQUESTS: Record<string, (project_id: string) => LabRequest> = {
  readiness: (project_id) => ({ path: "readiness", body: { project_id } }),
  foundation: (project_id) => ({ path: `foundation?project_id=${project_id}`, body: null }),
  "di-agent": (project_id) => ({ path: "di-agent/gaps", body: { project_id } }),
  metrics: () => ({ path: "metrics", body: null }),
  mcp: (project_id) =>
    callMcp("tools/call", { name: "explain_readiness", arguments: { project_id } }),
  "mcp list of tools": () => callMcp("tools/list", {}),
  webhooks: () => ({ path: "webhooks", body: {} }),
};

function callMcp(method: string, params: object): LabRequest {
  return {
    path: "mcp",
    body: { jsonrpc: "2.0", id: 1, method, params },
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      "mcp-protocol-version": "2025-11-25",
    },
  };
}

/** The time from the start of a new process to its first answer, and the code that is loaded for it. */
export const coldStart: Experiment = {
  name: "cold_start",
  title: "First answer of each function in a new process",
  async run(lab, { quick }) {
    const project_id = await createCaseProject(lab);
    const rows: ResultRow[] = [];
    for (const [name, toRequest] of Object.entries(REQUESTS)) {
      const [slug = name] = name.split(" ");
      const durations: number[] = [];
      for (let round = 0; round < (quick ? 1 : 10); round += 1) {
        durations.push(await timeFirstAnswer(lab, slug, toRequest(project_id)));
      }
      const times = timeFigures(durations);
      const bundle = await bundleFunction(slug);
      rows.push({
        case: name,
        system: "ours",
        figures: {
          ...times,
          module_count: bundle.module_count,
          loaded_at_start_kb: bundle.loaded_bytes / 1000,
          loads_model_sdk: Number(bundle.loads_model_sdk),
        },
      });
    }
    const loading = rows.filter(({ figures }) => figures["loads_model_sdk"] === 1).length;
    return {
      rows,
      goals: [{ name: "functions that load the model SDK at start", value: loading, at_most: 0 }],
      plot: { figure: "median_ms", y_label: "first answer, median, ms", log: false },
    };
  },
};

/** Milliseconds from the start of the process to the end of the first answer. */
async function timeFirstAnswer(
  lab: Lab,
  slug: string,
  request: LabRequest,
): Promise<number> {
  const started_at = performance.now();
  await using started = startLabFunction(lab, slug);
  await askFunction(lab, started, request);
  return performance.now() - started_at;
}
