import type { ParseTask, UnderstandTask, Understood } from "./tasks.ts";

/** To a thread: one task, and the next only once it was answered. */
export type Asked = ParseTask | UnderstandTask;

/** From a thread. */
export type Answer =
  | { readonly ok: true; readonly kind: "parse"; readonly bytes: Uint8Array<ArrayBuffer> }
  | ({
      readonly ok: true;
      readonly kind: "understand";
      readonly digest: Uint8Array<ArrayBuffer>;
    } & Omit<Understood, "digest">)
  | { readonly ok: false; readonly message: string };

export function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : "unknown fault";
}
