import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { Revision } from "../../../packages/client/types.ts";
import { ownFields } from "../../../shared/contracts/standing.ts";
import { toLabel } from "../../format.ts";
import { TimeAgo } from "../../components/time.tsx";
import { elementFields } from "../../../shared/elements/element_fields.ts";
import { fieldValue } from "../../../shared/contracts/standing.ts";
import { toText } from "./field_list.tsx";

interface Props {
  name: ExtractableName;
  /** Newest first. */
  revisions: readonly Revision[];
  /** Makes an earlier value the current one again; null without the right to. */
  onRestore: ((value: Record<string, unknown>) => void) | null;
  /** Makes a proposal the current value; null without the right to. */
  onTakeOver: ((proposal_id: string) => void) | null;
}

/** Every value of an element, what each changed, and a button to restore it. */
export function RevisionList({ name, revisions, onRestore, onTakeOver }: Props) {
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
            {onRestore && index > 0 && revision.kind === "accepted" && revision.value !== null && (
              <button
                type="button"
                class="link"
                aria-label={`Go back to the ${toLabel(name)} of ${revision.created_at}`}
                onClick={() => onRestore(toRestored(revision.value ?? {}))}
              >
                Go back to
              </button>
            )}
            {onTakeOver && isLeft(revision) && (
              <button
                type="button"
                class="link"
                aria-label={`Take over the ${toLabel(name)} proposed ${revision.created_at}`}
                onClick={() => onTakeOver(revision.id)}
              >
                Take over
              </button>
            )}
            <ChangeList changes={changedFields(name, before?.value ?? null, revision.value)} />
          </li>
        );
      })}
    </ol>
  );
}

/** The value and its confidence; evidence is judged again when it is restored. */
function toRestored(value: Value): Value {
  const { confidence } = value;
  return { ...ownFields(value), ...(typeof confidence === "number" && { confidence }) };
}

function toTitle({ kind, confirmed_by, value, decision }: Revision): string {
  if (value === null) return "Removed";
  if (kind === "proposal") return PROPOSALS[decision ?? "open"];
  return confirmed_by === null ? "Extracted" : `Confirmed by the ${confirmed_by}`;
}

/** Whether it was proposed and left, which somebody may think better of. */
function isLeft({ kind, value, decision }: Revision): boolean {
  return kind === "proposal" && value !== null && decision === "left";
}

const PROPOSALS = {
  open: "Proposed, and kept aside",
  taken_over: "Proposed, and taken over",
  left: "Proposed, and left",
} as const;

/** What differs, field by field. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p class="quiet">Only its quotes differ.</p>;
  return (
    <dl class="changes">
      {changes.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {before !== "" && <del>{before}</del>} {after !== "" && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Value = Record<string, unknown>;

interface Change {
  label: string;
  /** "" where there was nothing. */
  before: string;
  after: string;
}

/** What differs between two values of an element: its fields in order, its confidence, and who confirmed it. */
export function changedFields(
  name: ExtractableName,
  before: Value | null,
  after: Value | null,
): Change[] {
  const fields = elementFields(name, { ...before, ...after }).map(({ path, label }) => ({
    label,
    before: toText(fieldValue(before ?? {}, path)),
    after: toText(fieldValue(after ?? {}, path)),
  }));
  return [...fields, confidenceOf(before, after), confirmationOf(before, after)]
    .filter(({ before, after }) => before !== after);
}

function confidenceOf(before: Value | null, after: Value | null): Change {
  const percent = (value: Value | null) =>
    typeof value?.["confidence"] === "number" ? PERCENT.format(value["confidence"]) : "";
  return { label: "Confidence", before: percent(before), after: percent(after) };
}

function confirmationOf(before: Value | null, after: Value | null): Change {
  const by = (value: Value | null) => toText(value?.["confirmed_by"]);
  return { label: "Confirmed by", before: by(before), after: by(after) };
}

const PERCENT = new Intl.NumberFormat("en", { style: "percent" });
