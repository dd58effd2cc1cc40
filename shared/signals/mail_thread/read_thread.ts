/**
 * Tells in the body of a mail whose words are whose: the sender's own, those of earlier mails that are quoted or passed on, and
 * what is only trimming. Start at `readThread`. The lines come from plain text (`splitMailLines`, `splitFlowedLines`) or from HTML,
 * and the caller makes turns of the pieces, so that nothing is rendered to be parsed again.
 */
import type { TurnKind } from "../../contracts/signal.ts";
import { findDate } from "../find_date.ts";
import { isBlank, readHeaderBlock, skipBlank } from "./header_block.ts";
import { IntroductionReader } from "./introduction.ts";
import { lower } from "./lower.ts";
import type { MailLine } from "./mail_line.ts";
import { cleanName, type MailPerson } from "./mail_person.ts";
import { findTrimmings } from "./signature.ts";

/** Lines that belong together, a paragraph at most. */
export interface ThreadPiece {
  /** The index of its first line. */
  start: number;
  /** The index of the line behind it. */
  end: number;
  /** How deep it is quoted: by its marks, and by containers around an earlier mail whose words have none. */
  depth: number;
  kind: TurnKind;
  /** Who wrote the words first; null where the mail does not say, and for boilerplate. */
  author: MailPerson | null;
}

export interface ThreadOptions {
  /** Who sent the mail; null where that is not known. */
  author: MailPerson | null;
  /** Tells answers from mails that are passed on; "" where it is not known. */
  subject: string;
  /** What the sender's own words are (default "written"). In a mail that is passed on they are "forwarded". */
  kind?: "written" | "quoted" | "forwarded";
}

/**
 * The pieces of a mail's body in order. Every line that is not blank is in one piece. Takes time linear in the text.
 *
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { splitMailLines } from "./mail_line.ts";
 * import { readThread } from "./read_thread.ts";
 *
 * const lines = splitMailLines("Yes.\n\nOn 9 Jun 2026, Ada Lem <ada@lem.example> wrote:\n> Is it blue?");
 * const pieces = readThread(lines, { author: null, subject: "Re: colour" });
 * assertEquals(pieces.map(({ kind, author }) => [kind, author?.name]), [
 *   ["written", undefined],
 *   ["boilerplate", undefined],
 *   ["quoted", "Ada Lem"],
 * ]);
 * ```
 */
export function readThread(lines: readonly MailLine[], options: ThreadOptions): ThreadPiece[] {
  return toPieces(lines, new ThreadReader(lines, options).read());
}

/** Who speaks in a line. Lines of one uninterrupted voice share the object. */
interface Voice {
  author: MailPerson | null;
  kind: TurnKind;
  /** Of the mail that these words are from. */
  subject: string;
}

/** What was found of a line; nothing of blank lines. */
interface ReadLine {
  voice: Voice;
  depth: number;
}

/** An earlier mail whose words nothing marks: they go on to the end of the mail or of their container. */
interface Unmarked {
  depth: number;
  scope: number;
  /** What spoke at that depth before. */
  before: Voice | undefined;
}

const BOILERPLATE: Voice = { author: null, kind: "boilerplate", subject: "" };

class ThreadReader {
  readonly #lines: readonly MailLine[];
  readonly #introductions: IntroductionReader;
  /** The voice at each depth of quoting; missing where nothing has said whose words stand there. */
  readonly #voices: (Voice | undefined)[];
  readonly #unmarked: Unmarked[] = [];
  readonly #read: (ReadLine | undefined)[];
  /** Whether the mail is a helpdesk's, whose comments stand below the names of their authors. */
  readonly #is_ticket: boolean;
  #at = 0;

