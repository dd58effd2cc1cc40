import type { ExtractableName } from "../../shared/contracts/element.ts";
import type { VerifiedQuote } from "../../shared/contracts/evidence.ts";
import {
  attachRequestSchema,
  decideRequestSchema,
  type ProposalDecision,
  withdrawRequestSchema,
} from "../../shared/contracts/foundation.ts";
import { countsForGate } from "../../shared/contracts/standing.ts";
import { storedElementSchema } from "../../shared/contracts/stored_element.ts";
import { listFields } from "../../shared/elements/gates.ts";
import { AppError } from "../../shared/errors.ts";
import { toSources } from "../../shared/evidence/to_sources.ts";
import { verifyAgain } from "../../shared/foundation/verify_again.ts";
import { verifyPending } from "../../shared/foundation/verify_pending.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import {
  callAttachEvidence,
  callAttachQuote,
  callDecideProposal,
  callReadFoundation,
  callWithdrawConfirmation,
  selectOpenProposal,
} from "../../shared/queries/foundation.ts";
import { selectPeople } from "../../shared/queries/people.ts";
import { selectSignals } from "../../shared/queries/signals.ts";
import { indexPeople } from "../../shared/signals/people.ts";

/** Attaches words that a person marked in a signal to a field, a feature or a step. They are verified as if a model had cited them. */
export async function attachWords(context: RequestContext): Promise<Response> {
  const request = await context.body(attachRequestSchema);
  context.tracker.project_id = request.project_id;
  if ("feature_id" in request) {
    return await attachTo(context, "features", request.feature_id, request);
  }
  if ("step_id" in request) return await attachTo(context, "vp_steps", request.step_id, request);
  const { project_id, element, field, revision_id } = request;
  requireField(element, field);
  const quote = await verifyWords(context, request);
  await callAttachEvidence(context.writer, {
    project_id,
    element,
    revision_id,
    user_id: userId(context),
    item: { ...quote, fields: [field] },
  });
  return await answerWith(context, project_id, element);
}

/** Whatever a feature or step quotes counts, so words that open no gate are refused. */
async function attachTo(
  context: RequestContext,
  entity: "features" | "vp_steps",
  id: string,
  words: MarkedWords,
): Promise<Response> {
  const { project_id } = words;
  const quote = await verifyWords(context, words);
  if (!countsForGate(quote)) {
    const { side, force } = quote;
    throw new AppError(
      "insufficient_signal",
      side === "client"
        ? "Cannot attach these words: the client does not assert them"
        : "Cannot attach these words: they are not known to be the client's",
      {
        hint: side === "client"
          ? "Mark words that the client says as they stand, without a question, condition or doubt"
          : "Say on whose side the speaker is, or mark other words",
        details: { reason: side === "client" ? force : "not_client" },
      },
    );
  }
  const { signal_id, quote: text, start, end, speaker } = quote;
  const evidence = await callAttachQuote(context.writer, {
    project_id,
    entity,
    entity_id: id,
    user_id: userId(context),
    item: { source_type: "signal", signal_id, quote: text, start, end, speaker },
  });
  return Response.json({ project_id, id, evidence });
}

/** Takes back the caller's yes, or that of another member of the same side. */
export async function withdrawConfirmation(context: RequestContext): Promise<Response> {
  const request = await context.body(withdrawRequestSchema);
  const { project_id, element } = request;
  context.tracker.project_id = project_id;
  await callWithdrawConfirmation(context.writer, { ...request, user_id: userId(context) });
  return await answerWith(context, project_id, element);
}

/** Takes a proposal over, with its quotes verified as they stand now, or leaves it. */
export async function decideProposal(context: RequestContext): Promise<Response> {
  const decision = await context.body(decideRequestSchema);
  const { project_id, element } = decision;
  context.tracker.project_id = project_id;
  if (decision.decision === "taken_over") await requireWords(context, decision);
  await callDecideProposal(context.writer, { ...decision, user_id: userId(context) });
  return await answerWith(context, project_id, element);
}

function requireField(element: ExtractableName, field: string): void {
  const fields = listFields(element).filter(([, { kind }]) => kind !== "confirmation")
    .map(([path]) => path);
  if (fields.includes(field)) return;
  throw new AppError("invalid_request", `Cannot attach words to "${field}" of "${element}"`, {
    hint: `Its fields are ${fields.join(", ")}`,
  });
}

/** Nothing is left of a proposal none of whose words are said any more: it would leave the element empty, and confirmed. */
async function requireWords(
  { reader }: RequestContext,
  { project_id, element, proposal_id }: ProposalDecision,
): Promise<void> {
  const value = await selectOpenProposal(reader, { project_id, element, proposal_id });
  const cited = storedElementSchema.safeParse(value).data?.evidence ?? [];
  if (value === null || cited.length === 0) return;
  const ids = [...new Set(cited.map(({ signal_id }) => signal_id))];
  const [signals, people] = await Promise.all([
    selectSignals(reader, project_id, { ids }),
    selectPeople(reader, project_id),
  ]);
  const verified = verifyAgain({ elements: { [element]: value }, signals, people });
  if (storedElementSchema.parse(verified[element]).evidence.length > 0) return;
  throw new AppError("insufficient_signal", "Cannot take the proposal over: its words are gone", {
    hint: "No signal says them any more. Leave the proposal, and extract the element again",
  });
}

interface MarkedWords {
  project_id: string;
  signal_id: string;
  quote: string;
}

async function verifyWords(
  { reader }: RequestContext,
  { project_id, signal_id, quote }: MarkedWords,
): Promise<VerifiedQuote> {
  const [signals, people] = await Promise.all([
    selectSignals(reader, project_id, { ids: [signal_id] }),
    selectPeople(reader, project_id),
  ]);
  if (signals.length === 0) throw new AppError("not_found", `Cannot find signal "${signal_id}"`);
  const verdict = toSources(signals, { people: indexPeople(people) }).verify({ signal_id, quote });
  if (verdict.ok) return verdict.evidence;
  throw new AppError(
    "insufficient_signal",
    "Cannot attach these words: the signal does not say them",
    {
      hint: "Mark words of one turn, as they stand there",
      details: { reason: verdict.refused.reason },
    },
  );
}

/** The element with its quotes verified again, in which the change shows what it is worth. */
async function answerWith(
  { reader, writer }: RequestContext,
  project_id: string,
  element: ExtractableName,
): Promise<Response> {
  await verifyPending(writer, [project_id]);
  const { elements, revision_ids } = await callReadFoundation(reader, project_id, false);
  return Response.json({
    project_id,
    element,
    value: elements[element] ?? null,
    revision_id: revision_ids[element] ?? null,
  });
}

function userId({ caller }: RequestContext): string {
  if (caller.kind === "user") return caller.user_id;
  throw new AppError("forbidden", "Sign in as a member of the project to change what it says");
}
