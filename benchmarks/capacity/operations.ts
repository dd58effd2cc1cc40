/** A request to a function whose cost is measured. */
export interface Operation {
  name: string;
  method: "GET" | "POST";
  path(project_id: string): string;
  /** Beside the project's id. */
  body?: object;
  as: "user" | "back end";
  /** How often, compared with the others, it is repeated to be measured: the costly ones less. */
  share: number;
}

/** What people and the schedule ask for, each in the project of the bundled case. */
export const operations: readonly Operation[] = [
  { name: "readiness, hit", ...post("readiness"), share: 1 },
  { name: "readiness, miss", ...post("readiness", { use_cache: false }), share: 1 },
  {
    name: "foundation, shown",
    method: "GET",
    path: (project_id) => `foundation?project_id=${project_id}`,
    as: "user",
    share: 1,
  },
  { name: "agent, unchanged", ...post("di-agent", { trigger: "new_signal" }), share: 0.5 },
  {
    name: "agent, run",
    ...post("di-agent", { trigger: "new_signal", use_cache: false }),
    share: 0.2,
  },
  { name: "extraction, all elements", ...post("foundation", { force: true }), share: 0.2 },
  { name: "metrics", method: "GET", path: () => "metrics", as: "back end", share: 0.2 },
];

function post(path: string, body: object = {}) {
  return { method: "POST", path: () => path, body, as: "user" } as const;
}
