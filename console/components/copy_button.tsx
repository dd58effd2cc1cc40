import { useEffect, useState } from "preact/hooks";

interface Props {
  text: string;
  /** What is copied, for those who hear the button alone: "Copy question 2". */
  label: string;
  children?: string;
}

/** Copies a text, and says for a moment that it did. */
export function CopyButton({ text, label, children = "Copy" }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => setCopied(await copyText(text));
  return (
    <button type="button" class="quiet-button" aria-label={label} onClick={copy}>
      {copied ? "Copied" : children}
      <span class="visually-hidden" role="status">{copied && "Copied"}</span>
    </button>
  );
}

/** Whether it could be copied. Without the clipboard API, which only secure pages have, by way of a selection. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const is_copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return is_copied;
}
