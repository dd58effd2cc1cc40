import { showQuerySchema } from "../../shared/contracts/foundation.ts";
import { readSettledFoundation } from "../../shared/http/read_settled_foundation.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { type ShownFoundation, toShownValues } from "../../shared/queries/foundation.ts";
import { selectSignals } from "../../shared/queries/signals.ts";
import { indexPeople } from "../../shared/signals/people.ts";
import { turnsOf } from "../../shared/signals/turns_of.ts";
import { listUnknownSpeakers, type UnknownSpeaker } from "../../shared/signals/unknown_speakers.ts";

/**
 * Answers with every element and the strategic context, null where there is none; with what stands behind them: who confirmed them,
 * who speaks, and whose side nobody has said yet; and with the revisions where asked for.
 */
export async function showFoundation(context: RequestContext): Promise<Response> {
  const { project_id, revisions: wanted } = context.query(showQuerySchema);
  context.tracker.project_id = project_id;
  const shown = await readSettledFoundation(context, project_id, { revisions: wanted === "true" });
  const { elements, context_updated_at, people, speakers: _, has_unread_turns: __, ...rest } =
    shown;
  return Response.json({
    project_id,
    ...toShownValues(elements),
    strategic_context_updated_at: context_updated_at,
    ...rest,
    people,
    unknown_speakers: await listUnknown(context, project_id, shown),
  });
}

/** Signals that are read for a guess at who somebody is. */
const MAX_HEARD_SIGNALS = 20;

/** The speakers that are nobody's, each with a guess, where its signals are among those read for it. */
async function listUnknown(
  { reader }: RequestContext,
  project_id: string,
  { speakers, people }: ShownFoundation,
): Promise<UnknownSpeaker[]> {
  const index = indexPeople(people);
  const unknown = speakers.filter(({ speaker }) => index.find({ name: speaker }) === null);
  if (unknown.length === 0) return [];
  const ids = [...new Set(unknown.flatMap(({ signal_ids }) => signal_ids))];
  const signals = await selectSignals(reader, project_id, { ids: ids.slice(0, MAX_HEARD_SIGNALS) });
  const heard = listUnknownSpeakers(
    signals.map((signal) => ({ ...signal, turns: turnsOf(signal) })),
    people,
  );
  const told = new Map(unknown.map(({ speaker, ...counts }) => [speaker, counts]));
  return heard.map((one) => {
    const { signals, turns } = told.get(one.name) ?? one;
    return { ...one, signals: Math.max(signals, one.signals), turns: Math.max(turns, one.turns) };
  });
}
