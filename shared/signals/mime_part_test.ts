import { assertEquals } from "@std/assert";
import { parseMimePart } from "./mime_part.ts";

function parse(mail: string) {
  return parseMimePart(new TextEncoder().encode(mail));
}

function textOf(mail: string): string {
  return new TextDecoder().decode(parse(mail).content());
}

Deno.test("parseMimePart() undoes base64, whatever stands between its characters", () => {
  const head = "Content-Transfer-Encoding: base64\n\n";

  assertEquals(textOf(`${head}VGhlIG\r\nFhcmNo\r\n`), "The aarch");
  assertEquals(textOf(`${head}VGhl\n!\nIA==\nZ2F0ZQ==`), "The gate");
});

Deno.test("parseMimePart() undoes quoted-printable", () => {
  const head = "Content-Transfer-Encoding: quoted-printable\n\n";

  assertEquals(textOf(`${head}T=C3=BCr und =\r\nTor   \r\n=20=\r\n=3D`), "Tür und Tor\n =");
  assertEquals(textOf(`${head}50 = 50 =ZZ`), "50 = 50 =ZZ");
});

Deno.test("parseMimePart() finds parts, also where a boundary begins like another or the last is missing", () => {
  const { parts } = parse(
    "Content-Type: multipart/mixed; boundary=b\n\npreamble\n--b\n\none\n--b \nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\ntwo\n--bb--\n--b\n\nthree\n--bc\n",
  );

  const words = parts!.flatMap((part) => part.parts ?? [part]).map((part) =>
    new TextDecoder().decode(part.content())
  );
  assertEquals(words, ["one", "two", "three\n--bc\n"]);
});

Deno.test("parseMimePart() reads parameters that are quoted, commented, cut or encoded", () => {
  const name = (parameters: string) =>
    parse(`Content-Disposition: attachment; ${parameters}\n\n`).disposition.parameters.get(
      "filename",
    );

  assertEquals(name('filename="a \\"b\\"; c.txt"'), 'a "b"; c.txt');
  assertEquals(name("filename=Plan(1).pdf"), "Plan(1).pdf");
  assertEquals(name("size=1 (one); filename=a.txt"), "a.txt");
  assertEquals(name("filename*=utf-8''T%C3%BCr.txt"), "Tür.txt");
  assertEquals(name("filename*0=the; filename*1=-gate.txt"), "the-gate.txt");
  assertEquals(name("filename*0*=iso-8859-1'de'T%FC; filename*1*=r.txt"), "Tür.txt");
});
