import type { Person } from "../../../shared/contracts/person.ts";
import type { Activity } from "../../api/activity.ts";
import { TimeAgo } from "../../components/time.tsx";
import { WhenLoaded } from "../../components/when_loaded.tsx";
import { toLabel } from "../../format.ts";
import type { Loading } from "../../hooks/use_loaded.ts";

interface Props {
  activity: Loading<Activity[]>;
  people: readonly Person[];
}

/** Who did what when. */
export function ActivityList({ activity, people }: Props) {
  const names = new Map(people.map(({ user_id, name }) => [user_id, name]));
  const nameOf = (user_id: string | null) =>
    user_id === null ? "The system" : names.get(user_id) ?? "A former member";
  return (
    <section class="card stack" aria-labelledby="activity-title">
      <h2 id="activity-title">Activity</h2>
      <WhenLoaded loading={activity} what="the activity" placeholder={<p class="quiet">Loading</p>}>
        {(entries) =>
          entries.length === 0 ? <p class="quiet">Nothing has been done yet.</p> : (
            <details>
              <summary>Newest entries: {entries.length}</summary>
              <ol class="people-list">
                {entries.map((entry) => (
                  <li key={entry.id}>
                    {nameOf(entry.user_id)} {describeActivity(entry)}{" "}
                    <span class="quiet">
                      <TimeAgo at={entry.created_at} />
                    </span>
                  </li>
                ))}
              </ol>
            </details>
          )}
      </WhenLoaded>
    </section>
  );
}

/** What was done, to follow a name: "changed a signal: title, when it was said". */
export function describeActivity(
  { action, subject, columns }: Pick<Activity, "action" | "subject" | "columns">,
): string {
  const what = SUBJECTS[subject] ?? `the ${toLabel(subject).toLowerCase()}`;
  const which = columns.map((column) => COLUMNS[column] ?? column.replaceAll("_", " "));
  return `${action} ${what}${which.length === 0 ? "" : `: ${which.join(", ")}`}`;
}

const SUBJECTS: Readonly<Record<string, string>> = {
  signals: "a signal",
  project_people: "a person",
  project_members: "a member",
  features: "a feature",
  personas: "a persona",
  vp_steps: "a step of the value path",
};

const COLUMNS: Readonly<Record<string, string>> = {
  occurred_at: "when it was said",
  authority: "whose words",
  visibility: "who reads it",
  turns: "who says what",
  confirmed_by: "the yes was taken back",
  evidence: "its quotes",
};
