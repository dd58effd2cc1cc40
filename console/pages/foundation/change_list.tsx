import type { Change } from "./changed_fields.ts";

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
