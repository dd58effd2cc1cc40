/** Starts a Postgres server, prints its URL and data directory, and waits to be interrupted. Run by postgres_test.ts. */
import postgres from "postgres";
import { startPostgres } from "./postgres.ts";

const { url } = await startPostgres();
const sql = postgres(url);
const [row] = await sql`select current_setting('data_directory') as directory`;
await sql.end();
// deno-lint-ignore no-console -- read by the test that starts this
console.log(JSON.stringify({ url, directory: row?.["directory"] }));
setInterval(() => {}, 60_000);
