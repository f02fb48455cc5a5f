/**
 * Prints what the changelog on standard input says of one version: `node .ci/release-notes.js 1.0.0 < CHANGELOG.md`. Ends with 1
 * where it says nothing, since a release without notes is a mistake.
 */
import { text } from "node:stream/consumers";

const [version = ""] = process.argv.slice(2);
const sections = (await text(process.stdin)).split(/^## /m).slice(1);
const notes = sections.find((section) => section.split(/[\s–-]/, 1)[0]?.replace(/[[\]]/g, "") === version);
const body = notes?.slice(notes.indexOf("\n")).trim() ?? "";
if (body === "") {
  process.stderr.write(`CHANGELOG.md has no notes under "## ${version}".\n`);
  process.exit(1);
}
process.stdout.write(`${body}\n`);
