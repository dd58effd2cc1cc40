import postgres, { type Sql } from "postgres";
import { type Experiment, findFigure, type ResultRow } from "./experiment.ts";
import { rotate } from "../lab/compare_systems.ts";
import { summarize, timeFigures } from "../statistics.ts";

const VARIANTS = ["none", "statement", "row"] as const;
type Variant = typeof VARIANTS[number];

const ROW_COUNTS = [1, 1_000, 10_000];
const WRITER_COUNTS = [1, 8];

/** The cost of invalidation for writers: on copies of the table features without trigger, with ours, and with a row trigger. */
export const triggers: Experiment = {
  name: "triggers",
  title: "Insert into features: without invalidation, by our statement trigger, by a row trigger",
  async run(lab, { quick }) {
    const sql = postgres(lab.database_url, { max: 8, onnotice: () => {} });
    try {
      await sql.unsafe(TABLES).simple();
      const project_id = await createBareProject(sql);
      const rows: ResultRow[] = [];
      for (const writer_count of WRITER_COUNTS) {
        for (const row_count of ROW_COUNTS) {
          const load = { project_id, row_count, writer_count, quick };
          rows.push(...await compareVariants(sql, load));
        }
      }
      return { rows, goals: toGoals(rows), plot: PLOT };
    } finally {
      await sql.end();
    }
  },
};

const PLOT = { figure: "median_ms", y_label: "median of one insert, ms", log: true };

function toGoals(rows: ResultRow[]) {
  const overheadOf = (system: Variant) =>
    findFigure(rows, "overhead", { case: caseOf({ row_count: 10_000, writer_count: 1 }), system });
  return [
    {
      name: "overhead at 10,000 rows, statement trigger",
      value: overheadOf("statement"),
      at_most: 0.1,
    },
  ];
}

interface Load {
  project_id: string;
  row_count: number;
  writer_count: number;
  quick: boolean;
}

/**
 * A row trigger updates the same cache row for every row, and each time Postgres scans the earlier versions: 4 s for 10,000 rows,
 * minutes for eight such writers. It is repeated less often, and skipped where it would take minutes.
 */
function repetitionsOf(variant: Variant, { row_count, writer_count, quick }: Load): number {
  if (row_count === 1) return quick ? 50 : 1000;
  if (quick && row_count * writer_count > 10_000) return 0;
  if (variant === "row" && row_count * writer_count > (quick ? 1_000 : 10_000)) return 0;
  if (variant === "row" && row_count * writer_count > 1_000) return 3;
  return quick ? 6 : 20;
}

const caseOf = ({ row_count, writer_count }: Pick<Load, "row_count" | "writer_count">) =>
  `${row_count.toLocaleString("en")} rows, ${writer_count} writer${writer_count > 1 ? "s" : ""}`;

/** The variants take turns; in each turn, every writer inserts once. */
async function compareVariants(sql: Sql, load: Load): Promise<ResultRow[]> {
  const durations = new Map(VARIANTS.map((variant) => [variant, [] as number[]]));
  if (repetitionsOf("none", load) === 0) return [];
  await insertAtOnce(sql, "none", load);
  for (let round = 0; round < repetitionsOf("none", load); round += 1) {
    for (const variant of rotate(VARIANTS, round)) {
      if (round >= repetitionsOf(variant, load)) continue;
      durations.get(variant)?.push(...await insertAtOnce(sql, variant, load));
      if (load.row_count > 1) await sql.unsafe(`truncate bench.features_${variant}`);
    }
  }
  const bare = summarize(durations.get("none") ?? []).median;
  return [...durations].filter(([, taken]) => taken.length > 0).map(([system, taken]) => {
    const times = timeFigures(taken);
    return {
      case: caseOf(load),
      system,
      figures: {
        ...times,
        overhead: times.median_ms / bare - 1,
      },
    };
  });
}

/** Milliseconds of each writer's insert, with all writers starting at the same time. */
function insertAtOnce(sql: Sql, variant: Variant, load: Load): Promise<number[]> {
  const insert = async () => {
    const started_at = performance.now();
    await sql.unsafe(
      `insert into bench.features_${variant} (project_id, name, description)
      select $1, 'Feature', 'What it does' from generate_series(1, $2::integer)`,
      [load.project_id, load.row_count],
      { prepare: true },
    );
    return performance.now() - started_at;
  };
  return Promise.all(Array.from({ length: load.writer_count }, insert));
}

async function createBareProject(sql: Sql): Promise<string> {
  const [project] = await sql<{ id: string }[]>`
    insert into public.projects (name) values ('Triggers') returning id`;
  return project!.id; // an insert that does not throw returns its row
}

/** The statement trigger calls the function of the migrations; the row trigger does the same once per row. */
const TABLES = `
  create schema if not exists bench;
  drop table if exists bench.features_none, bench.features_statement, bench.features_row;
  ${
  VARIANTS.map((variant) => `
  create table bench.features_${variant} (like public.features including all);
  alter table bench.features_${variant}
    add foreign key (project_id) references public.projects on delete cascade;`).join("")
}
  create trigger invalidate after insert on bench.features_statement
    referencing new table as new_rows
    for each statement execute function private.tg__invalidate('project_id, id');
  create or replace function bench.invalidate_by_row() returns trigger language plpgsql as $$
  begin
    perform private.invalidate_readiness(array[new.project_id]);
    return null;
  end $$;
  create trigger invalidate after insert on bench.features_row
    for each row execute function bench.invalidate_by_row();
`;
