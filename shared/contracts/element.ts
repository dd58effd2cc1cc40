/** The names of the foundation elements and of the readiness gates, as they cross a boundary. */
import * as z from "zod";
import { ELEMENT_NAMES, EXTRACTABLE_NAMES, GATE_NAMES } from "../elements/elements.ts";

export const elementNameSchema = z.enum(ELEMENT_NAMES);
export type ElementName = z.infer<typeof elementNameSchema>;

export const extractableNameSchema = z.enum(EXTRACTABLE_NAMES);
export type ExtractableName = z.infer<typeof extractableNameSchema>;

export const gateNameSchema = z.enum(GATE_NAMES);
export type GateName = z.infer<typeof gateNameSchema>;
