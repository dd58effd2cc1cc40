import { useState } from "preact/hooks";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { FoundationState } from "./use_foundation.ts";

interface Options {
  name: ExtractableName;
  /** The revision that is shown; undefined where there is none. */
  revision_id: string | undefined;
  state: FoundationState;
}

export interface ElementConfirmation {
  busy: boolean;
  /** Why the last one was refused; null where it was not. */
  error: unknown;
  /** Confirms the element as shown, or as corrected; false if that was refused. */
  confirm(corrected?: Record<string, unknown>): Promise<boolean>;
  /** Lets go of the error. */
  forget(): void;
}

/** The confirmation of one element, bound to what is shown of it. */
export function useConfirmation({ name, revision_id, state }: Options): ElementConfirmation {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async (corrected?: Record<string, unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await state.confirm({
        element: name,
        ...(corrected && { value: corrected }),
        ...(revision_id && { revision_id }),
      });
      return true;
    } catch (error) {
      setError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, confirm, forget: () => setError(null) };
}
