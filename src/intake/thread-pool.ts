import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { digestFromBytes } from "./digest-bytes.ts";
import { madeArticle } from "./made-article.ts";
import { type Answer, type Asked, messageOf } from "./messages.ts";
import { parsedFromBytes } from "./parsed-bytes.ts";
import { type Pool, TaskError } from "./pool.ts";
import type { ParsedEntries, ParseTask, UnderstandTask, Understood } from "./tasks.ts";

/** A file or an article that takes longer is given up: it costs itself only. */
const deadlineMs = 60_000;
/** A thread that has nothing to do for so long ends, and gives its memory back. */
const idleMs = 10_000;
/** A thread takes some tenths of a second to start: one is added for each so many tasks that wait. */
const waitingPerThread = 3;
/** Of one thread; the largest file that is taken needs less. */
const heapMegabytes = 1024;

export interface ThreadPoolOptions {
  /** One a core without. */
  readonly size?: number;
  readonly deadlineMs?: number;
}

interface Job {
  readonly task: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: TaskError) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** Tasks in threads of their own; articles come before files, since they are nearer to being answered from. */
export class ThreadPool implements Pool {
  readonly size: number;
  readonly #deadlineMs: number;
  readonly #articles: Job[] = [];
  readonly #files: Job[] = [];
  readonly #threads = new Set<Thread>();
  #isClosed = false;

  constructor({ size = availableParallelism(), deadlineMs: deadline = deadlineMs }: ThreadPoolOptions = {}) {
    this.size = size;
    this.#deadlineMs = deadline;
  }

  async parse(task: ParseTask): Promise<ParsedEntries> {
    const answer = await this.#ask(task, this.#files);
    if (answer.ok && answer.kind === "parse") return parsedFromBytes(answer.bytes, task.file.shown);
    throw new Error(answer.ok ? "another answer" : answer.message);
  }

  async understand(task: UnderstandTask): Promise<Understood> {
    const answer = await this.#ask(task, this.#articles);
    if (!answer.ok || answer.kind !== "understand")
      throw new Error(answer.ok ? "another answer" : answer.message);
    const { digest, reading, complaints } = answer;
    // What the thread had of the article is here as well: it is made again where somebody asks for it, which few do.
    const found = reading ?? task.reading ?? new Uint8Array();
    return { digest: digestFromBytes(digest, () => madeArticle(task, found)), reading, complaints };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const closed = new TaskError("closed", "the bot is stopping");
    for (const { reject } of [...this.#articles.splice(0), ...this.#files.splice(0)]) reject(closed);
    await Promise.all([...this.#threads].map((thread) => this.#end(thread, closed)));
  }

  #ask(task: Asked, queue: Job[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new TaskError("closed", "the bot is stopping"));
      queue.push({ task, resolve, reject });
      this.#assign();
    });
  }

  #assign(): void {
    for (const thread of this.#threads) {
      if (thread.job) continue;
      const job = this.#articles.shift() ?? this.#files.shift();
      if (!job) return;
      this.#give(thread, job);
    }
    const waiting = this.#articles.length + this.#files.length;
    if (waiting >= Math.max(1, waitingPerThread * this.#threads.size) && this.#threads.size < this.size) {
      this.#start();
      this.#assign();
    }
  }

  #start(): void {
    const file = new URL(`./worker${import.meta.url.slice(-3)}`, import.meta.url);
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    const thread: Thread = { worker, job: null, timer: null };
    this.#threads.add(thread);
    worker.on("message", (answer: Answer) => {
      const { job } = thread;
      this.#release(thread);
      job?.resolve(answer);
      this.#assign();
      if (!thread.job) this.#rest(thread);
    });
    worker.on("error", (error) => void this.#end(thread, new TaskError("crashed", messageOf(error))));
    worker.on("exit", () => void this.#end(thread, new TaskError("crashed", "its thread ended")));
  }

  #give(thread: Thread, job: Job): void {
    this.#release(thread);
    thread.job = job;
    thread.worker.ref();
    const late = new TaskError("deadline", `it took more than ${this.#deadlineMs / 1000} s`);
    thread.timer = setTimeout(() => void this.#end(thread, late), this.#deadlineMs);
    thread.worker.postMessage(job.task);
  }

  #rest(thread: Thread): void {
    thread.worker.unref();
    thread.timer = setTimeout(() => void this.#end(thread, new TaskError("closed", "idle")), idleMs);
    thread.timer.unref();
  }

  #release(thread: Thread): void {
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
    thread.job = null;
  }

  async #end(thread: Thread, why: TaskError): Promise<void> {
    if (!this.#threads.delete(thread)) return;
    const { job } = thread;
    this.#release(thread);
    job?.reject(why);
    await thread.worker.terminate();
    if (!this.#isClosed) this.#assign();
  }
}

/** Whether the file of a thread can be run as it is: compiled, or by a Node that takes TypeScript. */
export function hasThreads(): boolean {
  return import.meta.url.endsWith(".js") || Boolean(Reflect.get(process.features, "typescript"));
}
