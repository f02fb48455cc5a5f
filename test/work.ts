/** What one call cost: its receiver, arguments and result are at hand. */
type Cost = (self: unknown, args: readonly unknown[], result: unknown) => number;

const one: Cost = () => 1;
const whole: Cost = (self) => 1 + String(self).length;
const asked: Cost = (_, [sought]) => 1 + String(sought).length;
/** Up to what was found, or to the end. */
const onward: Cost = (self, [, from], found) => {
  const start = typeof from === "number" ? from : 0;
  return 1 + Math.max(0, (typeof found === "number" && found >= 0 ? found : String(self).length) - start);
};
const back: Cost = (self, [, from], found) => {
  const start = typeof from === "number" ? from : String(self).length;
  return 1 + Math.max(0, start - (typeof found === "number" ? found : 0));
};
const inside: Cost = (self, args) => onward(self, args, String(self).indexOf(String(args[0])));

/** Along a list, as far as it is. */
const along: Cost = (self) => 1 + (Array.isArray(self) ? self.length : 0);

const strings: Readonly<Record<string, Cost>> = {
  ...{ at: one, charAt: one, charCodeAt: one, codePointAt: one, slice: one, substring: one, trim: one },
  ...{ startsWith: asked, endsWith: asked },
  ...{ indexOf: onward, lastIndexOf: back, includes: inside },
  ...{ normalize: whole, toLowerCase: whole, toUpperCase: whole, split: whole, repeat: one },
};

const lists = ["some", "every", "find", "findIndex", "includes", "indexOf", "filter", "map", "concat"];

/**
 * The work of `run`, counted and not timed, so that it is the same on any machine, however busy: characters that string
 * methods read, characters that each run of a regular expression goes over, looks into maps and sets, lengths of lists that
 * are walked along. By `calls`, a look at a text counts as one, however far it goes. How often a regular
 * expression reads the same character again is not seen.
 */
export async function workOf(run: () => unknown, by: "characters" | "calls" = "characters"): Promise<number> {
  let work = 0;
  let silent = false;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, make: (was: CallableFunction) => object): void => {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    const was: unknown = found?.value;
    if (found === undefined || typeof was !== "function") throw new Error(`nothing to count: ${name}`);
    // Packages that are loaded meanwhile may look at how many arguments a method takes.
    const made = Object.defineProperty(make(was), "length", { value: was.length });
    Object.defineProperty(owner, name, { ...found, value: made });
    undo.push(() => Object.defineProperty(owner, name, found));
  };
  const add = (cost: Cost, self: unknown, args: readonly unknown[], result: unknown): void => {
    if (silent) return;
    silent = true;
    work += cost(self, args, result);
    silent = false;
  };
  const count = (owner: object, name: string, cost: Cost): void =>
    replace(owner, name, (was) => {
      return function (this: unknown, ...args: unknown[]): unknown {
        const result: unknown = Reflect.apply(was, this, args);
        add(cost, this, args, result);
        return result;
      };
    });
  for (const [name, cost] of Object.entries(strings))
    count(String.prototype, name, by === "calls" ? one : cost);
  for (const name of ["get", "set", "has"]) count(Map.prototype, name, one);
  for (const name of ["add", "has"]) count(Set.prototype, name, one);
  for (const name of lists) count(Array.prototype, name, along);
  // Once `exec` is not the engine's own, `test`, `matchAll`, `replace` and `split` go through it.
  replace(RegExp.prototype, "exec", (was) => {
    return function (this: RegExp, text: string): unknown {
      const start = this.global || this.sticky ? this.lastIndex : 0;
      const match: unknown = Reflect.apply(was, this, [text]);
      const end = Array.isArray(match) ? Number(Reflect.get(match, "index")) + String(match[0]).length : null;
      if (silent) return match;
      work +=
        by === "calls" ? 1 : 1 + Math.max(0, (end ?? (this.sticky ? start : String(text).length)) - start);
      return match;
    };
  });
  try {
    await run();
  } finally {
    for (const each of undo) each();
  }
  return work;
}
