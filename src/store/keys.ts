import { createHash, hash } from "node:crypto";

/** The key of a record that is made from these bytes: 22 characters of base64url, 128 bits of a hash. */
export function keyOf(
  kind: "document" | "reading" | "merged reading",
  ...parts: readonly (Uint8Array | string)[]
): string {
  const made = createHash("sha256").update(`${kind}\n`);
  for (const part of parts) made.update(part);
  return made.digest().subarray(0, 16).toString("base64url");
}

/** Equal for equal texts: in one go, for there are as many as articles. */
export function markOf(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}
