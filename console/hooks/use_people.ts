import type { Person } from "../../shared/contracts/person.ts";
import { listPeople } from "../api/people.ts";
import { type Loading, useLoaded } from "./use_loaded.ts";
import { useSupabase } from "./use_supabase.ts";

export function usePeople(project_id: string): Loading<Person[]> {
  const supabase = useSupabase();
  return useLoaded((signal) => listPeople(supabase, project_id, signal), [project_id]);
}
