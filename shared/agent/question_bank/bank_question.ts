import type { GateName } from "../../contracts/element.ts";

/** What is known already and may be woven into a question; null where it is not known. */
export interface KnownWords {
  /** The core pain's statement, cut to a length one can say. */
  pain: string | null;
  persona: string | null;
  wow: string | null;
}

/** One question of the bank: for one missing field of one gate. */
export interface BankQuestion {
  /** The field of the element that is missing; "confirmation" where only certainty is. */
  field: string;
  /** Other gates that a good answer helps too. */
  also_unlocks: GateName[];
  /** The question as one would put it in a talk: it asks for a story, not for a list. */
  ask(known: KnownWords): string;
  why_ask: string;
  /** Three to five things in the answer that tell more than the answer. */
  listen_for: string[];
  /** Words and phrases, lower-cased, that tend to stand where the answer stands; inflections are found too. */
  cues: string[];
}
