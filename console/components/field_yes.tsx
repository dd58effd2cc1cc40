interface Props {
  /** The element's. */
  title: string;
  field: {
    label: string;
    /** Undefined where nobody may say yes to the field alone. */
    path?: string;
    is_confirmed?: boolean;
  };
  busy: boolean;
  onSettle(path: string, is_yes: boolean): void;
}

/** The client's yes to one field, taken back as easily as it is given. */
export function FieldYes({ title, field: { label, path, is_confirmed }, busy, onSettle }: Props) {
  if (path === undefined) return null;
  return (
    <span class="field-details quiet">
      {is_confirmed && "You said yes. "}
      <button
        type="button"
        class="link"
        disabled={busy}
        aria-label={is_confirmed
          ? `Take back the yes to ${label} of ${title}`
          : `Yes to ${label} of ${title}`}
        onClick={() => onSettle(path, !is_confirmed)}
      >
        {is_confirmed ? "Take it back" : "Yes to this"}
      </button>
    </span>
  );
}
