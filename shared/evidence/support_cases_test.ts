import { assert } from "@std/assert";
import { detectLanguage } from "../text/detect_language.ts";
import { CASE_GROUPS, type CaseCitation, type ClaimCase, loadCases } from "./cases/load_cases.ts";
import {
  checkKpiSupport,
  checkSupport,
  type KpiClaim,
  type Support,
  type SupportingQuote,
} from "./check_support.ts";
import { toSources } from "./to_sources.ts";

const CREATED_AT = "2026-11-03T09:00:00Z";

/** Verifies the citations of a case and judges each of its fields by those that stand. */
function judge({ signals, propose }: ClaimCase): Map<string, Support> {
  const ids = new Map(
    signals.map((
      { id },
      index,
    ) => [id, `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`]),
  );
  const sources = toSources(signals.map((signal) => ({
    title: null,
    ...signal,
    id: ids.get(signal.id) ?? "",
    occurred_at: signal.occurred_at ?? null,
    created_at: CREATED_AT,
  })));
  const quotesOf = (field: string): SupportingQuote[] =>
    propose.citations.filter((citation) => citation.field === field).flatMap(toQuote);
  return new Map(
    Object.entries(propose.value).map(([field, value]) => {
      const quotes = quotesOf(field);
      return [
        field,
        isKpis(value)
          ? worst(value.map((kpi) => checkKpiSupport(kpi, quotes)))
          : checkSupport({ value, quotes, is_choice: field === "budget_flexibility" }),
      ];
    }),
  );

  function toQuote({ signal, quote }: CaseCitation): SupportingQuote[] {
    const verdict = sources.verify({ signal_id: ids.get(signal) ?? "", quote });
    const { content, occurred_at } = signals.find(({ id }) => id === signal) ?? {};
    return verdict.ok
      ? [{
        text: verdict.evidence.quote,
        language: detectLanguage(content ?? ""),
        said_on: occurred_at ?? CREATED_AT,
      }]
      : [];
  }
}

function isKpis(value: string | string[] | KpiClaim[]): value is KpiClaim[] {
  return typeof value !== "string" && typeof value[0] === "object";
}

function worst(supports: readonly Support[]): Support {
  return supports.find(({ verdict }) => verdict !== "supported") ??
    { verdict: "supported", needs_judgement: false };
}

for (const group of CASE_GROUPS) {
  const cases = await loadCases(group);
  for (const each of cases.filter(({ expect }) => expect.support !== undefined)) {
    Deno.test(`checkSupport() ${group}: ${each.name}`, () => {
      const found = judge(each);
      for (const [field, accepted] of Object.entries(each.expect.support ?? {})) {
        const { verdict, reason } = found.get(field) ?? {};
        assert(
          accepted.includes(verdict ?? ""),
          `${field} is ${verdict} (${reason}), not ${accepted.join(" or ")}: ${each.expect.why}`,
        );
      }
    });
  }
}

for (const group of ["supported", "language", "question_answer"] as const) {
  for (const each of (await loadCases(group)).filter(({ expect }) => expect.gate_open === true)) {
    Deno.test(`checkSupport() carries every field of an honest claim, ${group}: ${each.name}`, () => {
      for (const [field, { verdict, reason }] of judge(each)) {
        assert(verdict === "supported", `${field} is ${verdict} (${reason})`);
      }
    });
  }
}
