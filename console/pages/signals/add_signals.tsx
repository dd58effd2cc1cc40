import { useRef, useState } from "preact/hooks";
import {
  parseSignalFile,
  SIGNAL_EXTENSIONS,
} from "../../../shared/signal_files/parse_signal_file.ts";
import type { MemberRole } from "../../api/read_project.ts";
import { AdditionList } from "./addition_list.tsx";
import { asAddedBy } from "./as_added_by.ts";
import { PasteDialog } from "./paste_dialog.tsx";
import { type Draft, useAdditions } from "./use_additions.ts";

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
