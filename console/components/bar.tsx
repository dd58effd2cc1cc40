interface Props {
  /** 0 to 100. */
  value: number;
  label: string;
  /** Marks a value on the scale, 0 to 100. */
  mark?: number;
}

/** A share as a bar. The number beside it is the caller's: a bar alone is never the only way to read it. */
export function Bar({ value, label, mark }: Props) {
  const shown = Math.max(0, Math.min(100, value));
  return (
    <span
      class="bar"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={shown}
    >
      <span class="bar-fill" style={{ inlineSize: `${shown}%` }} />
      {mark !== undefined && <span class="bar-mark" style={{ insetInlineStart: `${mark}%` }} />}
    </span>
  );
}
