import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleFile } from "../../src/intake/list-files.ts";
import { localPool } from "../../src/intake/local-pool.ts";
import type * as ThreadPools from "../../src/intake/thread-pool.ts";
import { put } from "../intake/folder.ts";
import { build, makeProject, type Project } from "./project.ts";

let project: Project;
let threadPool: typeof ThreadPools.ThreadPool;
let folder = "";
beforeAll(async () => {
  project = makeProject("all");
  build(project);
  // Threads run compiled files.
  const compiled = pathToFileURL(join(project.folder, "dist/src/intake/thread-pool.js")).href;
  ({ ThreadPool: threadPool } = (await import(compiled)) as typeof ThreadPools);
  folder = join(project.folder, "articles");
  await put(folder, {
    "a.txt": "A\n\n“We waited a long time for it,” said Maude Kerbrat, the keeper of the lamp.\n",
    "b.txt": "",
  });
});
afterAll(() => project?.remove());

const parseTask = (path: string) => ({
  kind: "parse" as const,
  file: articleFile(0, folder, join(folder, path), path),
  access: { roots: [folder], followLinks: false },
});

describe("reading in threads", () => {
  it("finds what reading in this thread finds", async () => {
    const threads = new threadPool({ size: 2 });
    const own = localPool();
    for (const path of ["a.txt", "b.txt", "gone.txt"])
      expect(await threads.parse(parseTask(path))).toEqual(await own.parse(parseTask(path)));
    const { entries } = await threads.parse(parseTask("a.txt"));
    const [found] = entries;
    if (!found) throw new Error("nothing was parsed");
    const { entry, bytes } = found;
    const documents = [{ path: "a.txt", bytes }];
    const task = {
      kind: "understand" as const,
      id: entry.id,
      documents,
      reading: null,
      outlet: null,
      alsoIn: [],
    };
    const read = await threads.understand(task);
    expect(read).toEqual(await own.understand(task));
    expect(read.digest.article.quotes).toHaveLength(1);
    await threads.close();
  });

  it("gives up what takes too long, and goes on with what waits", async () => {
    const hasty = new threadPool({ size: 1, deadlineMs: 0 });
    const all = await Promise.allSettled(
      ["a.txt", "b.txt", "a.txt"].map((path) => hasty.parse(parseTask(path))),
    );
    expect(all.map((one) => one.status === "rejected" && one.reason.code)).toEqual(Array(3).fill("deadline"));
    await hasty.close();
  });

  it("takes a fault of a task for that task's", async () => {
    const threads = new threadPool({ size: 1 });
    const broken = { ...parseTask("a.txt"), kind: "understand" as const, id: "x", documents: [] };
    await expect(
      threads.understand({ ...broken, reading: null, outlet: null, alsoIn: [] } as never),
    ).rejects.toThrow("one document");
    expect((await threads.parse(parseTask("a.txt"))).entries).toHaveLength(1);
    await threads.close();
  });

  it("is over once it is closed, with all that waits", async () => {
    const threads = new threadPool({ size: 1 });
    const waiting = ["a.txt", "b.txt"].map((path) => threads.parse(parseTask(path)));
    const closed = threads.close();
    for (const one of waiting) await expect(one).rejects.toMatchObject({ code: "closed" });
    await closed;
    await expect(threads.parse(parseTask("a.txt"))).rejects.toMatchObject({ code: "closed" });
  });
});
