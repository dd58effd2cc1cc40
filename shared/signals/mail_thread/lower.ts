// deno-lint-ignore no-control-regex -- the ASCII range, which needs nothing but lower case
const ASCII = /^[\x00-\x7f]*$/;

/** Lower case for comparing labels and phrases: composed, and without the dot that "İ" leaves behind. */
export function lower(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFC").toLowerCase().replaceAll("\u0307", "").normalize("NFC");
}
