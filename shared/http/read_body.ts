import type * as z from "zod";
import { AppError } from "../errors.ts";

/**
 * The request's JSON body, as its schema gives it.
 *
 * @throws {AppError} `payload_too_large` beyond `max_bytes`, `invalid_json`, or `invalid_request`, with zod's issues or
 * for text that cannot be stored.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  max_bytes: number,
): Promise<z.output<Schema>> {
  const text = await readText(request, max_bytes);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid_json", "Cannot read the body: it is not JSON", { cause });
  }
  if (SUSPECT.test(text) && !isStorable(body)) {
    throw new AppError(
      "invalid_request",
      "Cannot use the body: it holds NUL characters or halves of surrogate pairs",
    );
  }
  return parseRequest(schema, body, "body");
}

/** In UTF-8 text such characters can only be escaped; few bodies need the closer look. */
const SUSPECT = /\\u(0000|d[89a-f])/i;

/** Reads no further than the limit, whatever the `content-length` header claims. */
async function readText(request: Request, max_bytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > max_bytes) {
      throw new AppError(
        "payload_too_large",
        `Cannot read the body: it is larger than ${max_bytes} bytes`,
      );
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Whether Postgres can store every text in the JSON value, the names of its fields included: it takes neither NUL characters nor
 * halves of surrogate pairs.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, field]) => isStorable(name) && isStorable(field));
}

/**
 * A part of a request, checked.
 *
 * @param part What it is called in the message: "body", "query", "path".
 * @throws {AppError} `invalid_request` with zod's issues in `details`; values sent are not repeated.
 */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: string,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap(explainUnion)
    .map(({ path, code, message }) => ({ path, code, message }));
  const places = issues.map(({ path }) => path.join(".")).filter((place) => place !== "");
  // Messages of ours are about the whole; zod's own name what was sent.
  const whole = issues.find(({ code }) => code === "custom" || code === "invalid_union");
  const where = places.length > 0
    ? ` at ${[...new Set(places)].join(", ")}`
    : whole === undefined
    ? ""
    : `: ${whole.message}`;
  throw new AppError("invalid_request", `Cannot use the ${part}: it does not fit${where}`, {
    details: { issues },
  });
}

/** The issue, and for one of a union what is wrong by the member that fits best. */
function explainUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const [nearest = []] = issue.errors.toSorted((one, other) => one.length - other.length);
  return [
    issue,
    ...nearest.flatMap(explainUnion).map((part) => ({
      ...part,
      path: [...issue.path, ...part.path],
    })),
  ];
}
