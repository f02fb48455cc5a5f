import { DiscordError } from "./discord-error.ts";
import type { ErrorTree, FieldError } from "./error-tree.ts";

export type Path = readonly (string | number)[];

/**
 * Collects all that is wrong with a request body before it is refused, as Discord does.
 * Source of the form: https://docs.discord.com/developers/reference#error-messages
 */
export class FormErrors {
  readonly #found: { readonly path: Path; readonly error: FieldError }[] = [];

  add(path: Path, code: string, message: string): void {
    const known = this.#found.some(
      (other) => other.error.code === code && other.path.join("\0") === path.join("\0"),
    );
    if (!known) this.#found.push({ path, error: { code, message } });
  }

  required(path: Path): void {
    this.add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  tooLong(path: Path, max: number): void {
    this.add(path, "BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
  }

  badLength(path: Path, min: number, max: number): void {
    this.add(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
  }

  choices(path: Path, values: readonly unknown[]): void {
    this.add(path, "BASE_TYPE_CHOICES", `Value must be one of {${values.join(", ")}}.`);
  }

  /** Whether anything is wrong at that path or below it, so that later rules need not look there. */
  has(path: Path): boolean {
    return this.#found.some((other) => path.every((step, i) => String(other.path[i]) === String(step)));
  }

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  toTree(): ErrorTree {
    const root: ErrorTree = {};
    for (const { path, error } of this.#found) {
      let node = root;
      for (const step of path) {
        const next = node[step];
        if (next !== undefined && !Array.isArray(next)) node = next;
        else {
          const fresh: ErrorTree = {};
          node[step] = fresh;
          node = fresh;
        }
      }
      const list = node._errors;
      if (Array.isArray(list)) list.push(error);
      else node._errors = [error];
    }
    return root;
  }

  /** @throws {DiscordError} 50035 with every error found, if there is one. */
  throwIfAny(): void {
    if (!this.isEmpty) throw new DiscordError("invalidForm", this.toTree());
  }
}
