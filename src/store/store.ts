import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Lock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { PackError, PackFile, type PackRecord, packToBytes } from "./pack-file.ts";
import { Packs } from "./packs.ts";
import { Snapshots } from "./snapshots.ts";
import { asideEnding, writeAside } from "./write-aside.ts";

/** A pack is closed at this size, so that making one takes milliseconds. */
const packBytes = 4_000_000;
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
 * snapshots have a name and are replaced whole. Nothing here throws: a store that cannot be used is an empty one, which
 * keeps what it is given in memory.
 */
export class Store {
  readonly #folder: string | null;
  readonly #version: string;
  readonly #notes: StoreNote[] = [];
  readonly #packs = new Packs();
  readonly #snapshots: Snapshots | null;
  /** What no pack has yet, or ever, where nothing can be written. */
  readonly #pending = new Map<string, Uint8Array>();
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
    this.#snapshots = folder === null ? null : new Snapshots(folder, version);
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

  /** Whether what is put here will be there for the next process, as far as can be told. */
  get isWritable(): boolean {
    return this.#writable;
  }

  has(key: string): boolean {
    return this.#pending.has(key) || this.#packs.has(key);
  }

  /** The record, whole and as it was written; else `null`, and it is no longer there. */
  get(key: string): Uint8Array | null {
    return this.#pending.get(key) ?? this.#packs.get(key);
  }

  /**
   * Keeps a record under the key of what it was made from, 22 characters of base64url. It is written by {@link save};
   * where that cannot be, it is in memory until a {@link sweep}.
   */
  put(key: string, bytes: Uint8Array): void {
    if (!this.has(key)) this.#pending.set(key, bytes);
  }

  /** The parts that were last kept under a name, if all are whole and of this version. */
  async snapshot(name: string): Promise<readonly Uint8Array<ArrayBuffer>[] | null> {
    const parts = (await this.#snapshots?.read(name)) ?? "none";
    if (parts === "damaged") this.#notes.push({ kind: "damaged", files: 1 });
    return typeof parts === "string" ? null : parts;
  }

  /** Writes what waits, then the snapshots, in the background: resolves when it is done or was given up. */
  save(snapshots: Readonly<Record<string, readonly Uint8Array[]>> = {}): Promise<void> {
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
    this.#packs.close(new Set(this.#packs.all()));
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
    const packs: PackFile[] = [];
    for (const name of namesIn(folder)) {
      if (name.endsWith(asideEnding)) this.#remove(this.#path(name));
      if (!ownName.test(name)) continue;
      try {
        const file = new PackFile(this.#path(name), this.#version);
        if (name.endsWith(".pack")) packs.push(file);
        else file.close();
      } catch (error) {
        // The one who writes may have put it together with others meanwhile.
        if (error instanceof Error && "code" in error && error.code === "ENOENT") continue;
        const kind = error instanceof PackError ? error.kind : "damaged";
        found.set(kind, [...(found.get(kind) ?? []), name]);
      }
    }
    this.#packs.add(...packs);
    if (found.has("later")) {
      // Nothing is mixed into what a later release keeps.
      this.#refuseToWrite({ kind: "later-version" });
      return;
    }
    const damaged = [...(found.get("damaged") ?? []), ...(found.get("foreign") ?? [])];
    if (damaged.length > 0) this.#notes.push({ kind: "damaged", files: damaged.length });
    if (found.has("other-version")) this.#notes.push({ kind: "other-version" });
    for (const name of [...damaged, ...(found.get("other-version") ?? [])]) this.#remove(this.#path(name));
    if (this.#writable) this.#snapshots?.sweep();
  }

  #remove(path: string): void {
    if (!this.#lock || !this.#writable) return;
    try {
      rmSync(path, { force: true });
    } catch {
      // It takes room, no more.
    }
  }

  async #save(snapshots: Readonly<Record<string, readonly Uint8Array[]>>): Promise<void> {
    if (!this.#writable) return;
    try {
      await this.#restore();
      if (!this.#writable) return;
      // What comes meanwhile goes together, with the next save.
      for (let left = this.#pending.size; left > 0; ) {
        const records = this.#nextPending(left);
        await this.#writePack(records);
        left -= records.length;
      }
      for (const [name, parts] of Object.entries(snapshots)) await this.#snapshots?.write(name, parts);
    } catch (error) {
      // What waits is tried again with the next save: a disk may be emptied.
      this.#notes.push({ kind: "unusable", reason: reasonOf(error) });
    }
  }

  /** Makes the folder again where somebody removed it, with what was in it: open files can be read after that. */
  async #restore(): Promise<void> {
    if (!this.#lock?.isHeld()) {
      makeFolder(this.#path("."));
      this.#lock?.release();
      this.#lock = Lock.take(this.#path("lock"));
      if (!this.#lock) {
        this.#refuseToWrite({ kind: "read-only" });
        return;
      }
    }
    const gone = new Set(this.#packs.all().filter(({ path }) => !existsSync(path)));
    if (gone.size > 0) await this.#regroup(gone, this.#packs.keysOf(gone));
  }

  /** Some of what waits longest, `most` at most. */
  #nextPending(most: number): PackRecord[] {
    const records: PackRecord[] = [];
    let size = 0;
    for (const [key, bytes] of this.#pending) {
      records.push({ key, bytes });
      size += bytes.length;
      if (size >= packBytes || records.length >= most) break;
    }
    return records;
  }

  async #writePack(records: readonly PackRecord[]): Promise<void> {
    const path = this.#path(`${randomBytes(9).toString("base64url")}.pack`);
    await writeAside(path, await packToBytes(records, this.#version));
    this.#packs.add(new PackFile(path, this.#version));
    for (const { key } of records) this.#pending.delete(key);
  }

  async #sweep(count: number, keysOfLive: () => ReadonlySet<string>): Promise<void> {
    if (!this.#writable) {
      this.#forgetDead(count, keysOfLive);
      return;
    }
    const isMostlyDead = this.#packs.records > 2 * count + packsAtHand;
    if (!isMostlyDead && this.#packs.size <= packsAtHand) return;
    const old = new Set(this.#packs.all().filter(({ size }) => isMostlyDead || size < packBytes / 2));
    try {
      await this.#regroup(old, keysOfLive());
    } catch (error) {
      this.#notes.push({ kind: "unusable", reason: reasonOf(error) });
    }
  }

  /** Writes what some packs have of `keys` into others in their place. @throws the system's error; they stay then */
  async #regroup(old: ReadonlySet<PackFile>, keys: ReadonlySet<string>): Promise<void> {
    for await (const records of this.#packs.regrouped(old, keys, packBytes)) await this.#writePack(records);
    this.#packs.close(old);
    for (const { path } of old) this.#remove(path);
  }

  #forgetDead(count: number, keysOfLive: () => ReadonlySet<string>): void {
    if (this.#pending.size <= 2 * count + packsAtHand) return;
    const live = keysOfLive();
    for (const key of this.#pending.keys()) if (!live.has(key)) this.#pending.delete(key);
  }
}

/** Files of other names are not looked at, and stay. */
const ownName = /^(?:[\w-]{12}\.pack|[a-z]+\.snapshot)$/;

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
