import type { ElementName } from "../contracts/element.ts";
import type { Foundation } from "../contracts/foundation.ts";
import { isPresent } from "../text/is_present.ts";

/** What an element says in one line, or null if it has no value or says nothing. */
export function summarizeElement(element: ElementName, foundation: Foundation): string | null {
  const line = summarizers[element](foundation).filter(isPresent).join("; ");
  return line === "" ? null : line;
}

type Parts = (string | null | undefined)[];

const summarizers: Record<ElementName, (foundation: Foundation) => Parts> = {
  core_pain: ({ core_pain }) => [core_pain?.statement],
  primary_persona: ({ primary_persona }) => [
    primary_persona?.name,
    primary_persona?.role,
    primary_persona?.goal,
  ],
  wow_moment: ({ wow_moment }) => [wow_moment?.description],
  design_preferences: ({ design_preferences }) => [
    design_preferences?.visual_style,
    ...(design_preferences?.references ?? []),
  ],
  business_case: ({ business_case }) => [
    business_case?.value_to_business,
    business_case?.roi_framing,
  ],
  budget_constraints: ({ budget_constraints }) => [
    budget_constraints?.budget_range,
    budget_constraints?.timeline,
  ],
  confirmed_scope: ({ confirmed_scope }) =>
    confirmed_scope === null ? [] : [
      `${confirmed_scope.v1_features.length} features in version 1`,
      `${confirmed_scope.v2_features.length} later`,
    ],
};
