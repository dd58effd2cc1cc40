import type { Evidence } from "../../../shared/contracts/evidence.ts";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { Revision, ShownFoundation } from "../../../packages/client/types.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { TimeAgo } from "../../components/time.tsx";
import { toLabel } from "../../format.ts";
import { useChange } from "../../hooks/use_change.ts";
import { QuoteList } from "./quote_list.tsx";
import { changedFields, ChangeList } from "./revision_list.tsx";
import type { FoundationState } from "./use_foundation.ts";

interface Props {
  project_id: string;
  name: ExtractableName;
  /** The current value. */
  value: ShownFoundation[ExtractableName];
  revision_id: string | undefined;
  /** Of the element, newest first. */
  revisions: readonly Revision[];
  state: FoundationState;
}

/** Open proposals, each to be accepted or dismissed with a click. */
export function ProposalList({ revisions, ...props }: Props) {
  return (
    <>
      {openProposals(revisions).map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} {...props} />
      ))}
    </>
  );
}

/**
 * Undecided proposals of people; of those that an extraction made because the confirmed value was kept, only the newest, and only until
 * the element gets another value.
 */
export function openProposals(revisions: readonly Revision[]): Revision[] {
  const newest = revisions.findIndex(({ kind }) => kind === "accepted");
  const is_open = ({ kind, decision, value }: Revision) =>
    kind === "proposal" && decision === null && value !== null;
  const extracted = revisions.slice(0, newest < 0 ? undefined : newest)
    .find((revision) => is_open(revision) && revision.user_id === null);
  return revisions.filter((revision) =>
    is_open(revision) && (revision.user_id !== null || revision === extracted)
  );
}

interface ProposalProps extends Omit<Props, "revisions"> {
  proposal: Revision;
}

function Proposal({ project_id, name, value, revision_id, proposal, state }: ProposalProps) {
  const { busy, error, run } = useChange();
  const { id: proposal_id, created_at } = proposal;
  const proposed = proposal.value ?? {};
  const is_clients = value?.confirmed_by === "client";
  const decide = (decision: "taken_over" | "left") => () =>
    run(() =>
      state.decide({
        element: name,
        proposal_id,
        decision,
        ...(revision_id !== undefined && { revision_id }),
      })
    );
  const label = toLabel(name);
  return (
    <section class="notice stack" aria-label={`Proposal for ${label}`}>
      <p>
        Proposed by {proposal.user_id === null ? "an extraction" : proposal.name ?? "a member"}{" "}
        <span class="quiet">
          <TimeAgo at={created_at} />
        </span>
      </p>
      <ChangeList changes={changedFields(name, value, proposed)} />
      <QuoteList
        is_by_client={false}
        project_id={project_id}
        name={name}
        quotes={(proposed["evidence"] ?? []) as Evidence[]}
        sources={state.sources}
      />
      {error !== null && <ErrorNotice error={error} />}
      {is_clients && (
        <p class="quiet">The client confirmed the value, so only they can change it.</p>
      )}
      <div class="row">
        {!is_clients && (
          <button
            type="button"
            class="primary"
            disabled={busy}
            aria-label={`Take over the proposal for ${label}`}
            onClick={decide("taken_over")}
          >
            Take over
          </button>
        )}
        <button
          type="button"
          disabled={busy}
          aria-label={`Leave the proposal for ${label}`}
          onClick={decide("left")}
        >
          Leave
        </button>
      </div>
    </section>
  );
}
