import { createPublicKey, type KeyObject, verify } from "node:crypto";

/** What stands before an Ed25519 key's 32 bytes in the form that Node reads: RFC 8410, section 4. */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** An application's public key as the Developer Portal shows it, 64 hexadecimal digits; `null` for anything else. */
export function publicKeyOf(hex: string): KeyObject | null {
  if (!/^[\da-f]{64}$/i.test(hex)) return null;
  const key = Buffer.concat([spkiPrefix, Buffer.from(hex, "hex")]);
  return createPublicKey({ key, format: "der", type: "spki" });
}

export interface SignedRequest {
  /** The header X-Signature-Ed25519. */
  readonly signature: string | undefined;
  /** The header X-Signature-Timestamp: seconds since 1970. */
  readonly timestamp: string | undefined;
  /** As it came; what is parsed and written anew may differ in a byte. */
  readonly body: Buffer;
}

/** Whether the owner of the key signed these bytes with this timestamp. Headers of any form are taken, and fail. */
export function isSigned({ signature, timestamp, body }: SignedRequest, key: KeyObject): boolean {
  if (signature === undefined || timestamp === undefined || !/^[\da-f]{128}$/i.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, "hex"));
}
