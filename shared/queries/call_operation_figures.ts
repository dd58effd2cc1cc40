import { z } from "zod";
import { type OperationFigures, operationFiguresSchema } from "../contracts/metrics.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

/** Figures per operation over the last `window_seconds`, by the name of the operation. */
export async function callOperationFigures(
  db: Db,
  window_seconds: number,
): Promise<OperationFigures[]> {
  const data = await runQuery(
    db,
    "operation_figures",
    (client, signal) => client.rpc("operation_figures", { window_seconds }).abortSignal(signal),
  );
  return z.array(operationFiguresSchema).parse(data);
}
