#!/usr/bin/env bash
# officeparser and mammoth's raw text: two lines of a Word paragraph become one word or one number.
#
# One would guess: a line break (Shift+Enter) is at least a blank in plain text.
# What happens: both leave it out. "40" above "25 days" is "4025 days". officeparser treats a tab likewise, and
# Word's non-breaking hyphen, so that "5-6" is "56". mammoth's HTML has the break as <br />.
# Why it matters: addresses, offers and minutes are written with line breaks; the glued figure exists nowhere in
# the document, and a quotation of it cannot be found again.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . officeparser@7.8.0 mammoth@1.13.0 jszip@3.10.2
cat >look.mjs <<'END'
import JSZip from "jszip";
import mammoth from "mammoth";
import { parseOffice } from "officeparser";
const OFFICE = "http://schemas.openxmlformats.org/";
async function toDocx(run) {
  const zip = new JSZip();
  zip.file("[Content_Types].xml", `<Types xmlns="${OFFICE}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
  zip.file("_rels/.rels", `<Relationships xmlns="${OFFICE}package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
  zip.file("word/document.xml", `<w:document xmlns:w="${OFFICE}wordprocessingml/2006/main"><w:body><w:p><w:r>${run}</w:r></w:p></w:body></w:document>`);
  return await zip.generateAsync({ type: "nodebuffer" });
}
const RUNS = {
  "line break": "<w:t>40</w:t><w:br/><w:t>25 days</w:t>",
  tab: "<w:t>40</w:t><w:tab/><w:t>25 days</w:t>",
  hyphen: "<w:t>5</w:t><w:noBreakHyphen/><w:t>6 weeks</w:t>",
};
for (const [name, run] of Object.entries(RUNS)) {
  const buffer = await toDocx(run);
  const parsed = await parseOffice(buffer);
  console.log(name, "-> officeparser", JSON.stringify(parsed.toText()));
  console.log(name, "-> mammoth raw ", JSON.stringify((await mammoth.extractRawText({ buffer })).value.trim()));
}
END
cat >expected.txt <<'END'
line break -> officeparser "4025 days"
line break -> mammoth raw  "4025 days"
tab -> officeparser "4025 days"
tab -> mammoth raw  "40\t25 days"
hyphen -> officeparser "56 weeks"
hyphen -> mammoth raw  "5‑6 weeks"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: officeparser and mammoth.extractRawText() drop line breaks inside a paragraph, officeparser tabs and non-breaking hyphens too. In short: 40 above 25 days is 4025 days.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
