/** The tables and RPCs that docs/rest.md offers to clients, for the OpenAPI document, as the migrations make them. */
import { PGlite } from "@electric-sql/pglite";
import { readMigrations } from "../local/stack/read_migrations.ts";

/** In the order of docs/rest.md. */
const TABLES = [
  "projects",
  "project_members",
  "project_people",
  "project_invitations",
  "project_visits",
  "signals",
  "conflicts",
  "features",
  "personas",
  "vp_steps",
  "meetings",
  "webhooks",
  "webhook_deliveries",
];
const RPCS = [
  "invite_member",
  "revoke_invitation",
  "received_invitations",
  "accept_invitation",
  "mark_seen",
  "confirm_entity",
  "search_signals",
  "add_webhook",
  "replace_webhook_secret",
];

interface Column {
  table: string;
  name: string;
  type: string;
  description: string;
  is_nullable: boolean;
  has_default: boolean;
  can_select: boolean;
  can_insert: boolean;
  can_update: boolean;
  /** Of a column that takes one of several texts. */
  allowed: string | null;
}

interface Table {
  name: string;
  description: string;
  can_delete: boolean;
}

interface Rpc {
  name: string;
  description: string;
  args: { name: string; type: string; is_required: boolean }[];
  is_void: boolean;
}

type Json = Record<string, unknown>;

/** A part of an OpenAPI document. */
interface RestApi {
  paths: Json;
  components: { schemas: Json; parameters: Json; responses: Json };
}

/**
 * @param results The component of each RPC's result, by the RPC; void ones have none.
 * @throws {Error} If a table, an RPC or the schema of its result is missing.
 */
export async function describeTables(results: ReadonlyMap<string, string>): Promise<RestApi> {
  await using database = new PGlite();
  for (const { sql } of await readMigrations(MIGRATIONS)) await database.exec(sql);
  const { rows: tables } = await database.query<Table>(TABLES_SQL, [TABLES]);
  const { rows: columns } = await database.query<Column>(COLUMNS_SQL, [TABLES]);
  const { rows: rpcs } = await database.query<Rpc>(RPCS_SQL, [RPCS]);

  const api: RestApi = {
    paths: {},
    components: {
      schemas: { DataError: DATA_ERROR },
      parameters: PARAMETERS,
      responses: RESPONSES,
    },
  };
  for (const name of TABLES) {
    const table = tables.find((each) => each.name === name);
    if (table === undefined) throw new Error(`Cannot describe the table "${name}": there is none`);
    addTable(api, table, columns.filter((column) => column.table === name));
  }
  for (const name of RPCS) {
    const rpc = rpcs.find((each) => each.name === name);
    if (rpc === undefined) throw new Error(`Cannot describe the RPC "${name}": there is none`);
    if (!rpc.is_void && !results.has(name)) {
      throw new Error(
        `Cannot describe the RPC "${name}": shared/contracts/rpc.ts has no schema of its result`,
      );
    }
    api.paths[`/rpc/${name}`] = toRpcPath(rpc, results.get(name));
  }
  return api;
}

