import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { elementFields } from "../../../shared/elements/element_fields.ts";
import type { FieldKind } from "../../../shared/elements/gate.ts";
import { listFields } from "../../../shared/elements/gates.ts";
import { GATES } from "../../../shared/elements/elements.ts";

/** The input of a field that is neither text nor a list of texts. */
export type FieldInput =
  | { kind: "flag" }
  /** Label by value. */
  | { kind: "choice"; options: Readonly<Record<string, string>> }
  /** A list of objects: label by key, the first of which every item needs; "choices" are keys that take one of a few values. */
  | {
    kind: "items";
    item: string;
    labels: Readonly<Record<string, string>>;
    choices?: Readonly<Record<string, readonly string[]>>;
    flags?: Readonly<Record<string, string>>;
  }
  /** Ids of features: those of the first version, the others of a later one. */
  | { kind: "scope" };

/** The input of a field; undefined where it is text, and where people put something of their own. */
export function fieldInput(name: ExtractableName, path: string): FieldInput | undefined {
  return INPUTS[name]?.[path];
}

const INPUTS: { [Name in ExtractableName]?: Readonly<Record<string, FieldInput>> } = {
  business_case: {
    success_kpis: {
      kind: "items",
      item: "success measure",
      labels: {
        metric: "Measure",
        current_state: "Today",
        target_state: "Target",
        measurement_method: "How it is measured",
        timeframe: "By when",
      },
      flags: { hypothesis: "Our guess: not said by anyone" },
    },
  },
  budget_constraints: {
    budget_flexibility: {
      kind: "choice",
      options: { unknown: "Not known", firm: "Firm", flexible: "Flexible" },
    },
  },
  confirmed_scope: {
    v1_features: { kind: "scope" },
    v1_agreed: { kind: "flag" },
    specs_signed_off: { kind: "flag" },
  },
  strategic_context: {
    risks: {
      kind: "items",
      item: "risk",
      labels: {
        description: "Risk",
        category: "Kind",
        severity: "Severity",
        mitigation: "What helps",
      },
      choices: { severity: ["low", "medium", "high"] },
    },
  },
};

/** An empty value of the element, to be filled in field by field. */
export function blankValue(name: ExtractableName): Record<string, unknown> {
  if (name === "strategic_context") {
    return { opportunity: {}, investment_case: {}, constraints: {}, risks: [] };
  }
  const entries = listFields(name)
    .filter(([, { kind }]) => kind !== "confirmation")
    .map(([path, { kind }]): [string, unknown] => [
      path,
      kind in BLANKS ? BLANKS[kind] : blankOther(name, path),
    ]);
  // How sure it is, as far as whoever writes it may say so: a consultant's word ends below every gate.
  const confidence = GATES[name].min_confidence === null ? {} : { confidence: 0.9 };
  return { ...Object.fromEntries(entries), ...confidence };
}

/** The value with these words in an empty field: as its text, or as the only item of its list. */
export function writeField(
  name: ExtractableName,
  value: Record<string, unknown>,
  { path, words }: { path: string; words: string },
): Record<string, unknown> {
  const kind = elementFields(name, value).find((field) => field.path === path)?.kind;
  const written = structuredClone(value);
  const keys = path.split(".");
  const last = keys.pop() ?? path;
  const parent = keys.reduce(
    (part, key) => part[key] as Record<string, unknown>,
    written,
  );
  parent[last] = kind === "list" ? [words] : words;
  return written;
}

const BLANKS: { [Kind in FieldKind]?: unknown } = { text: "", optional_text: null, list: [] };

function blankOther(name: ExtractableName, path: string): unknown {
  const input = fieldInput(name, path);
  if (input?.kind === "flag") return false;
  return input?.kind === "choice" ? "unknown" : [];
}
