import { randomBytes } from "node:crypto";
import { accessSync, constants, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Lock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { PackError, PackFile, type PackRecord, packToBytes } from "./pack-file.ts";
import { asideEnding, writeAside } from "./write-aside.ts";

/** A pack is closed at this size, so that making one takes milliseconds. */
const packBytes = 4_000_000;
/** What waits for a disk that takes nothing; beyond it, it is forgotten and understood again at the next start. */
const waitingBytes = 64_000_000;
/** More packs than this are put together. */
const packsAtHand = 64;

/** Why the store does not help, or not wholly; the start says so. */
export type StoreNote =
  | { readonly kind: "other-version" | "later-version" | "read-only" }
  | { readonly kind: "damaged"; readonly files: number }
  | { readonly kind: "unusable"; readonly reason: string };

/**
 * What was understood, kept between runs in a folder that may be deleted at any time. Records are found by a hash of
 * what they were made from, and never change, so a store that was interrupted anywhere lacks some and has none wrong;
 * snapshots have a name and are replaced whole. Nothing here throws: a store that cannot be used is an empty one.
 */
export class Store {
  readonly #folder: string | null;
  readonly #version: string;
  readonly #notes: StoreNote[] = [];
  readonly #packOf = new Map<string, PackFile>();
  readonly #packs = new Set<PackFile>();
  readonly #pending = new Map<string, Uint8Array>();
  #pendingBytes = 0;
  #lock: Lock | null = null;
  #writable = true;
  #saving: Promise<void> = Promise.resolve();

  /**
   * @param folder made where it is missing; `null` for a store that keeps nothing
   * @param version of what is written; records of another one are not read
   */
  constructor(folder: string | null, version: string) {
    this.#folder = folder;
    this.#version = version;
    if (folder === null) {
      this.#writable = false;
      return;
    }
    try {
      makeFolder(folder);
      this.#lock = Lock.take(this.#path("lock"));
      if (!this.#lock) this.#refuseToWrite({ kind: "read-only" });
    } catch (error) {
      this.#refuseToWrite({ kind: "unusable", reason: reasonOf(error) });
    }
    this.#open(folder);
  }

  /** What the host should know; they come but once. */
  takeNotes(): StoreNote[] {
    return this.#notes.splice(0);
  }

  has(key: string): boolean {
    return this.#pending.has(key) || this.#packOf.has(key);
  }

  /** The record, whole and as it was written; else `null`, and it is no longer there. */
  get(key: string): Uint8Array | null {
    const waiting = this.#pending.get(key);
    if (waiting) return waiting;
    const bytes = this.#packOf.get(key)?.get(key) ?? null;
    if (!bytes) this.#packOf.delete(key);
    return bytes;
  }

  /** Keeps a record under the key of what it was made from, 22 characters of base64url. It is written by {@link save}. */
  put(key: string, bytes: Uint8Array): void {
    if (!this.#writable || this.has(key)) return;
    if (this.#pendingBytes + bytes.length > waitingBytes) {
      this.#pending.clear();
      this.#pendingBytes = 0;
    }
    this.#pending.set(key, bytes);
    this.#pendingBytes += bytes.length;
  }

  /** The bytes that were last kept under a name, if they are whole and of this version. */
  snapshot(name: string): Uint8Array | null {
    if (this.#folder === null) return null;
    const path = this.#path(`${name}.snapshot`);
    try {
      const file = new PackFile(path, this.#version);
      try {
        return file.get(snapshotKey);
      } finally {
        file.close();
      }
    } catch {
      return null;
    }
  }

  /** Writes what waits, then the snapshots, in the background: resolves when it is done or was given up. */
  save(snapshots: Readonly<Record<string, Uint8Array>> = {}): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save(snapshots));
    return this.#saving;
  }

  /**
   * Drops the records that nobody names any more once there are more of them than others, and puts small packs together
   * where there are many.
   * @param live how many are named, and which; asked for only in need
   */
  sweep(live: { readonly count: number; readonly keys: () => ReadonlySet<string> }): Promise<void> {
    this.#saving = this.#saving.then(() => this.#sweep(live.count, live.keys));
    return this.#saving;
  }

  /** Ends what is being written and lets others write. */
  async close(): Promise<void> {
    await this.#saving;
    for (const pack of this.#packs) pack.close();
    this.#packs.clear();
    this.#packOf.clear();
    this.#lock?.release();
    this.#lock = null;
    this.#writable = false;
  }

  #path(name: string): string {
    return join(this.#folder ?? "", name);
  }

  #refuseToWrite(note: StoreNote): void {
    this.#writable = false;
    this.#notes.push(note);
  }

  #open(folder: string): void {
    const found = new Map<PackError["kind"], string[]>();
    for (const name of namesIn(folder)) {
      if (name.endsWith(asideEnding)) this.#remove(this.#path(name));
      if (!ownName.test(name)) continue;
      try {
        const file = new PackFile(this.#path(name), this.#version);
        if (name.endsWith(".pack")) this.#take(file);
        else file.close();
      } catch (error) {
        const kind = error instanceof PackError ? error.kind : "damaged";
        found.set(kind, [...(found.get(kind) ?? []), name]);
      }
    }
    if (found.has("later")) {
      // Nothing is mixed into what a later release keeps.
      this.#refuseToWrite({ kind: "later-version" });
      return;
    }
    const damaged = [...(found.get("damaged") ?? []), ...(found.get("foreign") ?? [])];
    if (damaged.length > 0) this.#notes.push({ kind: "damaged", files: damaged.length });
    if (found.has("other-version")) this.#notes.push({ kind: "other-version" });
    for (const name of [...damaged, ...(found.get("other-version") ?? [])]) this.#remove(this.#path(name));
  }

  #take(file: PackFile): void {
    this.#packs.add(file);
    for (const key of file.keys()) this.#packOf.set(key, file);
  }

  #remove(path: string): void {
    if (!this.#lock || !this.#writable) return;
    try {
      rmSync(path, { force: true });
    } catch {
      // It takes room, no more.
    }
  }

  async #save(snapshots: Readonly<Record<string, Uint8Array>>): Promise<void> {
    if (!this.#writable) return;
    try {
      while (this.#pending.size > 0) await this.#writePack(this.#nextPending());
      for (const [name, bytes] of Object.entries(snapshots)) {
        const parts = packToBytes([{ key: snapshotKey, bytes }], this.#version);
        await writeAside(this.#path(`${name}.snapshot`), parts);
      }
    } catch (error) {
      // What waits is tried again with the next save: a disk may be emptied.
      this.#notes.push({ kind: "unusable", reason: reasonOf(error) });
    }
  }

  #nextPending(): PackRecord[] {
    const records: PackRecord[] = [];
    let size = 0;
    for (const [key, bytes] of this.#pending) {
      records.push({ key, bytes });
      size += bytes.length;
      if (size >= packBytes) break;
    }
    return records;
  }

  async #writePack(records: readonly PackRecord[]): Promise<void> {
    const path = this.#path(`${randomBytes(9).toString("base64url")}.pack`);
    await writeAside(path, packToBytes(records, this.#version));
    this.#take(new PackFile(path, this.#version));
    for (const { key, bytes } of records) {
      if (this.#pending.delete(key)) this.#pendingBytes -= bytes.length;
    }
  }

  async #sweep(count: number, keysOfLive: () => ReadonlySet<string>): Promise<void> {
    const isMostlyDead = this.#packOf.size > 2 * count + packsAtHand;
    if (!this.#writable || (!isMostlyDead && this.#packs.size <= packsAtHand)) return;
    const old = [...this.#packs].filter(({ size }) => isMostlyDead || size < packBytes / 2);
    const live = keysOfLive();
    try {
      for (const records of this.#regrouped(old, live)) await this.#writePack(records);
    } catch (error) {
      this.#notes.push({ kind: "unusable", reason: reasonOf(error) });
      return;
    }
    for (const pack of old) {
      for (const key of pack.keys()) if (this.#packOf.get(key) === pack) this.#packOf.delete(key);
      this.#packs.delete(pack);
      pack.close();
      this.#remove(pack.path);
    }
  }

  /** The live records of some packs, a new pack's worth at a time. */
  *#regrouped(packs: readonly PackFile[], live: ReadonlySet<string>): Iterable<readonly PackRecord[]> {
    let records: PackRecord[] = [];
    let size = 0;
    for (const pack of packs) {
      for (const key of [...pack.keys()]) {
        const bytes = live.has(key) && this.#packOf.get(key) === pack ? pack.get(key) : null;
        if (!bytes) continue;
        records.push({ key, bytes });
        size += bytes.length;
        if (size < packBytes) continue;
        yield records;
        [records, size] = [[], 0];
      }
    }
    if (records.length > 0) yield records;
  }
}

/** Files of other names are not looked at, and stay. */
const ownName = /^(?:[\w-]{12}\.pack|[a-z]+\.snapshot)$/;

/** The only record of a snapshot's file. */
const snapshotKey = "snapshot".padEnd(22, "A");

function namesIn(folder: string): string[] {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : "unknown fault";
}
