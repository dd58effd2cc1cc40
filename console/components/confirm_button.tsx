import { useState } from "preact/hooks";

interface Props {
  /** What it does, for those who hear the button alone. */
  label: string;
  /** What is asked before it is done: what will be gone. */
  question: string;
  busy: boolean;
  onConfirm(): void;
  children: string;
}

/** Asks again before an action that cannot be undone. */
export function ConfirmButton({ label, question, busy, onConfirm, children }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button
        type="button"
        class="link"
        aria-label={label}
        disabled={busy}
        onClick={() => setAsking(true)}
      >
        {children}
      </button>
    );
  }
  return (
    <span class="row" role="group" aria-label={question}>
      <span role="status">{question}</span>
      <button type="button" class="danger" disabled={busy} onClick={onConfirm}>
        Yes, {children.toLowerCase()}
      </button>
      <button type="button" ref={focus} onClick={() => setAsking(false)}>Keep</button>
    </span>
  );
}

/** The pressed button is gone, and the focus with it. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
