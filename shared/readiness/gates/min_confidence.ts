/** The confidence, 0 to 1, from which an element can open its gate (domain rules, section 4). The other gates go by content. */
export const MIN_CONFIDENCE = {
  core_pain: 0.6,
  primary_persona: 0.6,
  wow_moment: 0.5,
  business_case: 0.7,
  budget_constraints: 0.7,
} as const;
