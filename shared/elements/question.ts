/** What a question for the client is. Each element's questions.ts has its own; questions.ts chooses among all of them. */
import type { GateName } from "../contracts/element.ts";
import type { Confirmation, OwnField } from "./gate.ts";

/** What is known already and may be woven into a question; null where it is not known. */
export interface KnownWords {
  /** The core pain's statement, cut to a length one can say. */
  pain: string | null;
  persona: string | null;
  wow: string | null;
  /** Why it comes before other plans, in the business case. */
  priority: string | null;
}

/** One question: for one missing field of one gate. */
export interface BankQuestion<FieldName extends string = string> {
  /** The field that is missing; "confirmation" where only certainty is. */
  field: FieldName;
  /** Other gates that a good answer helps too. */
  also_unlocks: GateName[];
  /** The question as one would put it in a talk: it asks for a story, not for a list. */
  ask(known: KnownWords): string;
  why_ask: string;
  /** Three to five things in the answer that tell more than the answer. */
  listen_for: string[];
  /**
   * Words and phrases that tend to stand where the answer stands, in any case; inflections are found too. Default: those by which an
   * extraction looks for the field.
   */
  cues?: string[];
}

/** What can be put to a person about one element. */
export interface ElementQuestions<Value> {
  /** In the order in which missing fields are asked for. */
  bank: BankQuestion<OwnField<Value> & string | Confirmation | "confirmation">[];
  /** What the element says, in parts of one line; what is not present is left out. */
  summarize(value: Value): (string | null)[];
}
