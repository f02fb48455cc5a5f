import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cpuPerAnswer } from "./soak/cpu-per-answer.ts";
import { soak } from "./soak/soak.ts";

/**
 * `npm run soak -- --url postgres://… --restart "command" [--requests 2000] [--at-once 6] [--people 40] [--standby]`: four
 * processes on one empty database, two over the gateway and two over HTTP, answer many people, while articles come,
 * processes are killed and the database is started again. Tells what was not answered, or twice, how long each recovery
 * took, and the CPU of all processes. With `--standby` each of the gateway's two has another that stands by.
 * `npm run soak -- --url postgres://… --cpu`: what an answer costs from four processes, against one.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string" },
    restart: { type: "string", default: "true" },
    requests: { type: "string", default: "2000" },
    "at-once": { type: "string", default: "6" },
    people: { type: "string", default: "40" },
    articles: { type: "string", default: "seeds" },
    seed: { type: "string", default: "1" },
    standby: { type: "boolean", default: false },
    cpu: { type: "boolean", default: false },
  },
});

const root = mkdtempSync(join(tmpdir(), "soak-"));
const articles = join(root, "articles");
cpSync(values.articles, articles, { recursive: true });
const options = {
  url: values.url ?? "",
  ...{ root, articles, restart: values.restart, withStandby: values.standby },
  ...{ requests: Number(values.requests), atOnce: Number(values["at-once"]), people: Number(values.people) },
  seed: Number(values.seed),
};
const { lines, isWell } = values.cpu
  ? { lines: await cpuPerAnswer(options), isWell: true }
  : await soak(options);
process.stdout.write(`${lines.join("\n")}\n`);
rmSync(root, { recursive: true, force: true });
process.exit(isWell ? 0 : 1);
