import { createConnection, type Socket } from "node:net";
import postgres, { type ParsedOptions, type Sql } from "postgres";

/** A connection to a Postgres server, for one user at a time. */
export interface Session {
  /**
   * Runs one statement, or several without parameters.
   *
   * @throws {Error} What the driver throws, and if the connection was lost earlier: `code` is then "CONNECTION_CLOSED".
   */
  unsafe(text: string, params?: unknown[]): Promise<Rows>;
  /** Gives the session back. */
  release(): void;
}

type Rows = Awaited<ReturnType<Sql["unsafe"]>>;

/** Sessions on one server, connected when first used and replaced when lost. */
interface SessionPool {
  /** A session that nobody else has until it is released; waits while all are in use. */
  reserve(): Promise<Session>;
  /** Ends all sessions. A statement that takes longer than a second is cut off. */
  close(): Promise<void>;
}

/**
 * A pool of at most `options.max` sessions. postgres.js 3.4.9 has one of its own, but it goes on using a reserved connection after
 * it was closed: the next statement throws where no caller can catch it, which ends the process. Here a lost session refuses all
 * later statements, because the rest of a transaction must not run on another connection.
 */
export function poolSessions(options: ParsedOptions): SessionPool {
  const open = new Set<PooledSession>();
  const idle: PooledSession[] = [];
  const waiting: PromiseWithResolvers<Session>[] = [];
  let is_closed = false;

  function add(): PooledSession {
    const session = openSession(options, {
      onRelease() {
        const next = waiting.shift();
        if (next === undefined) idle.push(session);
        else next.resolve(session);
      },
      onLost() {
        open.delete(session);
        const index = idle.indexOf(session);
        if (index >= 0) idle.splice(index, 1);
        if (!is_closed) waiting.shift()?.resolve(add());
      },
    });
    open.add(session);
    return session;
  }

  return {
    async reserve() {
      if (is_closed) throw lostError();
      const session = idle.pop() ?? (open.size < options.max ? add() : undefined);
      if (session !== undefined) return session;
      const turn = Promise.withResolvers<Session>();
      waiting.push(turn);
      return await turn.promise;
    },
    async close() {
      is_closed = true;
      for (const turn of waiting.splice(0)) turn.reject(lostError());
      await Promise.all([...open].map((session) => session.end()));
    },
  };
}

interface PooledSession extends Session {
  end(): Promise<void>;
}

function openSession(
  options: ParsedOptions,
  { onRelease, onLost }: { onRelease(): void; onLost(): void },
): PooledSession {
  // Of the statements under way. A promise that lasts as long as the session would keep the rows of each statement raced against it.
  const running = new Set<(error: Error) => void>();
  let is_lost = false;

  const sql = postgres({
    // Parsed options are accepted where plain ones are, which the types do not say; the driver's own `listen` does the same.
    ...options as unknown as postgres.Options<Record<string, never>>,
    max: 1,
    // In seconds, for the first answer: a server that is starting or stopping may accept a connection and then say nothing.
    connect_timeout: 5,
    // The driver would close the connection at this age even in the middle of a transaction.
    max_lifetime: null,
    // It asks for array types when it connects, and a connection lost meanwhile is an error that no caller can catch.
    fetch_types: false,
    // Under Deno the driver does not notice every end of a connection, and then waits for an answer for ever.
    ...{ socket: (target: Target) => connect(target, lose) },
    onclose: () => lose(lostError()),
  });

  function lose(error: Error): void {
    if (is_lost) return;
    is_lost = true;
    for (const reject of running) reject(error);
    onLost();
    sql.end({ timeout: 0 }).catch(() => {});
  }

  return {
    async unsafe(text, params = []) {
      if (is_lost) throw lostError();
      const { promise, resolve, reject } = Promise.withResolvers<Rows>();
      running.add(reject);
      // With no parameters the driver uses the protocol that allows several statements.
      sql.unsafe(text, params as never[]).then(resolve, reject);
      try {
        return await promise;
      } catch (error) {
        if (isLoss(error)) lose(error);
        throw error;
      } finally {
        running.delete(reject);
      }
    },
    release() {
      if (!is_lost) onRelease();
    },
    end: () => sql.end({ timeout: 1 }),
  };
}

type Target = Pick<ParsedOptions, "host" | "port"> & { path?: string | false };

/** A socket that is connected; `onEnd` is called when the server, the network or the driver has ended it. */
async function connect(target: Target, onEnd: (error: Error) => void): Promise<Socket> {
  const { host: [host = "localhost"], port: [port = 5432], path } = target;
  const socket = path ? createConnection({ path }) : createConnection({ host, port });
  const connected = Promise.withResolvers<void>();
  const timer = setTimeout(() => socket.destroy(timeoutError()), CONNECT_TIMEOUT_MS);
  let failure: Error | undefined;
  socket.once("connect", connected.resolve);
  socket.once("end", () => socket.destroy());
  socket.once("error", (error) => failure = error);
  socket.once("close", () => {
    connected.reject(failure ?? lostError());
    onEnd(failure ?? lostError());
  });
  await connected.promise.finally(() => clearTimeout(timer));
  return socket;
}

const CONNECT_TIMEOUT_MS = 5_000;

/** Whether the error says that there is no connection (any more): codes of the driver and of the socket, and SQLSTATEs. */
export function isLoss(error: unknown): error is Error {
  return error instanceof Error && "code" in error &&
    /^(CONNECT|ECONN|EPIPE|ENOTFOUND|EHOST|ETIMEDOUT|08|57P0)/.test(String(error.code));
}

function lostError(): Error {
  return toLoss("CONNECTION_CLOSED", "The connection to the database was lost");
}

function timeoutError(): Error {
  return toLoss("CONNECT_TIMEOUT", "The database does not answer");
}

function toLoss(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
