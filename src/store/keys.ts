import { createHash } from "node:crypto";

/** The key of a record that is made from these bytes: 22 characters of base64url, 128 bits of a hash. */
export function keyOf(
  kind: "document" | "reading" | "merged reading" | "digest",
  ...parts: readonly (Uint8Array | string)[]
): string {
  const hash = createHash("sha256").update(`${kind}\n`);
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, 16).toString("base64url");
}
