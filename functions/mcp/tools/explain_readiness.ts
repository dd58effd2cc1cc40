import * as z from "zod";
import { gateNameSchema } from "../../../shared/contracts/element.ts";
import {
  capSchema,
  pathStepSchema,
  phaseSchema,
  type Progress,
  recommendationSchema,
  trendPointSchema,
  warningSchema,
} from "../../../shared/contracts/readiness.ts";
import { ELEMENTS } from "../../../shared/elements/elements.ts";
import { requireProject } from "../../../shared/http/require_project.ts";
import { consoleLink } from "../console_link.ts";
import type { Tool } from "../tool.ts";

const inputSchema = z.strictObject({ project_id: z.uuid() });

const outputSchema = z.object({
  project_id: z.uuid(),
  score: z.number().nullable().describe(
    "0 to 100: the smaller of dimensional_score and gate_score; null for a client with whom scores are not shared",
  ),
  dimensional_score: z.number().nullable(),
  gate_score: z.number().nullable(),
  phase: phaseSchema,
  next_milestone: z.enum(["prototype", "build", "complete"]),
  gates: z.array(z.object({
    gate: gateNameSchema,
    label: z.string(),
    satisfied: z.boolean(),
    required: z.boolean(),
    confidence: z.number().describe("0 to 1"),
    missing: z.array(z.string()),
    how_to_acquire: z.array(z.string()),
    gain: z.number().describe(
      "Points by which the score would rise if this gate alone were satisfied",
    ),
  })),
  path: z.array(pathStepSchema.extend({ score: pathStepSchema.shape.score.nullable() }))
    .describe(
      "The fewest actions that reach the next milestone, in order, with the score after each",
    ),
  caps: z.array(capSchema).describe("What keeps the score down whatever the dimensions say"),
  recommendations: z.array(recommendationSchema),
  warnings: z.array(warningSchema),
  trend: z.array(trendPointSchema).describe("Oldest first"),
  computed_at: z.string(),
  url: z.string().nullable().describe("The project in the console"),
});

/** How ready a project is, and the way to the next milestone. */
export const explainReadiness: Tool<typeof inputSchema, typeof outputSchema> = {
  name: "explain_readiness",
  title: "Explain the readiness",
  description:
    "How ready the project is to prototype or to build: the score, what every gate still misses, and the shortest path to the " +
    "next milestone, with what each step needs, from whom, and the score after it.",
  input: inputSchema,
  output: outputSchema,
  is_read_only: true,
  run: async ({ project_id }, context) => {
    const { tracker, deps } = context;
    // Loaded when first needed: no other tool scores.
    const { readScores } = await import("../../../shared/http/read_readiness.ts");
    const [readiness] = await readScores(context, [project_id], { use_cache: true });
    const found = requireProject(readiness, project_id);
    tracker.project_id = project_id;
    const url = consoleLink(deps.env, `/projects/${project_id}`);
    if (found.score === undefined) return { ...withoutScores(found), url };
    const { gates, caps_applied, top_recommendations, ...rest } = found;
    return {
      ...rest,
      gates: [...Object.values(gates.prototype_gates), ...Object.values(gates.build_gates)]
        .map(({ name, ...gate }) => ({ ...gate, gate: name, label: ELEMENTS[name].label })),
      caps: caps_applied,
      recommendations: top_recommendations,
      url,
    };
  },
};

function withoutScores({ path, ...rest }: Progress) {
  return {
    ...rest,
    score: null,
    dimensional_score: null,
    gate_score: null,
    gates: [],
    path: path.map((step) => ({ ...step, score: null })),
    caps: [],
    recommendations: [],
    warnings: [],
    trend: [],
  };
}
