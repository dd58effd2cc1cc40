import { type SignalText, type Turn, turnKindSchema } from "../contracts/signal.ts";
import { readTurns } from "./read_turns.ts";

type Told = Pick<SignalText, "content" | "source_type" | "turns">;

const READ = new WeakMap<object, readonly Turn[]>();

/** Whether the signal was stored with turns that are those of its text: users may write them, too. */
export function hasTurns({ content, turns }: Told): boolean {
  if (!Array.isArray(turns)) return false;
  let end = 0;
  return turns.every((turn: unknown) => {
    if (!isTurn(turn) || turn.start < end || turn.end <= turn.start) return false;
    end = turn.end;
    return end <= content.length;
  });
}

/** As `turnSchema`, without a copy: a project has tens of thousands. */
function isTurn(turn: unknown): turn is Turn {
  if (typeof turn !== "object" || turn === null) return false;
  const { start, end, speaker, kind } = turn as Record<keyof Turn, unknown>;
  return Number.isSafeInteger(start) && (start as number) >= 0 && Number.isSafeInteger(end) &&
    (speaker === null || typeof speaker === "string") && KINDS.has(kind);
}

const KINDS: ReadonlySet<unknown> = new Set(turnKindSchema.options);

/** The turns of a signal: those that were stored with it, else those that its text shows. Read once for each signal. */
export function turnsOf(signal: Told): readonly Turn[] {
  const known = READ.get(signal) ??
    (hasTurns(signal) ? signal.turns as readonly Turn[] : readTurns(signal));
  READ.set(signal, known);
  return known;
}
