import { benchReading } from "./bench/reading.ts";
import { benchReload } from "./bench/reload.ts";
import { benchSearch } from "./bench/search.ts";

const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  reading: benchReading,
  reload: benchReload,
  search: benchSearch,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  console.error(`No benchmark called ${unknown.join(", ")}. There is: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 1;
} else for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]?.();
