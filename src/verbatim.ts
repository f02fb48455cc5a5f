#!/usr/bin/env node
/**
 * `verbatim [start | ask | deploy | doctor | export | health | import | library] …`: the programs of the bot where it was installed
 * as a package, without its sources and npm's scripts.
 */
const programs = {
  start: () => import("./main.ts"),
  ask: () => import("./cli/ask.ts"),
  deploy: () => import("./cli/deploy.ts"),
  doctor: () => import("./cli/doctor.ts"),
  export: () => import("./cli/export.ts"),
  health: () => import("./cli/health.ts"),
  import: () => import("./cli/import.ts"),
  library: () => import("./cli/library.ts"),
} as const;

const name = process.argv[2] ?? "start";
if (Object.hasOwn(programs, name)) {
  process.argv.splice(2, 1);
  await programs[name as keyof typeof programs]();
} else {
  const known = Object.keys(programs).join(" | ");
  (name === "--help" ? process.stdout : process.stderr).write(
    `Usage: verbatim [${known}] …\n` +
      "Without a name it starts the bot. Settings come from the environment and from .env in the current folder.\n",
  );
  process.exit(name === "--help" ? 0 : 2);
}