  constructor(lines: readonly MailLine[], { author, subject, kind = "written" }: ThreadOptions) {
    this.#lines = lines;
    this.#introductions = new IntroductionReader(lines);
    this.#voices = [{ author, kind, subject }];
    this.#read = new Array(lines.length);
    this.#is_ticket = lines.slice(0, MAX_LINES_ABOVE_MARKER).some(({ text }) =>
      REPLY_MARKER.test(text)
    );
  }

  read(): readonly (ReadLine | undefined)[] {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at]!;
      if (isBlank(line)) this.#at++;
      else {
        this.#leaveScopes(line.scope);
        if (!this.#readHeaders() && !this.#readComment() && !this.#readIntroduction()) {
          this.#add(this.#voiceAt(line.depth));
        }
      }
    }
    return this.#read;
  }

  #add(voice: Voice): void {
    const { depth } = this.#lines[this.#at]!;
    this.#read[this.#at++] = { voice, depth: depth + this.#containers() };
  }

  /** How many containers of an unmarked mail are open. */
  #containers(): number {
    return this.#unmarked.filter(({ scope }, at) => scope > (this.#unmarked[at - 1]?.scope ?? 0))
      .length;
  }

  #leaveScopes(scope: number): void {
    for (
      let last = this.#unmarked.at(-1);
      last && last.scope > scope;
      last = this.#unmarked.at(-1)
    ) {
      this.#voices[last.depth] = last.before;
      this.#voices.length = last.depth + 1;
      this.#unmarked.pop();
    }
  }

  #voiceAt(depth: number): Voice {
    return this.#voices[depth] ??= { author: null, kind: this.#quotedKind(depth), subject: "" };
  }

  /** What is repeated inside a mail that is passed on is passed on with it. */
  #quotedKind(depth: number): TurnKind {
    for (let at = Math.min(depth, this.#voices.length) - 1; at >= 0; at--) {
      const voice = this.#voices[at];
      if (voice !== undefined) return voice.kind === "forwarded" ? "forwarded" : "quoted";
    }
    return "quoted";
  }

  #readHeaders(): boolean {
    const start = this.#at;
    const block = readHeaderBlock(this.#lines, start);
    if (block === null) return false;
    const outer = this.#voices[Math.min(block.depth, this.#voices.length - 1)];
    const is_passed_on = block.is_passed_on ?? isForward(outer?.subject ?? "");
    const kind = is_passed_on ? "forwarded" : this.#nestedKind(block.depth);
    this.#skip(block.end);
    const announces_introduction = block.author === null && this.#introductionFollows();
    if (!announces_introduction) {
      this.#hand(block.depth, start, { author: block.author, kind, subject: block.subject });
    }
    return true;
  }

  /** "Ada Lem, Jun 9, 2026, 8:41 AM" below a rule. */
  #readComment(): boolean {
    if (!this.#is_ticket) return false;
    const start = this.#at;
    const { text, depth } = this.#lines[start]!;
    const [, name, time] = COMMENT_HEAD.exec(text.slice(0, MAX_COMMENT_HEAD)) ?? [];
    if (name === undefined || findDate(time!) === null) return false;
    this.#skip(start + 1);
    const author = { name: cleanName(name), address: null };
    this.#hand(depth, start, { author, kind: this.#nestedKind(depth), subject: "" });
    return true;
  }

  #nestedKind(depth: number): TurnKind {
    return this.#voices[depth]?.kind === "forwarded" ? "forwarded" : this.#quotedKind(depth + 1);
  }

  #introductionFollows(): boolean {
    const next = skipBlank(this.#lines, this.#at, 3);
    return next !== null && this.#introductions.read(next) !== null;
  }

  #readIntroduction(): boolean {
    const start = this.#at;
    const introduction = this.#introductions.read(start);
    if (introduction === null) return false;
    const { depth } = this.#lines[start]!;
    const next = skipBlank(this.#lines, introduction.end, Infinity);
    const is_marked = next !== null && this.#lines[next]!.depth > depth;
    if (!is_marked && !introduction.is_certain) return false;
    this.#skip(introduction.end);
    const is_unmarked = !is_marked && !this.#answersAbove(depth);
    const is_passed_on = is_unmarked && isForward(this.#voices[depth]?.subject ?? "");
    const kind = is_passed_on ? "forwarded" : this.#nestedKind(depth);
    const voice: Voice = { author: introduction.author, kind, subject: "" };
    if (is_marked || is_unmarked) this.#hand(depth, start, voice);
    else this.#setBelow(depth, depth + 1, voice);
    return true;
  }

  /**
   * Whether unmarked words behind an introduction are the answer, because what it introduces stands marked further down:
   * "On 9 June Ada wrote:", "Hello Ada,", "> Is it blue?".
   */
  #answersAbove(depth: number): boolean {
    // Apple Mail quotes the introduction itself: at a depth that has no voice yet, it introduces the words below it.
    if (this.#voices[depth] === undefined) return false;
    let filled = 0;
    for (let at = this.#at; at < this.#lines.length; at++) {
      const line = this.#lines[at]!;
      if (isBlank(line)) continue;
      if (line.depth < depth || this.#isAnnouncement(at)) return false;
      if (line.depth > depth) return true;
      if (++filled > MAX_LINES_ABOVE_QUOTE) return false;
    }
    return false;
  }

  #isAnnouncement(at: number): boolean {
    return this.#introductions.read(at) !== null || readHeaderBlock(this.#lines, at) !== null;
  }

  #skip(end: number): void {
    while (this.#at < end) {
      if (isBlank(this.#lines[this.#at]!)) this.#at++;
      else this.#add(BOILERPLATE);
    }
  }

  /** Gives the words that follow to a voice: what is quoted deeper, or, where nothing is, all that comes at this depth. */
  #hand(depth: number, start: number, voice: Voice): void {
    const next = skipBlank(this.#lines, this.#at, Infinity);
    const below = next === null ? depth : this.#lines[next]!.depth;
    if (below > depth) return this.#setBelow(depth, below, voice);
    // Outlook puts nothing but the headers into a container of their own.
    const scope = Math.min(this.#lines[start]!.scope, this.#lines[next ?? start]!.scope);
    const last = this.#unmarked.at(-1);
    const is_known = last?.scope === scope && last.depth === depth;
    // Outside of containers, nothing ends the words but the mail itself.
    if (scope > 0 && !is_known) this.#unmarked.push({ depth, scope, before: this.#voices[depth] });
    this.#voices.length = Math.min(this.#voices.length, depth);
    this.#voices[depth] = voice;
  }

  #setBelow(depth: number, below: number, voice: Voice): void {
    this.#voices.length = Math.min(this.#voices.length, depth + 1);
    for (let at = depth + 1; at <= below; at++) this.#voices[at] = voice;
  }
}

/** Zendesk: "##- Please type your reply above this line -##" */
const REPLY_MARKER = /^##- .{1,100} -##\s*$/;
const MAX_LINES_ABOVE_MARKER = 5;
const COMMENT_HEAD = /^([^,:]{2,60}),\s+(\S.{5,40}\d[:.h]\d\d.{0,12})$/;
const MAX_COMMENT_HEAD = 130;

/** A greeting and a line or two; more would be the mail that was introduced. */
const MAX_LINES_ABOVE_QUOTE = 3;

/** Subjects of mails that are passed on, by the prefixes of mail programs in many languages. */
function isForward(subject: string): boolean {
  return FORWARD_PREFIX.test(lower(subject));
}

const FORWARD_PREFIX =
  /^[\s[(]*(?:fwd?|tr|wg|rv|vb|vs|vl|i|enc|pd|doorst|fs|ilt|videresendt?|vidarebefordrat|továbbítás|renv|reenv|inoltro|пересл|転送|转发|轉寄|전달)\s*(?:\[\d+\])?\s*[:：]/u;

function toPieces(lines: readonly MailLine[], read: readonly (ReadLine | undefined)[]) {
  const pieces: ThreadPiece[] = [];
  for (const region of toRegions(read)) {
    const trimmings = region.voice === BOILERPLATE ? null : trimmingsOf(lines, region);
    let open: ThreadPiece | null = null;
    for (let at = region.start; at < region.end; at++) {
      if (read[at] === undefined) {
        open = null;
        continue;
      }
      const is_trimming = trimmings === null || trimmings[at - region.start]!;
      const { depth, voice } = region;
      const kind = is_trimming ? "boilerplate" : voice.kind;
      if (open === null || open.kind !== kind) {
        open = { start: at, end: at, depth, kind, author: is_trimming ? null : voice.author };
        pieces.push(open);
      }
      open.end = at + 1;
    }
  }
  return pieces;
}

/** Runs of lines of one voice at one depth. */
interface Region extends ReadLine {
  start: number;
  end: number;
}

function toRegions(read: readonly (ReadLine | undefined)[]): Region[] {
  const regions: Region[] = [];
  let open: Region | null = null;
  read.forEach((line, at) => {
    if (line === undefined) return;
    if (open === null || open.voice !== line.voice || open.depth !== line.depth) {
      regions.push(open = { ...line, start: at, end: at });
    }
    open.end = at + 1;
  });
  return regions;
}

function trimmingsOf(lines: readonly MailLine[], { start, end, voice }: Region): boolean[] {
  const texts = lines.slice(start, end).map(({ text }) => text);
  return findTrimmings(texts, voice.author)
    .map((is_trimming, index) => is_trimming || lines[start + index]!.mark === "signature");
}
