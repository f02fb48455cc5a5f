import { generateKeyPairSync, sign } from "node:crypto";

/** An application's keys, with which Discord signs what it posts to the application's own address. */
export interface SigningKey {
  /** As the Developer Portal shows it: 64 hexadecimal digits. */
  readonly publicKey: string;
  /** The headers for a body, at a time in seconds since 1970. */
  headers(body: string, timestamp: number): Record<string, string>;
}

export function signingKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  // An Ed25519 key in this form ends with its 32 bytes (RFC 8410).
  const bytes = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  return {
    publicKey: bytes.toString("hex"),
    headers: (body, timestamp) => ({
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
      "x-signature-ed25519": sign(null, Buffer.from(`${timestamp}${body}`), privateKey).toString("hex"),
      "x-signature-timestamp": String(timestamp),
    }),
  };
}