function addTable(
  { paths, components: { schemas } }: RestApi,
  table: Table,
  columns: Column[],
): void {
  const { name, description, can_delete } = table;
  const row = toSchemaName(name);
  schemas[`${row}Row`] = {
    type: "object",
    description,
    properties: toProperties(columns.filter(({ can_select }) => can_select)),
    required: columns.filter(({ can_select }) => can_select).map(({ name }) => name),
  };
  const insertable = columns.filter(({ can_insert }) => can_insert);
  const required = insertable.filter(({ is_nullable, has_default }) => !is_nullable && !has_default)
    .map(({ name }) => name);
  const updatable = columns.filter(({ can_update }) => can_update);
  const rows = {
    description: "The rows; nothing is said of those that the caller may not see",
    content: toContent({ type: "array", items: toRef(`${row}Row`) }),
  };
  if (insertable.length > 0) {
    schemas[`${row}Insert`] = {
      type: "object",
      properties: toProperties(insertable),
      ...(required.length > 0 && { required }),
    };
  }
  if (updatable.length > 0) {
    schemas[`${row}Update`] = { type: "object", properties: toProperties(updatable) };
  }
  const change = (verb: string, summary: string, schema?: string) => ({
    operationId: `${verb}_${name}`,
    summary,
    tags: ["Tables"],
    security: SECURITY,
    parameters: verb === "insert" ? toParameters("prefer") : toParameters("filters", "prefer"),
    ...(schema && { requestBody: { required: true, content: toContent(toRef(schema)) } }),
    responses: {
      [verb === "insert" ? "201" : "200"]: {
        ...rows,
        description: "The rows, if Prefer asks for them",
      },
      "204": { description: "Done; also where no row is the caller's to change" },
      ...REFUSALS,
    },
  });
  paths[`/${name}`] = {
    servers: REST_SERVERS,
    get: {
      operationId: `list_${name}`,
      summary: `Rows of ${name}`,
      tags: ["Tables"],
      security: SECURITY,
      parameters: toParameters("filters", "select", "order", "limit", "offset"),
      responses: { "200": rows, ...REFUSALS },
    },
    ...(insertable.length > 0 && { post: change("insert", `Add to ${name}`, `${row}Insert`) }),
    ...(updatable.length > 0 &&
      { patch: change("update", `Change rows of ${name}`, `${row}Update`) }),
    ...(can_delete && { delete: change("delete", `Delete rows of ${name}`) }),
  };
}

function toRpcPath({ name, description, args }: Rpc, result: string | undefined): Json {
  const required = args.filter(({ is_required }) => is_required).map(({ name }) => name);
  const body = {
    type: "object",
    properties: Object.fromEntries(
      args.map(({ name, type }) => [name, toNullable(toTypeSchema(type))]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
  return {
    servers: REST_SERVERS,
    post: {
      operationId: name,
      summary: description.split(/(?<=\.) |: /)[0]!.replace(/\.$/, ""),
      description,
      tags: ["Tables"],
      security: SECURITY,
      requestBody: { required: required.length > 0, content: toContent(body) },
      responses: {
        ...(result === undefined
          ? { "204": { description: "Done" } }
          : { "200": { description: "The result", content: toContent(toRef(result)) } }),
        ...REFUSALS,
      },
    },
  };
}

const REST_SERVERS = [{
  url: "https://{project_ref}.supabase.co/rest/v1",
  variables: { project_ref: { default: "project-ref" } },
}];

/** A user sends the project's publishable key beside the token. */
const SECURITY = [{ publishable: [], user: [] }, { secret: [] }];

const query = (name: string, description: string, type = "string") => ({
  name,
  in: "query",
  description,
  schema: { type },
});
const PARAMETERS = {
  filters: {
    ...query("filters", 'By column: {"project_id": "eq.ID"}, as PostgREST takes them'),
    schema: { type: "object", additionalProperties: { type: "string" } },
    style: "form",
    explode: true,
  },
  select: query("select", "The columns, by commas"),
  order: query("order", 'For example "created_at.desc"'),
  limit: query("limit", "At most so many rows", "integer"),
  offset: query("offset", "After so many rows", "integer"),
  prefer: {
    name: "Prefer",
    in: "header",
    description: "return=representation answers with the rows",
    schema: { type: "string" },
  },
};
const toParameters = (...names: (keyof typeof PARAMETERS)[]) =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }));

const RESPONSES = {
  DataRefused: {
    description:
      "Refused: by a policy, a grant, a constraint, or with a state PTxyz and status xyz",
    content: toContent(toRef("DataError")),
  },
};
const REFUSALS = { "4XX": { $ref: "#/components/responses/DataRefused" } };

/** The error of the data API. */
const DATA_ERROR = {
  type: "object",
  properties: {
    code: { type: "string" },
    message: { type: "string" },
    details: { type: ["string", "null"] },
    hint: { type: ["string", "null"] },
  },
  required: ["code", "message"],
};

function toContent(schema: Json) {
  return { "application/json": { schema } };
}

