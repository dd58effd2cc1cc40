import { useState } from "preact/hooks";

export interface Change {
  busy: boolean;
  /** What went wrong with the last one; null where nothing did. */
  error: unknown;
  /** Whether it went well. */
  run(change: () => Promise<unknown>): Promise<boolean>;
  /** Lets go of the error. */
  forget(): void;
}

/** One change after the other; `onChanged` follows each that went well. */
export function useChange(onChanged: () => void = () => {}): Change {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (change: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await change();
      onChanged();
      return true;
    } catch (error) {
      setError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run, forget: () => setError(null) };
}
