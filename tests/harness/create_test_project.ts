import type { Caller, TestDatabase } from "./with_database.ts";

export interface TestProject {
  project_id: string;
  owner: Exclude<Caller, string>;
  consultant: Exclude<Caller, string>;
  client: Exclude<Caller, string>;
}

/** A project with one member of each role. Give `like` to create another project with the same members. */
export async function createTestProject(
  database: TestDatabase,
  like?: TestProject,
): Promise<TestProject> {
  const owner = like?.owner ?? { user_id: crypto.randomUUID() };
  const consultant = like?.consultant ?? { user_id: crypto.randomUUID() };
  const client = like?.client ?? { user_id: crypto.randomUUID() };
  const project_id = crypto.randomUUID();
  await database.query("insert into public.projects (id, name, created_by) values ($1, $2, $3)", [
    project_id,
    "Test project",
    owner.user_id,
  ]);
  await database.query(
    `insert into public.project_members (project_id, user_id, role)
    values ($1, $2, 'consultant'), ($1, $3, 'client')`,
    [project_id, consultant.user_id, client.user_id],
  );
  return { project_id, owner, consultant, client };
}
