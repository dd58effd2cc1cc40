import type { Passage } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import { escapeMarkup } from "../text/escape_markup.ts";
import { labelSignals } from "./label_signals.ts";

const MAX_TITLE_LENGTH = 200;
const LEFT_OUT = "[…]";

/**
 * The signals as the block of the prompt that all elements share, oldest first, under their short names. Nothing inside a signal can end its block or
 * pose as another: no "<" of theirs survives. With a selection, only the passages `chosen` stand there, with a mark
 * wherever others of `passages` were left out; those come in the order of the text.
 */
export function renderSignals(
  signals: readonly SignalText[],
  selection?: { passages: readonly Passage[]; chosen: ReadonlySet<Passage> },
): string {
  const by_signal = Map.groupBy(selection?.passages ?? [], ({ signal_id }) => signal_id);
  const blocks = [...labelSignals(signals)].flatMap(([label, signal]) => {
    if (selection === undefined) return renderSignal(label, signal, signal.content);
    const passages = by_signal.get(signal.id) ?? [];
    if (!passages.some((passage) => selection.chosen.has(passage))) return [];
    return renderSignal(label, signal, renderChosen(passages, selection.chosen));
  });
  return ["<signals>", ...blocks, "</signals>"].join("\n");
}

function renderSignal(label: string, signal: SignalText, text: string): string {
  const { source_type, authority, title, occurred_at, created_at } = signal;
  const date = (occurred_at ?? created_at).slice(0, 10);
  const head = `id="${label}" type="${source_type}" authority="${authority}" date="${date}"`;
  return `<signal ${head}${renderTitle(title)}>\n${escapeMarkup(text.trim())}\n</signal>`;
}

function renderTitle(title: string | null): string {
  const line = escapeMarkup(title ?? "").replace(/\s+/g, " ").replaceAll('"', "'").trim();
  return line === "" ? "" : ` title="${line.replaceAll(">", "›").slice(0, MAX_TITLE_LENGTH)}"`;
}

function renderChosen(passages: readonly Passage[], chosen: ReadonlySet<Passage>): string {
  const lines: string[] = [];
  for (const passage of passages) {
    if (chosen.has(passage)) lines.push(renderPassage(passage));
    else if (lines.at(-1) !== LEFT_OUT) lines.push(LEFT_OUT);
  }
  return lines.join("\n");
}

function renderPassage({ speaker, text }: Passage): string {
  return speaker === null ? text : `${speaker}: ${text}`;
}
