import * as z from "zod";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import { ownFields } from "../../shared/contracts/standing.ts";
import { EXTRACTIONS } from "../../shared/elements/extractions.ts";
import { AppError } from "../../shared/errors.ts";
import { toSources } from "../../shared/evidence/to_sources.ts";
import { toElementValue } from "../../shared/foundation/to_element_value.ts";
import { callerUserId } from "../../shared/http/authenticate.ts";
import { parseRequest } from "../../shared/http/read_body.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { ENTITY_LIMIT } from "../../shared/queries/entities.ts";
import { callBeginExtraction, callCommitFoundation } from "../../shared/queries/foundation.ts";
import { SIGNAL_BYTES_LIMIT } from "../../shared/queries/signals.ts";
import { toTokenRequest } from "../../shared/queries/token_budget.ts";
import { indexPeople } from "../../shared/signals/people.ts";
import type { proposalInputSchema, proposalOutputSchema } from "./tools/propose_value.ts";

type Input = z.output<typeof proposalInputSchema>;
type Output = Omit<z.input<typeof proposalOutputSchema>, "url">;

/** Confidence of a proposal that states none, 0 to 1: too low to open a gate. */
const DEFAULT_CONFIDENCE = 0.5;

/**
 * Verifies a proposal as one of the model is verified, and keeps it aside: an extraction of one element whose reasoner is the caller.
 * It counts as one where extractions are limited.
 *
 * @throws {AppError} `invalid_request`, `not_found`, `forbidden`, `rate_limited`; `insufficient_signal` if no quote is found, or the
 * element cannot be without what is missing; `revision_conflict` if quoted words were erased meanwhile.
 */
export async function writeProposal(input: Input, context: RequestContext): Promise<Output> {
  const { project_id, element } = input;
  const { writer, caller, tracker } = context;
  const output = toProposal(input);
  const { signals, people, features, evidence_version } = await begin(input, context);
  tracker.project_id = project_id;
  const { value, refused_quotes } = toElementValue(
    EXTRACTIONS[element],
    output,
    toSources(signals, { people: indexPeople(people) }),
    { features },
  );
  const refused = refused_quotes.map(({ quote, ...rest }) => ({
    ...rest,
    untrusted_quotation: quote,
  }));
  if (value === null || value.evidence.length === 0) {
    throw new AppError(
      "insufficient_signal",
      `Cannot propose "${element}": its signals do not say it`,
      {
        hint: "Cite words of one turn, as search_signals gives them, for a field that they say",
        details: { refused_quotes: refused },
      },
    );
  }

  const user_id = callerUserId(caller);
  const { statuses, revision_ids } = await callCommitFoundation(writer, project_id, {
    elements: { [element]: { value: { ...value }, proposed_by: user_id } },
    run_id: crypto.randomUUID(),
    evidence_version,
    user_id,
  });
  const revision_id = revision_ids[element] ?? null;
  return {
    project_id,
    element,
    status: statuses[element] === "unchanged"
      ? "already_said"
      : revision_id === null
      ? "already_proposed"
      : "proposed",
    revision_id,
    value: ownFields(value),
    support: "support" in value ? value.support : {},
    refused_quotes: refused,
  };
}

/** The value in the form in which a model proposes it: what was left out is null, or an empty list. */
function toProposal({ element, value, citations }: Input): unknown {
  const { proposal_schema } = EXTRACTIONS[element];
  // Each of them is an object, which its type does not say.
  const { shape } = proposal_schema as unknown as z.ZodObject<Record<string, z.ZodType>>;
  requireFields(element, value, Object.keys(shape));
  const empty = Object.entries(shape).map(([field, schema]) => [
    field,
    [null, [], DEFAULT_CONFIDENCE].find((nothing) => schema.safeParse(nothing).success),
  ]);
  return parseRequest(proposal_schema, {
    ...Object.fromEntries(empty),
    ...value,
    citations,
  }, "value");
}

function requireFields(
  element: ExtractableName,
  value: Record<string, unknown>,
  known: readonly string[],
): void {
  const fields = known.filter((field) => field !== "citations");
  const unknown = Object.keys(value).filter((field) => !fields.includes(field));
  if (unknown.length === 0) return;
  throw new AppError("invalid_request", `Cannot propose ${unknown.join(", ")} of "${element}"`, {
    hint: `Its fields are ${fields.join(", ")}`,
  });
}

/** What the proposal is verified against, all of one moment. No model is asked, so no tokens are reserved. */
async function begin(
  { project_id, citations }: Input,
  { writer, deps: { env }, caller, tracker }: RequestContext,
) {
  const reservation_id = crypto.randomUUID();
  tracker.reservation_id = reservation_id;
  return await callBeginExtraction(writer, project_id, {
    ...toTokenRequest(env, { decides: false, elements: 0 }),
    daily_token_budget: 0,
    fixed_tokens: 0,
    reservation_id,
    user_id: callerUserId(caller),
    signal_ids: [...new Set(citations.map(({ signal_id }) => signal_id))],
    signal_bytes_limit: SIGNAL_BYTES_LIMIT,
    feature_limit: ENTITY_LIMIT,
    extractions_per_minute_per_project: env.EXTRACTIONS_PER_MINUTE_PER_PROJECT,
    extractions_per_minute_per_user: env.EXTRACTIONS_PER_MINUTE_PER_USER,
    act: "propose a value",
    ttl_seconds: env.READINESS_CACHE_TTL_SECONDS,
  });
}