function toRef(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** "vp_steps" → "VpSteps". */
function toSchemaName(table: string): string {
  return table.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function toProperties(columns: Column[]): Json {
  return Object.fromEntries(columns.map(({ name, type, description, is_nullable, allowed }) => {
    const schema = toTypeSchema(type);
    // CHECK ((status = ANY (ARRAY['active'::text, 'archived'::text])))
    const texts = [...(allowed ?? "").matchAll(/'([^']*)'::text/g)].map(([, text]) => text);
    return [name, {
      ...(is_nullable ? toNullable(schema) : schema),
      ...(texts.length > 0 && { enum: is_nullable ? [...texts, null] : texts }),
      description,
    }];
  }));
}

/** Without a type it may be null already. */
function toNullable(schema: Json): Json {
  return schema["type"] === undefined ? schema : { ...schema, type: [schema["type"], "null"] };
}

function toTypeSchema(type: string): Json {
  const item = /^(.+)\[\]$/.exec(type)?.[1];
  if (item !== undefined) return { type: "array", items: toTypeSchema(item) };
  return SCHEMA_BY_TYPE[type] ?? {};
}

/** What jsonb holds is told by its comment. */
const SCHEMA_BY_TYPE: Record<string, Json> = {
  text: { type: "string" },
  uuid: { type: "string", format: "uuid" },
  "timestamp with time zone": { type: "string", format: "date-time" },
  boolean: { type: "boolean" },
  smallint: { type: "integer" },
  integer: { type: "integer" },
  bigint: { type: "integer" },
  numeric: { type: "number" },
  "double precision": { type: "number" },
};

const TABLES_SQL = `
  select
    class.relname as name,
    coalesce(obj_description(class.oid, 'pg_class'), '') as description,
    has_table_privilege('authenticated', class.oid, 'delete') as can_delete
  from pg_class as class
  where class.relnamespace = 'public'::regnamespace and class.relname = any ($1)`;

const COLUMNS_SQL = `
  select
    class.relname as table,
    attribute.attname as name,
    format_type(attribute.atttypid, null) as type,
    coalesce(col_description(class.oid, attribute.attnum), '') as description,
    not attribute.attnotnull as is_nullable,
    attribute.atthasdef or attribute.attidentity <> '' as has_default,
    has_column_privilege('authenticated', class.oid, attribute.attnum, 'select') as can_select,
    has_column_privilege('authenticated', class.oid, attribute.attnum, 'insert') as can_insert,
    has_column_privilege('authenticated', class.oid, attribute.attnum, 'update') as can_update,
    (
      select pg_get_constraintdef(check_constraint.oid)
      from pg_constraint as check_constraint
      where check_constraint.conrelid = class.oid
        and check_constraint.contype = 'c'
        and check_constraint.conkey = array[attribute.attnum]
        and pg_get_constraintdef(check_constraint.oid)
          ~ '^CHECK \\(\\(\\w+ = ANY \\(ARRAY\\[(''[^'']*''::text(, )?)+\\]\\)\\)\\)$'
    ) as allowed
  from pg_class as class
  join pg_attribute as attribute
    on attribute.attrelid = class.oid
  where class.relnamespace = 'public'::regnamespace
    and class.relname = any ($1)
    and attribute.attnum > 0
    and not attribute.attisdropped
  order by class.relname, attribute.attnum`;

const RPCS_SQL = `
  select
    proc.proname as name,
    coalesce(obj_description(proc.oid, 'pg_proc'), '') as description,
    coalesce(
      (
        select jsonb_agg(
          jsonb_build_object(
            'name', proc.proargnames[arg.position],
            'type', format_type(arg.type, null),
            'is_required', arg.position <= proc.pronargs - proc.pronargdefaults
          )
          order by arg.position
        )
        from unnest(proc.proargtypes::oid[]) with ordinality as arg (type, position)
      ),
      '[]'
    ) as args,
    proc.prorettype = 'void'::regtype as is_void
  from pg_proc as proc
  where proc.pronamespace = 'public'::regnamespace
    and proc.proname = any ($1)
    and has_function_privilege('authenticated', proc.oid, 'execute')`;

const MIGRATIONS = new URL("../migrations/", import.meta.url);
