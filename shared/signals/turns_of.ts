import { type SignalText, type Turn, turnSchema } from "../contracts/signal.ts";
import { readTurns } from "./read_turns.ts";

type Told = Pick<SignalText, "content" | "source_type" | "turns">;

const READ = new WeakMap<object, readonly Turn[]>();

/** Whether the signal was stored with turns that are those of its text: users may write them, too. */
export function hasTurns({ content, turns }: Told): boolean {
  if (!Array.isArray(turns)) return false;
  let end = 0;
  return turns.every((turn) => {
    const parsed = turnSchema.safeParse(turn);
    if (!parsed.success || parsed.data.start < end || parsed.data.end <= parsed.data.start) {
      return false;
    }
    end = parsed.data.end;
    return end <= content.length;
  });
}

/** The turns of a signal: those that were stored with it, else those that its text shows. Read once for each signal. */
export function turnsOf(signal: Told): readonly Turn[] {
  const known = READ.get(signal) ??
    (hasTurns(signal) ? signal.turns as readonly Turn[] : readTurns(signal));
  READ.set(signal, known);
  return known;
}
