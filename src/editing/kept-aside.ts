import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "../domain/is-record.ts";
import { makeFolder } from "../store/make-folder.ts";
import { writeAside } from "../store/write-aside.ts";

/** Whatever is kept aside is forgotten after a day. */
const keptMs = 24 * 60 * 60_000;
/** More at once is not what people do. */
const most = 200;

/** Too much is kept aside. */
export class TooMuchAside extends Error {
  override name = "TooMuchAside";
}

/** Things that wait for somebody's word, a folder each under a random id, forgotten after a day. */
export class KeptAside {
  readonly #folder: string;
  readonly #now: () => number;

  /** @param now milliseconds since 1970, as the times of files */
  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
  }

  /**
   * Makes room for something. @returns its id and its folder
   * @throws TooMuchAside, or the system's error
   */
  async make(): Promise<{ readonly id: string; readonly folder: string }> {
    await this.sweep();
    makeFolder(this.#folder);
    if ((await readdir(this.#folder)).length >= most) throw new TooMuchAside("too much is kept aside");
    const id = randomBytes(9).toString("base64url");
    const folder = join(this.#folder, id);
    await mkdir(folder, { mode: 0o700 });
    return { id, folder };
  }

  /** What is said of something; it counts as kept from then on. */
  async describe(id: string, about: object): Promise<void> {
    const text = JSON.stringify({ ...about, keptAt: this.#now() });
    await writeAside(join(this.#folder, id, "about.json"), [Buffer.from(text)]);
  }

  /** What was said of it, and where it lies; `null` where it is kept no more. The id comes from outside. */
  async find(
    id: string,
  ): Promise<{ readonly about: Readonly<Record<string, unknown>>; readonly folder: string } | null> {
    if (!/^[\w-]{12}$/.test(id)) return null;
    const folder = join(this.#folder, id);
    const about = await readAbout(folder);
    if (about === null || typeof about.keptAt !== "number") return null;
    return this.#now() - about.keptAt <= keptMs ? { about, folder } : null;
  }

  async forget(id: string): Promise<void> {
    if (/^[\w-]{12}$/.test(id)) await rm(join(this.#folder, id), { recursive: true, force: true });
  }

  /** Forgets what is older than a day, and what was never described. */
  async sweep(): Promise<void> {
    for (const id of await readdir(this.#folder).catch(() => [])) {
      const about = await readAbout(join(this.#folder, id));
      const from = typeof about?.keptAt === "number" ? about.keptAt : await changed(join(this.#folder, id));
      if (this.#now() - from > keptMs) await this.forget(id);
    }
  }
}

async function readAbout(folder: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const about: unknown = JSON.parse(await readFile(join(folder, "about.json"), "utf8"));
    return isRecord(about) ? about : null;
  } catch {
    return null;
  }
}

async function changed(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
