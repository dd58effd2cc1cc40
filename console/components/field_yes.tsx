interface Props {
  /** The element's. */
  title: string;
  field: {
    label: string;
    /** Undefined where nobody may say yes to the field alone. */
    path?: string;
    is_confirmed?: boolean;
    /** Whether the client has said something else since that yes. */
    is_disputed?: boolean;
    /** Whether somebody said since that another statement holds. */
    is_overruled?: boolean;
  };
  busy: boolean;
  onSettle(path: string, is_yes: boolean): void;
}

/** The client's yes to one field, taken back as easily as it is given, and given again where something else was said since. */
export function FieldYes({ title, field, busy, onSettle }: Props) {
  const { label, path, is_confirmed, is_disputed, is_overruled } = field;
  if (path === undefined) return null;
  const nameYes = () => {
    if (is_overruled) return "You said yes, but another statement holds. ";
    return is_disputed ? "You said yes, and something else since. " : "You said yes. ";
  };
  return (
    <span class="field-details quiet">
      {is_confirmed && nameYes()}
      {is_confirmed && (is_disputed || is_overruled) && (
        <>
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={`Yes, ${label} of ${title} still holds`}
            onClick={() => onSettle(path, true)}
          >
            Yes, it still holds
          </button>
          {" · "}
        </>
      )}
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
