/** A text as the readers of numbers, dates and amounts go through it: its tokens and what each of them can be. */
import type { Lexicon, Term } from "./lexicon.ts";
import { type DecimalSigns, findDecimalSigns } from "./read_digits.ts";
import { type FigureToken, type Gap, scanTokens } from "./scan_tokens.ts";

/** Tokens that a phrase goes on across. */
const RUNS_ON: ReadonlySet<Gap> = new Set(["joined", "space", "hyphen", "apostrophe"]);

export class Reader {
  readonly text: string;
  readonly tokens: readonly FigureToken[];
  readonly decimal_signs: DecimalSigns;
  readonly puts_month_first: boolean;
  readonly language: string;
  readonly #terms: readonly (Term | undefined)[];
  readonly #lengths: readonly number[];
  readonly #begins: readonly boolean[];
  /** By where they end, where the longest known phrases begin. */
  readonly #starts = new Map<number, number>();

  /** `tokens`: default those of `text`, which may be empty where tokens are given. */
  constructor(text: string, lexicon: Lexicon, tokens: readonly FigureToken[] = scanTokens(text)) {
    this.text = text;
    this.tokens = tokens;
    this.decimal_signs = findDecimalSigns(tokens, lexicon.decimal_sign);
    this.puts_month_first = lexicon.puts_month_first;
    this.language = lexicon.language;
    const terms: (Term | undefined)[] = [];
    const lengths: number[] = [];
    const begins: boolean[] = [];
    tokens.forEach(({ kind }, index) => {
      const match = lexicon.match(tokens, index);
      const length = match?.length ?? 1;
      terms.push(match?.term);
      lengths.push(length);
      begins.push(kind !== "word" || match?.begins === true);
      if (match !== null && !this.#starts.has(index + length)) {
        this.#starts.set(index + length, index);
      }
    });
    this.#terms = terms;
    this.#lengths = lengths;
    this.#begins = begins;
  }

  token(index: number): FigureToken | undefined {
    return this.tokens[index];
  }

  /** What the word or phrase at `index` can be; an empty term for an unknown word. */
  term(index: number): Term {
    return this.#terms[index] ?? NOTHING;
  }

  /** True if a quantity may begin with the token at `index`: digits, signs, and the words that say so. */
  mayBegin(index: number): boolean {
    return this.#begins[index] ?? false;
  }

  isKnown(index: number): boolean {
    return this.#terms[index] !== undefined;
  }

  /** The index behind the word or phrase at `index`. */
  after(index: number): number {
    return index + (this.#lengths[index] ?? 1);
  }

  /** Where the known word or phrase begins that ends before `index`; null where an unknown word stands. */
  before(index: number): number | null {
    return this.#starts.get(index) ?? null;
  }

  /** True if a phrase may go on with the token at `index`. */
  runsOn(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && RUNS_ON.has(token.gap);
  }

  gap(index: number): Gap {
    return this.tokens[index]?.gap ?? "break";
  }

  isDigits(index: number): boolean {
    return this.tokens[index]?.kind === "digits";
  }

  /** The whole number that the digits at `index` write without any sign; null for anything else. */
  integer(index: number): number | null {
    const token = this.tokens[index];
    return token?.kind === "digits" && /^\d{1,4}$/.test(token.form) ? Number(token.form) : null;
  }
}

const NOTHING: Term = {};
