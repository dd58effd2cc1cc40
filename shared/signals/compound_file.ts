/** A folder of a compound file. */
export interface Storage {
  streams: ReadonlyMap<string, () => Uint8Array>;
  storages: ReadonlyMap<string, Storage>;
}

const END_OF_CHAIN = 0xfffffffe;
const NOTHING = 0xffffffff;
const ENTRY_BYTES = 128;
const HEADER_FAT_SECTORS = 109;
/** Streams that are shorter are kept in small sectors of their own. */
const MINI_STREAM_LIMIT = 4096;
const MINI_SECTOR_BYTES = 64;
const MAX_DEPTH = 64;

/**
 * The folders and streams of a compound file (MS-CFB), the container of .msg files.
 *
 * @throws {SyntaxError} If the bytes are none, or damaged.
 */
export function readCompoundFile(bytes: Uint8Array): Storage {
  try {
    return new CompoundFileReader(bytes).read();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new SyntaxError("it is damaged", { cause });
  }
}

interface Entry {
  name: string;
  /** 1 for a folder, 2 for a stream, 5 for the root. */
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

class CompoundFileReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector_bytes: number;
  readonly #fat: Uint32Array;
  readonly #mini_fat: Uint32Array;
  readonly #entries: Entry[];
  readonly #mini_stream: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(0x1e, true);
    if (shift !== 9 && shift !== 12) throw new SyntaxError("it is no compound file");
    this.#sector_bytes = 1 << shift;
    this.#fat = this.#readFat();
    this.#mini_fat = toNumbers(this.#readChain(this.#view.getUint32(0x3c, true)));
    this.#entries = this.#readEntries(this.#readChain(this.#view.getUint32(0x30, true)));
    const root = this.#entries[0];
    if (root === undefined) throw new SyntaxError("it is damaged");
    this.#mini_stream = this.#readChain(root.start).subarray(0, root.size);
  }

  read(): Storage {
    return this.#toStorage(this.#entries[0]!, new Set(), 0);
  }

  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sector_bytes;
    if (start >= this.#bytes.length) {
      throw new SyntaxError("it is damaged: a part of it is missing");
    }
    return this.#bytes.subarray(start, start + this.#sector_bytes);
  }

  /** The table that tells of each sector which one follows; the first of its own sectors are listed in the header. */
  #readFat(): Uint32Array {
    const numbers: number[] = [];
    for (let at = 0; at < HEADER_FAT_SECTORS; at++) {
      numbers.push(this.#view.getUint32(0x4c + 4 * at, true));
    }
    const most = this.#bytes.length / this.#sector_bytes;
    let next = this.#view.getUint32(0x44, true);
    for (let count = 0; next < END_OF_CHAIN && count < most; count++) {
      const more = toNumbers(this.#sector(next));
      numbers.push(...more.subarray(0, -1));
      next = more.at(-1)!;
    }
    const sectors = numbers.filter((number) => number < END_OF_CHAIN).map((number) =>
      this.#sector(number)
    );
    return toNumbers(concat(sectors));
  }

  #readChain(start: number): Uint8Array {
    const sectors: Uint8Array[] = [];
    for (let at = start; at < END_OF_CHAIN; at = this.#fat[at] ?? NOTHING) {
      sectors.push(this.#sector(at));
      if (sectors.length > this.#fat.length) {
        throw new SyntaxError("it is damaged: a chain of its parts has no end");
      }
    }
    return concat(sectors);
  }

  #readMiniChain(start: number, size: number): Uint8Array {
    const parts: Uint8Array[] = [];
    for (
      let at = start;
      at < END_OF_CHAIN && parts.length * MINI_SECTOR_BYTES < size;
      at = this.#mini_fat[at] ?? NOTHING
    ) {
      parts.push(this.#mini_stream.subarray(at * MINI_SECTOR_BYTES, (at + 1) * MINI_SECTOR_BYTES));
    }
    return concat(parts).subarray(0, size);
  }

  #readEntries(directory: Uint8Array): Entry[] {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
      const name_bytes = Math.min(64, Math.max(0, view.getUint16(at + 0x40, true) - 2));
      entries.push({
        name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + name_bytes)),
        type: view.getUint8(at + 0x42),
        left: view.getUint32(at + 0x44, true),
        right: view.getUint32(at + 0x48, true),
        child: view.getUint32(at + 0x4c, true),
        start: view.getUint32(at + 0x74, true),
        size: view.getUint32(at + 0x78, true),
      });
    }
    return entries;
  }

  #toStorage({ child }: Entry, seen: Set<number>, depth: number): Storage {
    const streams = new Map<string, () => Uint8Array>();
    const storages = new Map<string, Storage>();
    if (depth > MAX_DEPTH) return { streams, storages };
    for (const entry of this.#siblings(child, seen)) {
      if (entry.type === 2) streams.set(entry.name, () => this.#readStream(entry));
      else storages.set(entry.name, this.#toStorage(entry, seen, depth + 1));
    }
    return { streams, storages };
  }

  /** The entries of a folder, which form a binary tree; each is visited once, however damaged the file is. */
  *#siblings(root: number, seen: Set<number>): Generator<Entry> {
    const open = [root];
    while (open.length > 0) {
      const at = open.pop()!;
      const entry = this.#entries[at];
      if (entry === undefined || seen.has(at)) continue;
      seen.add(at);
      open.push(entry.left, entry.right);
      yield entry;
    }
  }

  #readStream({ start, size }: Entry): Uint8Array {
    return size < MINI_STREAM_LIMIT
      ? this.#readMiniChain(start, size)
      : this.#readChain(start).subarray(0, size);
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(4 * at, true));
}
