import type { ArticleId } from "./article.ts";
import type { Engine } from "./engine.ts";

/** An engine that can be kept as bytes, without its articles. */
export interface KeepableEngine extends Engine {
  /**
   * All of it, at a moment between two changes, in pieces that never change; one that is the same object as in an
   * earlier call holds the same.
   */
  save(): Promise<readonly Uint8Array[]>;
  /** What it holds. */
  ids(): readonly ArticleId[];
}
