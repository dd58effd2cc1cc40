interface Props<Value extends string> {
  /** What is chosen. */
  label: string;
  /** Label by value. */
  choices: Record<Value, string>;
  value: Value;
  onChoose(value: NoInfer<Value>): void;
}

/** A choice of one among a few, all in view. */
export function Segments<Value extends string>({ label, choices, value, onChoose }: Props<Value>) {
  return (
    <div class="segments" role="group" aria-label={label}>
      {(Object.entries(choices) as [Value, string][]).map(([choice, text]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === value}
          onClick={() => onChoose(choice)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
