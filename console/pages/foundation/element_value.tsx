import { useState } from "preact/hooks";
import { type Change, useChange } from "../../hooks/use_change.ts";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";
import type { Confirmer, ShownFoundation } from "../../../packages/client/types.ts";
import { isPresent } from "../../../shared/text/is_present.ts";
import { blankValue } from "./write_field.ts";
import { CorrectionForm } from "./correction_form.tsx";
import { FieldList } from "./field_list.tsx";
import { QuoteList } from "./quote_list.tsx";
import type { FoundationState } from "./use_foundation.ts";
import type { ConfirmedBy } from "../../../shared/contracts/stored_element.ts";
import { toLabel } from "../../format.ts";
import { GATES } from "../../../shared/elements/elements.ts";
import { Bar } from "../../components/bar.tsx";
import { ApiError } from "../../../packages/client/call_function.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { changedFields, ChangeList } from "./revision_list.tsx";

interface ElementValueProps {
  project_id: string;
  name: ExtractableName;
  /** Null where nothing is known yet. */
  value: ShownFoundation[ExtractableName];
  /** Of the value that is shown; undefined where there is none. */
  revision_id: string | undefined;
  /** Who confirmed the value; undefined if unknown. */
  confirmer: Confirmer | undefined;
  /** Null while it is not known. */
  role: MemberRole | null;
  state: FoundationState;
}

/** An element's value beside its quotes, to confirm as it is or as a consultant corrects it. */
export function ShownValue(
  { project_id, name, value, revision_id, confirmer, role, state }: ElementValueProps,
) {
  const [correcting, setCorrecting] = useState(false);
  const { busy, error, confirm, withdraw, settleField, forget } = useConfirmation({
    name,
    revision_id,
    state,
  });
  const shown: Record<string, unknown> = value === null ? blankValue(name) : { ...value };
  const confirmed_by = value?.confirmed_by ?? null;
  const correct = async (corrected: Record<string, unknown>) => {
    if (await confirm(corrected)) setCorrecting(false);
  };
  const showCurrent = () => {
    forget();
    setCorrecting(false);
    state.foundation.reload();
  };
  return (
    <>
      {value === null
        ? !correcting && <p class="quiet">Not found in the signals yet.</p>
        : (
          <Standing
            name={name}
            confidence={"confidence" in value ? value.confidence : undefined}
            claimed_confidence={"claimed_confidence" in value ? value.claimed_confidence : null}
            source_gone={value.source_gone}
            confirmed_by={confirmed_by}
            confirmer={confirmer}
          />
        )}
      {(value !== null || correcting) && (
        <div class="element-body">
          {correcting
            ? (
              <CorrectionForm
                name={name}
                value={shown}
                features={state.features}
                busy={busy}
                onConfirm={correct}
                onCancel={() => setCorrecting(false)}
              />
            )
            : value !== null && (
              <FieldList
                project_id={project_id}
                name={name}
                value={shown}
                grounds={value}
                features={state.features}
                busy={busy}
                onSettle={role === "client" && name !== "strategic_context" ? settleField : null}
              />
            )}
          <div class="stack element-quotes">
            <h3>Quotes</h3>
            <QuoteList
              project_id={project_id}
              name={name}
              quotes={value?.evidence ?? []}
              is_by_client={confirmed_by === "client"}
              sources={state.sources}
            />
          </div>
        </div>
      )}
      {error !== null && (
        <ConfirmRefusal name={name} shown={shown} error={error} onShow={showCurrent} />
      )}
      {role !== null && !correcting && (
        <ConfirmButtons
          name={name}
          is_empty={value === null}
          confirmed_by={confirmed_by}
          is_contested={isContested(value)}
          role={role}
          busy={busy}
          onWithdraw={withdraw}
          onConfirm={() => confirm()}
          onCorrect={() => setCorrecting(true)}
        />
      )}
    </>
  );
}

function isContested(value: ShownFoundation[ExtractableName]): boolean {
  return value !== null &&
    ("disputed" in value && value.disputed !== undefined ||
      "overruled" in value && value.overruled !== undefined);
}

interface ConfirmButtonsProps {
  name: ExtractableName;
  /** Whether nothing is known of it yet. */
  is_empty: boolean;
  confirmed_by: ConfirmedBy | null;
  /** Whether something else was said since it was confirmed, or another statement holds. */
  is_contested: boolean;
  role: MemberRole;
  busy: boolean;
  onConfirm(): void;
  onWithdraw(): void;
  onCorrect(): void;
}

