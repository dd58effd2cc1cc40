import type { Sql } from "postgres";

/** The existing projects. A reader may still draw one that a writer is deleting; that is part of the test. */
export class TestProjects {
  readonly #sql: Sql;
  /** A member of every project. */
  readonly member_id: string;
  readonly #ids: string[] = [];
  readonly #deleted: string[] = [];

  constructor(sql: Sql, member_id: string) {
    this.#sql = sql;
    this.member_id = member_id;
  }

  async create(): Promise<void> {
    const [project] = await this.#sql<{ id: string }[]>`
      insert into public.projects (name, created_by) values ('Test project', ${this.member_id}) returning id`;
    this.#ids.push(project!.id); // an insert that does not throw returns its row
  }

  /** Removes a project that was deleted and creates a new one. */
  async replace(project_id: string): Promise<void> {
    const index = this.#ids.indexOf(project_id);
    if (index < 0) return;
    this.#deleted.push(...this.#ids.splice(index, 1));
    await this.create();
  }

  /** Different projects at random; those at the beginning of the list are drawn more often. */
  draw(count: number): string[] {
    const rest = [...this.#ids];
    return Array.from(
      { length: count },
      () => rest.splice(Math.floor(Math.random() ** 2 * rest.length), 1),
    ).flat();
  }

  /** The project that was deleted last, if any. */
  drawDeleted(): string | undefined {
    return this.#deleted.at(-1);
  }
}
