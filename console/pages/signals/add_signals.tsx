import { useCallback, useRef, useState } from "preact/hooks";
import {
  parseSignalFile,
  SIGNAL_EXTENSIONS,
} from "../../../shared/signal_files/parse_signal_file.ts";
import type { MemberRole } from "../../api/projects.ts";
import { asAddedBy } from "./as_added_by.ts";
import { PasteDialog } from "./paste_dialog.tsx";
import type { ParsedSignal } from "../../../shared/signal_files/parsed_signal.ts";
import { UnreadableFileError } from "../../../shared/signal_files/unreadable_file_error.ts";
import { insertSignal } from "../../api/signals.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

interface Props {
  project_id: string;
  role: MemberRole;
  onAdded(): void;
}

/** Ways in for signals: files dropped or chosen, text pasted. */
export function AddSignals({ project_id, role, onAdded }: Props) {
  const { additions, adding, add } = useAdditions(project_id, onAdded);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const addFiles = (files: FileList | null | undefined) => {
    if (files?.length) add([...files].map((file) => toDraft(file, role)));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!adding) addFiles(event.dataTransfer?.files);
  };
  const choose = () => {
    addFiles(chooser.current?.files);
    if (chooser.current) chooser.current.value = "";
  };

  return (
    <section class="add-signals" aria-label="Add signals">
      <div
        class={`drop-area ${over ? "drop-area-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          Drop files here
          <span class="quiet">{EXTENSIONS.join(" ")}</span>
        </p>
        <div class="row">
          <button type="button" disabled={adding} onClick={() => chooser.current?.click()}>
            Choose files
          </button>
          <button type="button" disabled={adding} onClick={() => dialog.current?.showModal()}>
            Paste text
          </button>
        </div>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label="Files to add"
          accept={EXTENSIONS.join(",")}
          onChange={choose}
        />
      </div>
      {additions.length > 0 && <AdditionList additions={additions} />}
      <PasteDialog
        dialog={dialog}
        role={role}
        onPaste={(signal) =>
          add([{ name: signal.title, read: () => Promise.resolve(asAddedBy(role, signal)) }])}
      />
    </section>
  );
}

const EXTENSIONS = SIGNAL_EXTENSIONS.map((extension) => `.${extension}`);

function toDraft(file: File, role: MemberRole): Draft {
  return {
    name: file.name,
    read: async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return asAddedBy(role, await parseSignalFile(file.name, bytes));
    },
  };
}

/** What became of each file. */
function AdditionList({ additions }: { additions: readonly Addition[] }) {
  return (
    <div role="status">
      <ul class="addition-list" aria-label="Added signals">
        {additions.map(({ name, outcome, reason }, index) => (
          <li key={index}>
            <span class="addition-name">{name}</span>
            <span class={`badge ${BADGES[outcome]}`}>{OUTCOMES[outcome]}</span>
            {reason !== null && <span class="quiet">{reason}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const OUTCOMES: Record<Addition["outcome"], string> = {
  waiting: "Waiting",
  added: "Added",
  present: "Already there",
  refused: "Refused",
};

const BADGES: Record<Addition["outcome"], string> = {
  waiting: "badge-none",
  added: "badge-good",
  present: "badge-partial",
  refused: "badge-bad",
};

/** Something to add: a file or pasted text, read when its turn comes. */
interface Draft {
  name: string;
  read(): Promise<ParsedSignal>;
}

interface Addition {
  name: string;
  outcome: "waiting" | "added" | "present" | "refused";
  /** Why it was refused; null for all others. */
  reason: string | null;
}

/** Adds signals one after the other and tells what became of each; `onAdded` follows the last one of those given at once. */
function useAdditions(project_id: string, onAdded: () => void) {
  const supabase = useSupabase();
  const [additions, setAdditions] = useState<Addition[]>([]);
  const [adding, setAdding] = useState(false);

  const add = useCallback(async (drafts: Draft[]) => {
    setAdding(true);
    setAdditions(drafts.map(({ name }) => ({ name, outcome: "waiting", reason: null })));
    for (const [index, { name, read }] of drafts.entries()) {
      const settled = await insert(async () => insertSignal(supabase, project_id, await read()));
      setAdditions((before) => before.with(index, { name, ...settled }));
    }
    setAdding(false);
    onAdded();
  }, [supabase, project_id, onAdded]);

  return { additions, adding, add };
}

async function insert(add: () => Promise<boolean>): Promise<Omit<Addition, "name">> {
  try {
    return { outcome: await add() ? "added" : "present", reason: null };
  } catch (error) {
    return { outcome: "refused", reason: toReason(error) };
  }
}

function toReason(error: unknown): string {
  if (error instanceof UnreadableFileError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}
