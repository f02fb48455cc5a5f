import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";

/** What a file of settings holds, as editors of every system save it; nothing where there is none. */
export function readEnvFile(path: string): Readonly<Record<string, string | undefined>> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return {};
    throw new Error(`${path} cannot be read (${String(code)}). Check what it is, and who may read it.`);
  }
  return parseEnv(decode(bytes).replace(/^[ \t]*(?:export[ \t]+)?(?=\w+[ \t]*=)/gm, ""));
}

/** TextDecoder takes the byte order mark away. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}
