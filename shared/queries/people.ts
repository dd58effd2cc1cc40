import type { Person } from "../contracts/person.ts";
import { type Db, runQuery } from "./db.ts";

/** The people of the project, in the order in which they were added. */
export async function selectPeople(db: Db, project_id: string): Promise<Person[]> {
  const people = await runQuery(db, "select_people", (client, signal) =>
    client
      .from("project_people")
      .select("id, name, spellings, addresses, side, user_id")
      .eq("project_id", project_id)
      .order("created_at")
      .order("id")
      .abortSignal(signal)
      .returns<Person[]>());
  return people ?? [];
}
