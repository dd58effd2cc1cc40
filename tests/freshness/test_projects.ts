import type { Sql } from "postgres";

/** The projects that are there, as far as anyone knows: reading one that was just deleted is part of the test. */
export class TestProjects {
  readonly #sql: Sql;
  readonly #member_id: string;
  readonly #ids: string[] = [];
  readonly #deleted: string[] = [];

  /** `member_id` is a user who is let into each project. */
  constructor(sql: Sql, member_id: string) {
    this.#sql = sql;
    this.#member_id = member_id;
  }

  async create(): Promise<void> {
    const [project] = await this.#sql<{ id: string }[]>`
      insert into public.projects (name, created_by) values ('Test project', ${this.#member_id}) returning id`;
    this.#ids.push(project!.id); // an insert that does not throw returns its row
  }

  /** Takes out the project, which is deleted, and creates one in its place. */
  async replace(project_id: string): Promise<void> {
    const index = this.#ids.indexOf(project_id);
    if (index < 0) return;
    this.#deleted.push(...this.#ids.splice(index, 1));
    await this.create();
  }

  /** Different projects, in random order: some are busier than others, as they come first in the list. */
  draw(count: number): string[] {
    const rest = [...this.#ids];
    return Array.from(
      { length: count },
      () => rest.splice(Math.floor(Math.random() ** 2 * rest.length), 1),
    ).flat();
  }

  /** One that was deleted lately; undefined where there is none. */
  drawDeleted(): string | undefined {
    return this.#deleted.at(-1);
  }
}