/** A member's actions on an element. What the client confirmed only the client may change. */
function ConfirmButtons(props: ConfirmButtonsProps) {
  const { name, is_empty, confirmed_by, is_contested, role, busy } = props;
  const { onConfirm, onWithdraw, onCorrect } = props;
  if (confirmed_by === "client" && role !== "client") {
    return <p class="quiet">The client said yes to this. Only the client can change it now.</p>;
  }
  const label = toLabel(name);
  const is_own = confirmed_by !== null && (confirmed_by === "client") === (role === "client");
  const may_confirm = !is_empty && confirmed_by !== "client" &&
    (role === "client" || confirmed_by === null);
  return (
    <div class="row">
      {may_confirm && (
        <button type="button" disabled={busy} aria-label={`Confirm ${label}`} onClick={onConfirm}>
          Confirm
        </button>
      )}
      <button
        type="button"
        disabled={busy}
        aria-label={`${is_empty ? "Write" : "Correct"} ${label}`}
        onClick={onCorrect}
      >
        {is_empty ? "Write" : "Correct"}
      </button>
      {is_own && is_contested && (
        <button
          type="button"
          disabled={busy}
          aria-label={`${label} still holds`}
          onClick={onConfirm}
        >
          It still holds
        </button>
      )}
      {is_own && (
        <button
          type="button"
          disabled={busy}
          aria-label={`Take back the yes to ${label}`}
          onClick={onWithdraw}
        >
          Take back the yes
        </button>
      )}
      {confirmed_by === "consultant" && role !== "client" && (
        <span class="quiet">The client’s yes is still to come.</span>
      )}
    </div>
  );
}

interface StandingProps {
  name: ExtractableName;
  /** 0 to 1; undefined for an element that carries none. */
  confidence: number | undefined;
  /** What it is once every required field stands; null where that is not known. */
  claimed_confidence: number | null;
  /** Words that the client confirmed have no source any more. */
  source_gone: boolean;
  confirmed_by: ConfirmedBy | null;
  confirmer: Confirmer | undefined;
}

/** An element's confidence against its gate's threshold, and who confirmed it. */
function Standing(
  { name, confidence, claimed_confidence, source_gone, confirmed_by, confirmer }: StandingProps,
) {
  const threshold = name === "strategic_context" ? null : GATES[name].min_confidence;
  return (
    <div class="standing quiet">
      {confidence !== undefined && (
        <>
          <Bar
            value={confidence * 100}
            label={`Confidence in ${toLabel(name)}`}
            {...(threshold !== null && { mark: threshold * 100 })}
          />
          <span>
            {PERCENT.format(confidence)} confidence
            {threshold !== null && `, the gate asks for ${PERCENT.format(threshold)}`}
            {claimed_confidence !== null && claimed_confidence > confidence &&
              `; ${PERCENT.format(claimed_confidence)} once the client has said all of it`}
          </span>
        </>
      )}
      <span>
        {confirmed_by === null
          ? "Not confirmed"
          : [`Confirmed by the ${confirmed_by}`, confirmer?.name, confirmer?.address]
            .filter(isPresent).join(", ")}
      </span>
      {source_gone && <span>The words it came from are gone</span>}
    </div>
  );
}

const PERCENT = new Intl.NumberFormat(undefined, { style: "percent" });

interface ConfirmRefusalProps {
  name: ExtractableName;
  shown: Record<string, unknown>;
  error: unknown;
  onShow(): void;
}

/** Why a confirmation was refused; if there is a newer value, what differs. */
function ConfirmRefusal({ name, shown, error, onShow }: ConfirmRefusalProps) {
  const current = currentOf(error);
  if (current === null) return <ErrorNotice error={error} />;
  return (
    <div class="notice notice-error" role="alert">
      <p>Somebody changed this while you looked at it. Nothing was confirmed.</p>
      <ChangeList changes={changedFields(name, shown, current)} />
      <button type="button" onClick={onShow}>Show what stands now</button>
    </div>
  );
}

/** The newer value that made a confirmation fail; null for any other refusal. */
function currentOf(error: unknown): Record<string, unknown> | null {
  if (!(error instanceof ApiError) || error.code !== "revision_conflict") return null;
  const { details } = error;
  if (typeof details !== "object" || details === null || !("current" in details)) return null;
  return details.current as Record<string, unknown> | null;
}

interface Options {
  name: ExtractableName;
  /** The revision that is shown; undefined where there is none. */
  revision_id: string | undefined;
  state: FoundationState;
}

interface ElementConfirmation extends Omit<Change, "run"> {
  /** Confirms the element as shown, or as corrected; false if that was refused. */
  confirm(corrected?: Record<string, unknown>): Promise<boolean>;
  /** Takes back the yes of one's own side. */
  withdraw(): void;
  /** Says yes to one field as the client, or takes that back. */
  settleField(path: string, is_yes: boolean): void;
}

/** The confirmation of one element, bound to what is shown of it. */
function useConfirmation({ name, revision_id, state }: Options): ElementConfirmation {
  const { run, ...change } = useChange();
  const confirm = (corrected?: Record<string, unknown>) =>
    run(() =>
      state.confirm({
        element: name,
        ...(corrected && { value: corrected }),
        ...(revision_id && { revision_id }),
      })
    );
  const withdraw = () => {
    if (revision_id) run(() => state.withdraw(name, revision_id));
  };
  const settleField = (path: string, is_yes: boolean) => {
    if (revision_id) {
      run(() => state.settleFields({ element: name, revision_id, fields: [path] }, is_yes));
    }
  };
  return { ...change, confirm, withdraw, settleField };
}
