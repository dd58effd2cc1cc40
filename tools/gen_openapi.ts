/** `deno task gen:openapi`: writes docs/openapi.json, the OpenAPI document of the HTTP API. */
import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { refuseArgs } from "../local/read_args.ts";
import { COMMON_ERRORS, type Endpoint } from "../shared/contracts/endpoint.ts";
import { ENDPOINTS } from "../shared/contracts/endpoints.ts";
import { errorBodySchema } from "../shared/contracts/error.ts";
import { elementOutcomeSchema } from "../shared/contracts/foundation.ts";
import { gateGapSchema } from "../shared/contracts/di_agent.ts";
import { dimensionSchema, readinessSchema } from "../shared/contracts/readiness.ts";
import { RPC_RESULTS } from "../shared/contracts/rpc.ts";
import { describeTables } from "./describe_tables.ts";
import { ERROR_STATUS, type ErrorCode } from "../shared/errors.ts";

const SHOWN = ENDPOINTS.filter(({ is_internal }) => is_internal !== true);

/** The document's text. @throws {Error} If a migration fails, or a function is called like a table. */
export async function openApiText(): Promise<string> {
  nameSchemas();
  const results = Object.entries(RPC_RESULTS).map(([name, schema]) => ({
    name,
    component: `${toPascal(name)}Result`,
    schema,
  }));
  const rest = await describeTables(
    new Map(results.map(({ name, component }) => [name, component])),
  );
  const document = createDocument({
    openapi: "3.1.0",
    info: {
      title: "Groundwork",
      version: "1",
      description:
        "From what a client says to a verified project foundation, a readiness score, and the next best step. " +
        "Branch on `code` of an error, never on its `message`. What is under `/rest/v1` is Supabase's data API: " +
        "docs/rest.md says what is done with it.",
      license: { name: "MIT", identifier: "MIT" },
    },
    tags: [
      { name: "Functions", description: "What the functions serve" },
      { name: "Tables", description: "Tables and RPCs, under a user's own rights" },
    ],
    servers: [{
      url: "https://{project_ref}.supabase.co/functions/v1",
      variables: { project_ref: { default: "project-ref" } },
    }],
    paths: toPaths(),
    components: {
      schemas: Object.fromEntries(results.map(({ component, schema }) => [component, schema])),
      securitySchemes: {
        publishable: { type: "apiKey", in: "header", name: "apikey" },
        user: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        secret: { type: "apiKey", in: "header", name: "apikey" },
      },
    },
  });
  const { paths, components } = settle(document, null) as typeof document;
  const { schemas } = rest.components;
  const twice = Object.keys(rest.paths).filter((path) => path in (paths ?? {}));
  if (twice.length > 0) {
    throw new Error(`Cannot describe both a function and a table as ${twice.join(", ")}`);
  }
  const whole = {
    ...document,
    paths: { ...paths, ...rest.paths },
    components: {
      ...components,
      ...rest.components,
      schemas: { ...components?.schemas, ...schemas },
    },
  };
  return JSON.stringify(whole, null, 2) + "\n";
}

/**
 * What generators of clients misread is written otherwise. A default makes openapi-typescript demand the property: it is told in the
 * description where it may be left out, and of no matter where it is always there. A record over known names has properties.
 */
function settle(value: unknown, owner: { required?: unknown; name?: string } | null): unknown {
  if (Array.isArray(value)) return value.map((item) => settle(item, null));
  if (typeof value !== "object" || value === null) return value;
  const { default: preset, propertyNames, ...rest } = value as Record<string, unknown>;
  const { required, additionalProperties, properties } = rest;
  if (propertyNames !== undefined && Array.isArray(required) && properties === undefined) {
    rest["properties"] = Object.fromEntries(required.map((name) => [name, additionalProperties]));
    rest["additionalProperties"] = false;
  }
  const isSchema = "type" in rest || "anyOf" in rest || "$ref" in rest;
  const isAlwaysThere = Array.isArray(owner?.required) && owner.required.includes(owner.name);
  if (preset !== undefined && !isSchema) rest["default"] = preset;
  else if (preset !== undefined && !isAlwaysThere) {
    const description = `Default: ${JSON.stringify(preset)}.`;
    rest["description"] = [rest["description"], description].filter(Boolean).join(" ");
  }
  return Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [
      key,
      key === "properties" && typeof part === "object" && part !== null
        ? Object.fromEntries(
          Object.entries(part).map(([name, schema]) => [name, settle(schema, { required, name })]),
        )
        : settle(part, null),
    ]),
  );
}

