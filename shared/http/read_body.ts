import type { z } from "zod";
import { AppError } from "../errors.ts";
import { isStorable } from "./is_storable.ts";
import { parseRequest } from "./parse_request.ts";

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
