import type { Tasks } from "./tasks.ts";

/** Who does tasks: this thread, or others. */
export interface Pool extends Tasks {
  /** How many tasks are done at a time. */
  readonly size: number;
  /** Ends all threads; what they were doing is rejected. */
  close(): Promise<void>;
}

/** Why a task was not finished. */
export class TaskError extends Error {
  override readonly name = "TaskError";
  readonly code: "deadline" | "crashed" | "closed";
  constructor(code: TaskError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
