/** What contradicts what among the facts of a project. */
import type { Fact, Resolution } from "../contracts/fact.ts";
import { compareFacts } from "./compare_facts.ts";

/** A fact and when it was said. */
export interface DatedFact {
  fact: Fact;
  signal_id: string;
  /** ISO 8601. */
  said_at: string;
}

/** `superseded` and `corrected`: the later words say so. `open`: somebody has to say which of the two holds, and may have. */
export interface FactConflict<T> {
  kind: "corrected" | "superseded" | "open";
  earlier: T;
  later: T;
  resolution: Resolution | null;
}

/** Which of two statements holds, as somebody said who may have known a third one; null where nobody has. */
type Decide<T> = (earlier: T, later: T, known?: T) => Resolution | null;

interface Statements<T> {
  /** The oldest first. */
  conflicts: FactConflict<T>[];
  /** Of a fact that says once more what was said before: the first one that says it. */
  repeats: Map<T, T>;
}

/** What the client asserted; nothing else is a fact of the project. */
export function isStated({ side, force }: Fact): boolean {
  return side === "client" && force === "asserted";
}

/** What the client took back: it may be what a later turn corrects. */
export function isTakenBack({ side, force }: Fact): boolean {
  return side === "client" && force === "withdrawn";
}

/**
 * The conflicts among facts. Each fact is held against what stands of its subject when it is said: what agrees with it is
 * said again; what does not is replaced if the later words say so, else both stand against each other until somebody decides. Of
 * statements that contradict one another each is held against the one before, so that they are as many as their conflicts and one.
 * What lost has lost wherever it was said when somebody decided; said once more after that, it is open again.
 *
 * @param decide Default: nobody has decided anything.
 */
export function findConflicts<T extends DatedFact>(
  facts: readonly T[],
  decide: Decide<T> = () => null,
): Statements<T> {
  const ordered = facts.filter(({ fact }) => isStated(fact) || isTakenBack(fact))
    .map((item, at) => ({ item, at }))
    .sort((a, b) => Date.parse(a.item.said_at) - Date.parse(b.item.said_at) || a.at - b.at)
    .map(({ item }) => item);
  const standing = new Standing<T>(decide);
  for (const item of ordered) {
    if (isTakenBack(item.fact)) standing.takeBack(item);
    else standing.add(item);
  }
  return { conflicts: standing.conflicts, repeats: standing.repeats };
}

/** What stands, as far as the facts have been read. */
class Standing<T extends DatedFact> {
  conflicts: FactConflict<T>[] = [];
  repeats = new Map<T, T>();
  /** By kind, newest last. */
  readonly #current = new Map<string, T[]>();
  /** Those that a later one has contradicted: the next is held against that. */
  readonly #contested = new Set<T>();
  /** By kind, those that another one was preferred to, with the conflict in which it was. */
  readonly #rejected = new Map<string, { item: T; conflict: FactConflict<T> }[]>();
  /** What was taken back, and not corrected yet. */
  #taken_back: T[] = [];
  readonly #decide: Decide<T>;

  constructor(decide: Decide<T>) {
    this.#decide = decide;
  }

  takeBack(item: T): void {
    this.#taken_back.push(item);
  }

