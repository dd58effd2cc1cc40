import fc from "fast-check";
import { z } from "zod";
import type { Endpoint } from "../../shared/contracts/endpoint.ts";
import { ENDPOINTS } from "../../shared/contracts/endpoints.ts";
import { arbitraryOf, type JsonSchema } from "./arbitrary_of.ts";
import { BROKEN_BODIES, mutate } from "./mutate.ts";

/** A request to the functions. */
export interface FuzzedRequest {
  method: string;
  /** Relative to /functions/v1/, with the query. */
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** What the requests are generated from. */
export interface World {
  /** The headers of each kind of caller. */
  credentials: readonly Record<string, string>[];
  /** Ids of existing projects, signals and runs: the caller's own and other tenants'. */
  ids: readonly string[];
}

/** Generates requests to every endpoint: valid, with one thing wrong, or with a body that is not a JSON object. */
export function fuzzedRequest(world: World): fc.Arbitrary<FuzzedRequest> {
  // The errors of the Model Context Protocol are its own.
  const endpoints = ENDPOINTS.filter(({ path }) => path !== "mcp");
  return fc.oneof(...endpoints.map((endpoint) => requestTo(endpoint, world)));
}

function requestTo(endpoint: Endpoint, { credentials, ids }: World): fc.Arbitrary<FuzzedRequest> {
  const id = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.uuid() },
  );
  return fc.record({
    method: fc.oneof(
      { weight: 19, arbitrary: fc.constant<string>(endpoint.method) },
      { weight: 1, arbitrary: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE") },
    ),
    path: pathOf(endpoint, id),
    query: queryOf(endpoint, id),
    credential: fc.constantFrom(...credentials),
    headers: headersOf(endpoint),
    body: bodyOf(endpoint, id),
  }).map(({ method, path, query, credential, headers, body }) => ({
    method,
    path: `${path}${query}`,
    headers: { "content-type": "application/json", ...credential, ...headers },
    body: method === "GET" ? null : body,
  }));
}

function pathOf({ path }: Endpoint, id: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 4, arbitrary: id },
    { weight: 1, arbitrary: fc.webPath().map(encodeURIComponent) },
  );
  const whole = part.map((value) => path.replace(/\{\w+\}/, value));
  return fc.oneof(
    { weight: 30, arbitrary: whole },
    { weight: 1, arbitrary: whole.map((text) => `${text}/`) },
    { weight: 1, arbitrary: whole.map((text) => `${text}/%2e%2e/%00`) },
  );
}

function queryOf({ query }: Endpoint, id: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (query === undefined) return fc.constantFrom("", "?forceFunctionRegion=eu-west-1", "?x=%00");
  return fuzzed(toJsonSchema(query), id).chain((fields) => {
    const pairs = Object.entries(fields).map(([name, value]) => [name, toText(value)]);
    const text = `?${new URLSearchParams(pairs)}`;
    return fc.oneof(
      { weight: 9, arbitrary: fc.constant(text) },
      { weight: 1, arbitrary: fc.constant(`${text}&${text.slice(1)}`) },
    );
  });
}

const toText = (value: unknown) => typeof value === "string" ? value : JSON.stringify(value);

function bodyOf({ body }: Endpoint, id: fc.Arbitrary<string>): fc.Arbitrary<FuzzedRequest["body"]> {
  if (body === undefined) return fc.constantFrom(null, "{}");
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fuzzed(toJsonSchema(body), id).map((fields) => JSON.stringify(fields)),
    },
    { weight: 1, arbitrary: BROKEN_BODIES },
  );
}

/** Two in three fit the schema; the others have one thing wrong. */
function fuzzed(
  schema: JsonSchema,
  id: fc.Arbitrary<string>,
): fc.Arbitrary<Record<string, unknown>> {
  const fitting = arbitraryOf(schema, id) as fc.Arbitrary<Record<string, unknown>>;
  return fc.oneof(
    { weight: 2, arbitrary: fitting },
    { weight: 1, arbitrary: fitting.chain(mutate) },
  );
}

function headersOf({ headers = {} }: Endpoint): fc.Arbitrary<Record<string, string>> {
  // fetch refuses to send characters beyond Latin-1.
  const value = fc.oneof(
    fc.stringMatching(/^[\x21-\x7e]{1,20}$/),
    fc.stringMatching(/^[\x20-\x7e\xa0-\xff]{0,300}$/),
  );
  const own = Object.fromEntries(Object.keys(headers).map((name) => [name, value]));
  const accept = fc.constantFrom("application/json", "text/event-stream", "*/*", "\u00ff");
  return fc.record({ ...own, Accept: accept }, { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, string>
  >;
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
}
