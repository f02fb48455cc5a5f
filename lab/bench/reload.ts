import { pino } from "pino";
import { dispatchFor } from "../../src/cli/bot.ts";
import { liveLibrary } from "../../src/cli/live-library.ts";
import { libraryFolder } from "./library-folder.ts";
import { watchLoop } from "./loop-holds.ts";

const sizes = [1000, 5000];
const people = 20;
/** What people ask while the articles are read anew; a fixed round, so that runs can be compared. */
const questions: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["article", { query: "Macron" }],
  ["quote", { about: "climat" }],
  ["quote", { by: "ministre" }],
  ["article", { query: "la réforme des retraites" }],
  ["verify", { text: "« Nous ne lâcherons rien, et nous irons jusqu'au bout »" }],
  ["quote", {}],
  ["help", {}],
  ["article", { query: "policier condamné à Marseille" }],
];
/** How long somebody reads before asking again: people do not ask in step. */
const pauseMs = (person: number) => 1500 + 53 * person;

/** Reads all articles anew while people ask, and tells how long the event loop was held and how long answers took. */
export async function benchReload(): Promise<void> {
  const log = pino({ level: "silent" });
  for (const size of sizes) {
    const { folder, remove } = libraryFolder(size);
    try {
      const shelf = liveLibrary({ folders: [folder] });
      await shelf.loaded;
      const dispatch = dispatchFor({ library: () => shelf.library, log });
      const watch = watchLoop();
      const waits: number[] = [];
      let unanswered = 0;
      let reloading = true;
      const ask = async (person: number) => {
        // Nobody asks at the very moment at which all others do.
        await new Promise((resolve) => setTimeout(resolve, (pauseMs(person) * person) / people));
        for (let turn = person; reloading; turn++) {
          const [command, options] = questions[turn % questions.length] ?? ["help", {}];
          const asked = performance.now();
          await new Promise((resolve) => setImmediate(resolve));
          const reply = await dispatch.reply({ kind: "command", locale: "fr", command, options });
          waits.push(performance.now() - asked);
          if (reply.kind === "fault") unanswered++;
          await new Promise((resolve) => setTimeout(resolve, pauseMs(person)));
        }
      };
      const asking = Array.from({ length: people }, (_, person) => ask(person));
      const started = performance.now();
      const { ok } = await shelf.reload();
      const seconds = (performance.now() - started) / 1000;
      reloading = false;
      await Promise.all(asking);
      const holds = watch.stop();
      waits.sort((a, b) => a - b);
      const at = (share: number) => Math.round(waits[Math.floor(waits.length * share)] ?? 0);
      console.log(
        `reload of ${size} articles${ok ? "" : " FAILED"}: ${seconds.toFixed(1)} s; ${waits.length} answers meanwhile to ${people} people, ` +
          `${unanswered} faults, ${waits.filter((ms) => ms > 3000).length} later than 3 s; wait p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${Math.round(waits.at(-1) ?? 0)} ms; ` +
          `longest hold ${holds.longest} ms of CPU, ${holds.over50} over 50, ${holds.over100} over 100`,
      );
    } finally {
      remove();
    }
  }
}
