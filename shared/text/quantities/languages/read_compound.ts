/** Takes apart the compounds of German and Dutch: "zweihundertfünfzigtausend", "vijfentwintig", "dreiwöchig". */
import type { Term } from "../lexicon.ts";

/** A language's parts of compounds, folded. Lists are "form:value form:value". */
export interface CompoundParts {
  units: string;
  teens: string;
  tens: string;
  /** Between unit and ten: "fünf-und-zwanzig". */
  link: string;
  hundred: string;
  thousand: string;
  /** What adds a half: "zweieinhalb". */
  halves: readonly string[];
  ordinal: RegExp;
  /** Nouns that end in a unit of time: "Arbeitsstunden". */
  units_of_time: Readonly<Record<string, RegExp>>;
  /** Stems of adjectives of duration: "dreiwöchig". */
  periods: Readonly<Record<string, string>>;
  /** What a noun begins with that happens then: "Osterferien", "zomervakantie". */
  seasonal: readonly (readonly [RegExp, Term])[];
  /** What a noun begins with that recurs: "Tagesmiete", "Jahresbudget". */
  recurring: Readonly<Record<string, RegExp>>;
}

/** "zweimal", "tweemaal": so many times. */
const TIMES = /(?<=..)(?:mal|maal)$/;
/** Longer words are no numbers: "siebenhundertsiebenundsiebzigtausend…" twice over has 74 letters. */
const MAX_LENGTH = 80;

/** A reader of folded words; null for a word that is no compound of these parts. */
export function createCompoundReader(parts: CompoundParts): (form: string) => Term | null {
  const units = toMap(parts.units);
  const below_hundred = new Map([
    ...toMap(parts.teens),
    ...toMap(parts.tens),
    ...units,
    ...[...toMap(parts.tens)].flatMap(([ten, tens]) =>
      [...units].map(([unit, value]): [string, number] => [unit + parts.link + ten, tens + value])
    ),
  ]);
  const begins = new RegExp(
    `^(?:${[...below_hundred.keys()].concat(parts.hundred, parts.thousand).join("|")})`,
  );
  const periods = Object.entries(parts.periods);
  const recurring = Object.entries(parts.recurring);
  const units_of_time = Object.entries(parts.units_of_time);

  return (form) => {
    if (form.length > MAX_LENGTH) return null;
    if (!begins.test(form)) return readUnitOfTime(form);
    const value = readNumber(form.replace(TIMES, ""));
    if (value !== null && (value !== 1 || !TIMES.test(form))) return { cardinal: value };
    const ordinal = parts.ordinal.test(form) ? readNumber(form.replace(parts.ordinal, "")) : null;
    return ordinal === null ? readPeriod(form) ?? readUnitOfTime(form) : { ordinal };
  };

  function readNumber(form: string): number | null {
    const half = parts.halves.find((ending) =>
      form.endsWith(ending) && form.length > ending.length
    );
    if (half !== undefined) return plus(readNumber(form.slice(0, -half.length)), 0.5);
    const at = form.indexOf(parts.thousand);
    if (at < 0) return readBelowThousand(form);
    const left = at === 0 ? 1 : readWithHalf(form.slice(0, at));
    const rest = form.slice(at + parts.thousand.length);
    return plus(
      left === null ? null : left * 1000,
      rest === "" ? 0 : readBelowThousand(dropLink(rest)),
    );
  }

  function readWithHalf(form: string): number | null {
    const half = parts.halves.find((ending) =>
      form.endsWith(ending) && form.length > ending.length
    );
    return half === undefined
      ? readBelowThousand(form)
      : plus(readBelowThousand(form.slice(0, -half.length)), 0.5);
  }

  function readBelowThousand(form: string): number | null {
    const at = form.indexOf(parts.hundred);
    if (at < 0) return below_hundred.get(form) ?? null;
    const left = at === 0 ? 1 : below_hundred.get(form.slice(0, at)) ?? null;
    const rest = dropLink(form.slice(at + parts.hundred.length));
    return plus(
      left === null ? null : left * 100,
      rest === "" ? 0 : below_hundred.get(rest) ?? null,
    );
  }

  /** "hundertundfünf" */
  function dropLink(form: string): string {
    return form.startsWith(parts.link) && below_hundred.has(form.slice(parts.link.length))
      ? form.slice(parts.link.length)
      : form;
  }

  function readPeriod(form: string): Term | null {
    for (const [duration, stem] of periods) {
      const at = form.indexOf(stem);
      const cardinal = at > 0 ? readNumber(form.slice(0, at)) : null;
      if (cardinal !== null) return { cardinal, duration };
    }
    return null;
  }

  function readUnitOfTime(form: string): Term | null {
    const unit = units_of_time.find(([, ending]) => ending.test(form) && form.length > 6);
    if (unit !== undefined) return { duration: unit[0], needs_number: true };
    const period = recurring.find(([, beginning]) => beginning.test(form));
    if (period !== undefined) return { period: period[0] };
    return parts.seasonal.find(([beginning]) => beginning.test(form))?.[1] ?? null;
  }
}

function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

function toMap(list: string): Map<string, number> {
  return new Map(
    list.split(" ").map((entry): [string, number] => {
      const [form = "", value] = entry.split(":");
      return [form, Number(value)];
    }),
  );
}
