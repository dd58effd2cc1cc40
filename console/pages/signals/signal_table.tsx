import { Link } from "wouter-preact";
import type { ListedSignal } from "../../api/signals.ts";
import { TimeAgo } from "../../components/time.tsx";
import { toLabel } from "../../format.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";

interface Props {
  project_id: string;
  signals: readonly ListedSignal[];
}

/** The signals, newest first, each a link to its text. */
export function SignalTable({ project_id, signals }: Props) {
  return (
    <table class="signal-table">
      <caption class="visually-hidden">Signals, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Kind</th>
          <th scope="col">Whose words</th>
          <th scope="col">When</th>
          <th scope="col" class="number">Words</th>
        </tr>
      </thead>
      <tbody>
        {signals.map((signal) => (
          <tr key={signal.id}>
            <th scope="row">
              <Link href={signalAddress(project_id, signal.id)}>{signal.title ?? "Untitled"}</Link>
              {signal.analyzed_at === null && (
                <span class="badge badge-partial" title="The agent has not read it yet">
                  Unread
                </span>
              )}
              <span class="signal-facts quiet">
                {toLabel(signal.source_type)}, {WORDS.format(signal.word_count)} words
              </span>
            </th>
            <td>{toLabel(signal.source_type)}</td>
            <td>{toLabel(signal.authority)}</td>
            <td>
              <TimeAgo at={signal.occurred_at ?? signal.created_at} />
            </td>
            <td class="number">{WORDS.format(signal.word_count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WORDS = new Intl.NumberFormat();
