/** Hand-made cases of what makes a claim true, by group; `../shared/cases/CLAIMS.md` tells their form where it is present. */
import type { Authority, SourceType } from "../../contracts/signal.ts";
import type { KpiClaim } from "../check_support.ts";

/** A signal under a short name instead of an id. */
export interface CaseSignal {
  id: string;
  source_type: SourceType;
  authority: Authority;
  content: string;
  occurred_at?: string;
  title?: string;
}

export interface CaseCitation {
  signal: string;
  field: string;
  quote: string;
}

/** A list of accepted values means that each of them is right; what is not named is not judged. */
export interface CaseExpectation {
  gate_open?: boolean | null;
  force?: string[];
  support?: Record<string, string[]>;
  why: string;
}

export interface ClaimCase {
  name: string;
  group: string;
  people: { name: string; side: string; addresses?: string[]; spellings?: string[] }[];
  signals: CaseSignal[];
  propose: {
    element: string;
    value: Record<string, string | string[] | KpiClaim[]>;
    confidence: number;
    citations: CaseCitation[];
  };
  /** What happens afterwards; it takes a database. */
  then?: unknown[];
  expect: CaseExpectation;
}

/** The groups that stand in this folder. */
export const CASE_GROUPS = [
  "number",
  "supported",
  "misleading",
  "language",
  "question_answer",
  "speaker",
] as const;
export type CaseGroup = (typeof CASE_GROUPS)[number];

/** The cases of a group, in order. */
export async function loadCases(group: CaseGroup): Promise<ClaimCase[]> {
  const text = await Deno.readTextFile(new URL(`./${group}.json`, import.meta.url));
  // The files are part of this repository.
  return JSON.parse(text) as ClaimCase[];
}