/** Gives the schemas the names of their components. Operations with the same schema share the component of the first. */
function nameSchemas(): void {
  z.globalRegistry.add(dimensionSchema, { id: "Dimension" });
  z.globalRegistry.add(gateGapSchema, { id: "GateGap" });
  z.globalRegistry.add(readinessSchema, { id: "Readiness" });
  z.globalRegistry.add(elementOutcomeSchema, { id: "ElementOutcome" });
  z.globalRegistry.add(errorBodySchema, { id: "Error" });
  const name = (schema: z.ZodType | undefined, id: string) => {
    if (schema !== undefined && !z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
  };
  for (const { operation, body, answers } of SHOWN) {
    const prefix = toPascal(operation);
    name(body, `${prefix}Request`);
    for (const { schema } of answers[200] ?? []) name(schema, `${prefix}Response`);
    for (const { schema } of answers[202] ?? []) name(schema, `${prefix}Accepted`);
  }
}

function toPascal(name: string): string {
  return name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function toPaths(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of SHOWN) {
    const method = endpoint.method.toLowerCase() as "get" | "post" | "delete";
    paths[`/${endpoint.path}`] = { ...paths[`/${endpoint.path}`], [method]: toOperation(endpoint) };
  }
  return paths;
}

function toOperation(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { operation, summary, credentials, params, query, headers, body } = endpoint;
  return {
    operationId: operation,
    summary,
    tags: ["Functions"],
    security: credentials.map((credential) => ({ [credential]: [] })),
    ...((params ?? query ?? headers) && {
      requestParams: {
        ...(params && { path: params }),
        ...(query && { query }),
        ...(headers && { header: z.object(headers) }),
      },
    }),
    ...(body && { requestBody: { required: true, content: toContent(body) } }),
    responses: { ...toAnswers(endpoint), ...toErrors(endpoint.errors) },
  };
}

function toContent(schema: z.ZodType) {
  return { "application/json": { schema } };
}

function toAnswers({ answers }: Endpoint): ZodOpenApiResponsesObject {
  const toResponse = (kinds: Endpoint["answers"][number]) => ({
    description: kinds.map(({ description }) => description).join(" "),
    headers: z.object({ "X-Request-Id": z.string(), "Server-Timing": z.string() }),
    content: Object.fromEntries(kinds.map(({ content_type = "application/json", schema }) => [
      content_type,
      { schema: schema ?? z.string() },
    ])),
  });
  return Object.fromEntries(
    Object.entries(answers).map(([status, kinds]) => [status, toResponse(kinds)]),
  );
}

/** One response per status, with the codes of all errors that have it. */
function toErrors(errors: readonly ErrorCode[]): ZodOpenApiResponsesObject {
  const by_status = Map.groupBy([...COMMON_ERRORS, ...errors], (code) => ERROR_STATUS[code]);
  return Object.fromEntries(
    [...by_status].toSorted(([one], [other]) => one - other).map(([status, codes]) => [status, {
      description: codes.toSorted().join(", "),
      ...(RETRIED.has(status) && {
        headers: RETRY_AFTER,
      }),
      content: toContent(errorBodySchema),
    }]),
  );
}

const RETRY_AFTER = {
  "Retry-After": { description: "Seconds", schema: { type: "integer" } },
} as const;

/** The statuses whose responses say when to try again. */
const RETRIED = new Set<number>([402, 409, 429]);

const TARGET = new URL("../docs/openapi.json", import.meta.url);

if (import.meta.main) {
  refuseArgs(
    Deno.args,
    `Usage: deno task gen:openapi\n\nWrites docs/openapi.json from the contracts.`,
  );
  await Deno.writeTextFile(TARGET, await openApiText());
}