  add(later: T): void {
    this.#correct(later);
    const key = keyOf(later.fact);
    const current = this.#current.get(key) ?? [];
    // Two figures of one sentence are not at odds: "from 6 percent to 2 percent".
    const compared = current.filter((earlier) => !isOneSentence(earlier, later))
      .map((earlier) => ({ earlier, result: compareFacts(earlier.fact, later.fact) }));
    const [differing = [], agreeing = []] = (["differ", "agree"] as const).map((wanted) =>
      compared.filter(({ result }) => result === wanted).map(({ earlier }) => earlier)
    );
    const { change } = later.fact;
    const rejected = this.#rejected.get(key) ?? [];
    const lost = change === null
      ? rejected.find(({ item, conflict: { earlier, later: other, resolution } }) =>
        saysTheSame(item, later) && this.#decide(earlier, other, later) === resolution
      )
      : undefined;
    if (lost !== undefined) {
      this.#repeat(later, lost.item);
      this.#rejected.set(key, [...rejected, { item: later, conflict: lost.conflict }]);
      return;
    }
    // Of three the second was preferred to the third, and then the first to the second: so the first is to the third.
    const lost_before = rejected.filter(({ item }) => this.#decide(item, later) === "earlier")
      .map(({ item: earlier }): FactConflict<T> => ({
        kind: change ?? "open",
        earlier,
        later,
        resolution: "earlier",
      }));
    const found = distinct(
      change === null ? differing.filter((earlier) => !this.#contested.has(earlier)) : differing,
    ).map((earlier): FactConflict<T> => ({
      kind: change ?? "open",
      earlier,
      later,
      resolution: this.#decide(earlier, later),
    }));
    const lost_to = [
      ...lost_before,
      ...found.filter(({ resolution }) => resolution === "earlier"),
    ];
    const [conflict] = lost_to;
    if (conflict !== undefined) {
      this.conflicts.push(...lost_to);
      this.#rejected.set(key, [...rejected, { item: later, conflict }]);
      return;
    }
    this.conflicts.push(...found);
    const losers = found.filter(({ resolution }) => resolution === "later")
      .map((conflict) => ({ item: conflict.earlier, conflict }));
    if (losers.length > 0) this.#rejected.set(key, [...rejected, ...losers]);
    const isDecided = (earlier: T, wanted: Resolution) =>
      found.some((each) => each.resolution === wanted && isSaidAgain(earlier, each.earlier));
    const denied = differing.filter((earlier) => !isDecided(earlier, "both"));
    const replaced = new Set(
      change === null ? denied.filter((earlier) => isDecided(earlier, "later")) : denied,
    );
    for (const earlier of denied) this.#contested.add(earlier);
    if (change !== null && replaced.size > 0) {
      // Whatever the replaced ones were at odds with no longer matters.
      this.conflicts = this.conflicts.filter(({ kind, earlier, later }) =>
        kind !== "open" || !(replaced.has(earlier) && replaced.has(later))
      );
    }
    const same = agreeing.find((earlier) => saysTheSame(earlier, later));
    if (same !== undefined) this.#repeat(later, same);
    const again = new Set(agreeing);
    const kept = current.filter((earlier) => !replaced.has(earlier) && !again.has(earlier));
    // What is said again stands for what was said before, unless it says less.
    this.#current.set(key, [...kept, ...agreeing, later]);
  }

  /** "Sorry, I was wrong: it is 27", in a later turn than what it corrects. */
  #correct(later: T): void {
    if (later.fact.change !== "corrected") return;
    const corrected = this.#taken_back.filter((earlier) =>
      earlier.signal_id === later.signal_id && earlier.fact.turn < later.fact.turn &&
      compareFacts(earlier.fact, later.fact) === "differ"
    );
    this.conflicts.push(
      ...corrected.map((earlier): FactConflict<T> => ({
        kind: "corrected",
        earlier,
        later,
        resolution: null,
      })),
    );
    this.#taken_back = this.#taken_back.filter((item) => !corrected.includes(item));
  }

  #repeat(later: T, earlier: T): void {
    this.repeats.set(later, this.repeats.get(earlier) ?? earlier);
  }
}

/** "May" agrees with "12 May" and with "20 May", but does not say the same as either. */
function saysTheSame(one: DatedFact, other: DatedFact): boolean {
  return compareFacts(one.fact, other.fact) === "agree" &&
    JSON.stringify(one.fact.value) === JSON.stringify(other.fact.value);
}

function isSaidAgain(one: DatedFact, other: DatedFact): boolean {
  return one === other || compareFacts(one.fact, other.fact) === "agree";
}

function isOneSentence(one: DatedFact, other: DatedFact): boolean {
  return one.signal_id === other.signal_id && one.fact.quote_start === other.fact.quote_start;
}

function keyOf({ kind }: Fact): string {
  return kind === "scope_out" ? "scope_in" : kind;
}

/** One of those that agree with each other: the last. */
function distinct<T extends DatedFact>(items: readonly T[]): T[] {
  return items.filter((item, at) =>
    !items.slice(at + 1).some((other) => compareFacts(item.fact, other.fact) === "agree")
  );
}
