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

/** By the byte order mark, which TextDecoder takes away. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
