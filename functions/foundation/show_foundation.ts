import type { ExtractableName } from "../../shared/contracts/element.ts";
import { showQuerySchema } from "../../shared/contracts/foundation.ts";
import { verifyPending } from "../../shared/foundation/verify_pending.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import {
  callKeepFoundationRevisions,
  callReadFoundation,
  type ShownFoundation,
  toStoredValues,
} from "../../shared/queries/foundation.ts";
import { selectSignals } from "../../shared/queries/signals.ts";
import { indexPeople } from "../../shared/signals/people.ts";
import { turnsOf } from "../../shared/signals/turns_of.ts";
import { listUnknownSpeakers, type UnknownSpeaker } from "../../shared/signals/unknown_speakers.ts";
import { readMissingTurns } from "./read_missing_turns.ts";

/**
 * Answers with every element and the strategic context, null where there is none; with what stands behind them: who confirmed them,
 * who speaks, and whose side nobody has said yet; and with the revisions where asked for.
 */
export async function showFoundation(context: RequestContext): Promise<Response> {
  const { project_id, revisions: wanted } = context.query(showQuerySchema);
  context.tracker.project_id = project_id;
  const shown = await readSettled(context, project_id, wanted === "true");
  const { elements, context_updated_at, people, speakers: _, has_unread_turns: __, ...rest } =
    shown;
  return Response.json({
    project_id,
    ...toStoredValues(elements),
    strategic_context_updated_at: context_updated_at,
    ...rest,
    people,
    unknown_speakers: await listUnknown(context, project_id, shown),
  });
}

/**
 * The foundation with nothing left to do: quotes verified that had to be verified again, turns read, and of every element a revision
 * that says what it says. Mostly there is nothing to do, and it takes one round trip.
 */
async function readSettled(
  { reader, writer }: RequestContext,
  project_id: string,
  revisions: boolean,
): Promise<ShownFoundation> {
  // Who may not see the project is sent away by this, before anything is done.
  let shown = await callReadFoundation(reader, project_id, revisions);
  const is_unsettled = shown.pending_evidence || shown.has_unread_turns;
  if (shown.has_unread_turns) await readMissingTurns(writer, project_id);
  if (shown.pending_evidence) await verifyPending(writer, [project_id]);
  if (is_unsettled) shown = await callReadFoundation(reader, project_id, revisions);
  if (!lacksRevision(shown)) return shown;
  await callKeepFoundationRevisions(writer, project_id);
  return await callReadFoundation(reader, project_id, revisions);
}

/** Of an element that has lost a field with its quotes, or a strategic context that a person wrote. */
function lacksRevision({ elements, revision_ids }: ShownFoundation): boolean {
  return Object.entries(elements).some(([name, value]) =>
    value !== null && (revision_ids[name as ExtractableName] ?? null) === null
  );
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
