import type { SignalDraft } from "./signal_draft.ts";
import { toStorable } from "./text_builder.ts";

/** A row for `signals`, without the project. */
export type SignalRow = Omit<SignalDraft, "linked"> & { id: string };

/**
 * The rows of drafts, what is attached to one behind it: each has an id, and what was attached names the signal that it came with
 * as `attached_to_id` in its metadata. Characters that neither text nor jsonb can hold are replaced.
 */
export function toSignalRows(drafts: readonly SignalDraft[]): SignalRow[] {
  return drafts.flatMap(({ linked = [], ...draft }) => {
    const id = crypto.randomUUID();
    const attached = toSignalRows(linked).map((row) => ({
      ...row,
      metadata: { attached_to_id: id, ...row.metadata },
    }));
    const { title, metadata } = toStorableValue({
      title: draft.title,
      metadata: draft.metadata,
    }) as Pick<SignalDraft, "title" | "metadata">;
    return [{ ...draft, id, title, metadata }, ...attached];
  });
}

function toStorableValue(value: unknown): unknown {
  if (typeof value === "string") return toStorable(value);
  if (Array.isArray(value)) return value.map(toStorableValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [toStorable(key), toStorableValue(part)]),
  );
}
