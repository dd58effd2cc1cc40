import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { Revision } from "../../api/show_foundation.ts";
import { TimeAgo } from "../../components/time_ago.tsx";
import { ChangeList } from "./change_list.tsx";
import { changedFields } from "./changed_fields.ts";

interface Props {
  name: ExtractableName;
  /** Newest first. */
  revisions: readonly Revision[];
}

/** Every value that an element was given, and what each changed. */
export function RevisionList({ name, revisions }: Props) {
  return (
    <ol class="revisions">
      {revisions.map((revision, index) => {
        const before = revisions.slice(index + 1).find(({ kind }) => kind === "accepted");
        return (
          <li key={revision.id}>
            <p>
              {toTitle(revision)}{" "}
              <span class="quiet">
                <TimeAgo at={revision.created_at} />
              </span>
            </p>
            <ChangeList changes={changedFields(name, before?.value ?? null, revision.value)} />
          </li>
        );
      })}
    </ol>
  );
}

function toTitle({ kind, confirmed_by }: Revision): string {
  if (kind === "proposal") return "Proposed, and kept aside";
  return confirmed_by === null ? "Extracted" : `Confirmed by the ${confirmed_by}`;
}
