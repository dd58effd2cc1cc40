/** A name of the API in words: "core_pain" becomes "Core pain". */
export function toLabel(name: string): string {
  const words = name.replaceAll("_", " ").replace(/\bmvp\b/, "MVP");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
