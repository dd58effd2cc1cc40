/**
 * The names of the foundation elements and of the readiness gates.
 *
 * Seven elements are columns of `project_foundation`. Each is also a gate; `full_requirements` is a gate without a column,
 * derived from features and signals.
 */
import { z } from "zod";

/** Column names of `project_foundation`, in the order in which clients are shown them. */
export const ELEMENT_NAMES = [
  "core_pain",
  "primary_persona",
  "wow_moment",
  "design_preferences",
  "business_case",
  "budget_constraints",
  "confirmed_scope",
] as const;

export const elementNameSchema = z.enum(ELEMENT_NAMES);
export type ElementName = z.infer<typeof elementNameSchema>;

/** What an extraction can yield: the elements, and the strategic context, which has a table of its own and is no gate. */
export const EXTRACTABLE_NAMES = [...ELEMENT_NAMES, "strategic_context"] as const;

export const extractableNameSchema = z.enum(EXTRACTABLE_NAMES);
export type ExtractableName = z.infer<typeof extractableNameSchema>;

/** Gates of phase 1, in scoring order (domain rules, section 4). */
export const PROTOTYPE_GATES = [
  "core_pain",
  "primary_persona",
  "wow_moment",
  "design_preferences",
] as const;

/** Gates of phase 2, in scoring order (domain rules, section 4). */
export const BUILD_GATES = [
  "business_case",
  "budget_constraints",
  "full_requirements",
  "confirmed_scope",
] as const;

export const gateNameSchema = z.enum([...PROTOTYPE_GATES, ...BUILD_GATES]);
export type GateName = z.infer<typeof gateNameSchema>;
