import type { DimensionName, Recommendation } from "../../../shared/contracts/readiness.ts";
import type { GateName } from "../../../shared/contracts/element.ts";

/** Where a gate is worked on, from the project's root. */
export function gatePath(name: GateName): string {
  return name === "full_requirements" ? "/product/features" : `/foundation/${name}`;
}

/** Where advice is followed, from the project's root. */
export function advicePath(
  { code, dimension }: Pick<Recommendation, "code" | "dimension">,
): string {
  return PATH_BY_CODE[code] ?? PATH_BY_DIMENSION[dimension];
}

const PATH_BY_DIMENSION: Record<DimensionName, string> = {
  value_path: "/product/path",
  problem: "/foundation/core_pain",
  solution: "/product/features",
  engagement: "/signals",
};

/** Advice that is followed on another page than most of its dimension. */
const PATH_BY_CODE: Readonly<Record<string, string>> = {
  hold_discovery_call: "/meetings",
  engage_client: "/people",
  confirm_entities: "/review",
  add_client_input: "/signals",
  define_pain_points: "/product/personas",
  add_business_context: "/foundation/strategic_context",
  confirm_strategic_context: "/foundation/strategic_context",
};
