import type { SupabaseClient } from "@supabase/supabase-js";
import type { Person } from "../../shared/contracts/person.ts";
import type { Authority, Turn } from "../../shared/contracts/signal.ts";
import type { HeardSignal } from "../../shared/signals/unknown_speakers.ts";

/** The people of the project, in the order in which they came. */
export async function listPeople(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Person[]> {
  const { data, error } = await supabase.from("project_people")
    .select("id, name, spellings, addresses, side, user_id")
    .eq("project_id", project_id)
    .order("created_at")
    .order("id")
    .abortSignal(signal)
    .returns<Person[]>();
  if (error) throw new Error(error.message, { cause: error });
  return data;
}

export async function addPerson(
  supabase: SupabaseClient,
  project_id: string,
  person: Pick<Person, "name" | "addresses" | "side">,
): Promise<void> {
  const { error } = await supabase.from("project_people").insert({ project_id, ...person });
  if (error) throw new Error(error.message, { cause: error });
}

export async function changePerson(
  supabase: SupabaseClient,
  id: string,
  changes: Partial<Pick<Person, "name" | "spellings" | "addresses" | "side">>,
): Promise<void> {
  const { error } = await supabase.from("project_people").update(changes).eq("id", id);
  if (error) throw new Error(error.message, { cause: error });
}

export async function removePerson(supabase: SupabaseClient, id: string): Promise<void> {
  const { error } = await supabase.from("project_people").delete().eq("id", id);
  if (error) throw new Error(error.message, { cause: error });
}

/** A signal with its turns and, once it was asked for, its text. */
export interface ListedTurns extends HeardSignal {
  id: string;
  turns: readonly Turn[];
}

/** As many of the newest signals are searched for speakers; an extraction names those of the others. */
const MOST_HEARD = 50;

/** Who speaks in the newest signals, as far as they have been read, newest first. */
export async function listTurns(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<ListedTurns[]> {
  const { data, error } = await supabase.from("signals")
    .select("id, authority, turns, speakers:metadata->speakers")
    .eq("project_id", project_id)
    .not("turns", "is", null)
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    .limit(MOST_HEARD)
    .abortSignal(signal)
    .returns<{ id: string; authority: Authority; turns: Turn[]; speakers: unknown }[]>();
  if (error) throw new Error(error.message, { cause: error });
  return data.map(({ speakers, ...heard }) => ({ ...heard, metadata: { speakers } }));
}

/** The texts of some signals, by id. */
export async function readTexts(
  supabase: SupabaseClient,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const { data, error } = await supabase.from("signals")
    .select("id, content")
    .in("id", ids)
    .abortSignal(signal)
    .returns<{ id: string; content: string }[]>();
  if (error) throw new Error(error.message, { cause: error });
  return new Map(data.map(({ id, content }) => [id, content]));
}
