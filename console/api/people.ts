import type { SupabaseClient } from "@supabase/supabase-js";
import { throwIfRefused } from "../../packages/client/read_product.ts";
import type { Person } from "../../shared/contracts/person.ts";

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
  throwIfRefused(error);
  return data;
}

export async function addPerson(
  supabase: SupabaseClient,
  project_id: string,
  person: Pick<Person, "name" | "addresses" | "side">,
): Promise<void> {
  const { error } = await supabase.from("project_people").insert({ project_id, ...person });
  throwIfRefused(error);
}

export async function changePerson(
  supabase: SupabaseClient,
  id: string,
  changes: Partial<Pick<Person, "name" | "spellings" | "addresses" | "side">>,
): Promise<void> {
  const { error } = await supabase.from("project_people").update(changes).eq("id", id);
  throwIfRefused(error);
}

export async function removePerson(supabase: SupabaseClient, id: string): Promise<void> {
  const { error } = await supabase.from("project_people").delete().eq("id", id);
  throwIfRefused(error);
}
