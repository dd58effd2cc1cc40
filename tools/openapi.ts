import { z } from "zod";
import { type Answer, COMMON_ERRORS, type Endpoint } from "../shared/contracts/endpoints.ts";
import { errorBodySchema } from "../shared/contracts/error.ts";
import { elementOutcomeSchema } from "../shared/contracts/foundation.ts";
import { readinessSchema } from "../shared/contracts/readiness.ts";
import { ERROR_STATUS, type ErrorCode } from "../shared/errors.ts";

type Json = Record<string, unknown>;

/** Parts that several answers share. */
const SHARED = { Readiness: readinessSchema, ElementOutcome: elementOutcomeSchema };

/** The OpenAPI 3.1 document of the operations. Requests are described as they are sent, answers as they are given. */
export function renderOpenApi(endpoints: readonly Endpoint[]): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Groundwork",
      version: "1",
      description:
        "From what a client says to a verified project foundation, a readiness score, and the next best step. " +
        "Branch on `code` of an error, never on its `message`.",
    },
    servers: [{
      url: "https://{project_ref}.supabase.co/functions/v1",
      variables: { project_ref: { default: "project-ref" } },
    }],
    paths: renderPaths(endpoints),
    components: {
      schemas: renderSchemas(endpoints),
      securitySchemes: {
        user: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        secret: { type: "apiKey", in: "header", name: "apikey" },
      },
    },
  };
}

function renderPaths(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = paths[`/${endpoint.path}`] ??= {};
    path[endpoint.method.toLowerCase()] = renderOperation(endpoint);
  }
  return paths;
}

function renderOperation(endpoint: Endpoint): Json {
  const { operation, summary, credentials, body } = endpoint;
  const parameters = [
    ...renderParameters("path", endpoint.params?.shape),
    ...renderParameters("query", endpoint.query?.shape),
    ...renderParameters("header", endpoint.headers),
  ];
  return {
    operationId: operation,
    summary,
    security: credentials.map((credential) => ({ [credential]: [] })),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: refTo(requestName(operation)) } },
      },
    }),
    responses: { ...renderAnswers(endpoint), ...renderErrors(endpoint.errors) },
  };
}

function renderParameters(place: string, shape: Record<string, z.core.$ZodType> = {}): Json[] {
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    in: place,
    required: !z.safeParse(schema, undefined).success,
    schema: toSchema(schema),
  }));
}

function renderAnswers({ operation, answers }: Endpoint): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, kinds]) => [status, {
      description: kinds.map(({ description }) => description).join(" "),
      headers: {
        "X-Request-Id": { schema: { type: "string" } },
        "Server-Timing": { schema: { type: "string" } },
      },
      content: Object.fromEntries(
        kinds.map((answer) => [
          answer.content_type ?? "application/json",
          { schema: answer.schema ? refTo(answerName(operation, status)) : { type: "string" } },
        ]),
      ),
    }]),
  );
}

/** By status, the codes that it can stand for. */
function renderErrors(errors: readonly ErrorCode[]): Json {
  const codes = [...COMMON_ERRORS, ...errors];
  const by_status = Map.groupBy(codes, (code) => ERROR_STATUS[code]);
  return Object.fromEntries(
    [...by_status].toSorted(([one], [other]) => one - other).map(([status, group]) => [status, {
      description: group.toSorted().join(", "),
      ...(RETRIED.has(status) && {
        headers: { "Retry-After": { description: "Seconds", schema: { type: "integer" } } },
      }),
      content: { "application/json": { schema: refTo("Error") } },
    }]),
  );
}

/** Statuses after which asking again later may help, and the answer says when. */
const RETRIED = new Set<number>([402, 409, 429]);

function renderSchemas(endpoints: readonly Endpoint[]): Json {
  const requests = endpoints.flatMap(({ operation, body }) =>
    body ? [[requestName(operation), body] as const] : []
  );
  const answers = endpoints.flatMap(({ operation, answers }) =>
    Object.entries(answers).flatMap(([status, kinds]) =>
      kinds.flatMap(({ schema }: Answer) =>
        schema ? [[answerName(operation, status), schema] as const] : []
      )
    )
  );
  return {
    ...toSchemas(requests, "input"),
    ...toSchemas([...Object.entries(SHARED), ...answers, ["Error", errorBodySchema]], "output"),
  };
}

function toSchemas(
  named: readonly (readonly [string, z.ZodType])[],
  io: "input" | "output",
): Json {
  const registry = z.registry<{ id: string }>();
  // Two operations may take or give the same: the second refers to the first.
  const first = new Map(named.toReversed().map(([id, schema]) => [schema, id]));
  for (const [schema, id] of first) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: toUri });
  return Object.fromEntries(
    named.map(([id, schema]) => {
      const original = first.get(schema) ?? id;
      return [id, original === id ? withoutIdentity(schemas[id] as Json) : refTo(original)];
    }),
  );
}

const toSchema = (schema: z.core.$ZodType): Json =>
  withoutIdentity(z.toJSONSchema(schema, { io: "input" }) as Json);

/** A component is named by its place in the document. */
function withoutIdentity({ $schema: _dialect, $id: _id, ...schema }: Json): Json {
  return schema;
}

const toUri = (id: string) => `#/components/schemas/${id}`;
const refTo = (id: string): Json => ({ $ref: toUri(id) });
const requestName = (operation: string) => `${toPascal(operation)}Request`;
const answerName = (operation: string, status: string) =>
  `${toPascal(operation)}${status === "200" ? "Response" : "Accepted"}`;
const toPascal = (name: string) =>
  name.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
