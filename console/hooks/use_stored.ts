import { useCallback, useState } from "preact/hooks";

/** A value that outlives a reload of the tab, and neither the tab nor the session; null until there is one. */
export function useStored<Value>(key: string): [Value | null, (value: Value) => void] {
  const [value, setValue] = useState<Value | null>(() => read(key));
  const store = useCallback((next: Value) => {
    setValue(next);
    write(key, JSON.stringify(next));
  }, [key]);
  return [value, store];
}

function read<Value>(key: string): Value | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : JSON.parse(text) as Value;
}

/** A full storage costs the memory and not the page. */
function write(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
