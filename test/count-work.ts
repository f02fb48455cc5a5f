/** How much one piece of work each call stands for: a look is one, a walk along a list is its length. */
const looks: readonly (readonly [object, readonly string[]])[] = [
  [
    String.prototype,
    [
      "charAt",
      "charCodeAt",
      "codePointAt",
      "slice",
      "substring",
      "indexOf",
      "lastIndexOf",
      "startsWith",
      "trim",
    ],
  ],
  [RegExp.prototype, ["test", "exec"]],
  [Map.prototype, ["get", "has", "set"]],
  [Set.prototype, ["has", "add"]],
];
const walks = [
  "some",
  "every",
  "find",
  "findIndex",
  "includes",
  "indexOf",
  "filter",
  "map",
  "concat",
] as const;

/** Counts the work of `run` instead of timing it: looks at texts, sets and maps, and the lengths of lists walked along. */
export async function countWork(run: () => unknown): Promise<number> {
  let work = 0;
  const undo: (() => void)[] = [];
  const count = (owner: object, name: string, cost: (self: unknown) => number): void => {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    const was: unknown = found?.value;
    if (found === undefined || typeof was !== "function") return;
    const counting = function (this: unknown, ...args: unknown[]): unknown {
      work += cost(this);
      return Reflect.apply(was, this, args);
    };
    // Packages that are loaded meanwhile may look at how many arguments a method takes.
    Object.defineProperty(counting, "length", { value: was.length });
    Object.defineProperty(owner, name, { ...found, value: counting });
    undo.push(() => Object.defineProperty(owner, name, found));
  };
  for (const [owner, names] of looks) for (const name of names) count(owner, name, () => 1);
  for (const name of walks)
    count(Array.prototype, name, (list) => (Array.isArray(list) ? list.length + 1 : 1));
  try {
    await run();
  } finally {
    for (const each of undo) each();
  }
  return work;
}
