import { defineConfig } from "vitest/config";

/** What needs a browser. */
const page = ["test/page/journey.test.ts", "local-discord/test/page/parts.test.ts"];
/** What reads articles that are not in the repository. */
const real = ["test/real/**/*.test.ts"];
/** What starts a server or a process: the bot on a local Discord, the compiled program. */
const e2e = [
  "test/e2e/**/*.test.ts",
  "test/locales/every-locale.test.ts",
  "local-discord/test/*.test.ts",
  "local-discord/test/page/routes.test.ts",
  "test/page/start.test.ts",
];
const journeys = ["test/e2e/{features,journeys}.test.ts"];
/** All others: text in, text out. */
const unit = ["test/**/*.test.ts", "local-discord/test/**/*.test.ts"];

/** No test judges by the clock: these only end what hangs, also where six other programs keep the machine busy. */
const patience = 120_000;

export default defineConfig({
  test: {
    // Vitest would leave one core to itself; most of what takes long here waits for a process, a socket or a browser.
    maxWorkers: "100%",
    projects: [
      project("unit", unit, {
        exclude: [...e2e, ...page, ...real],
        setupFiles: ["test/no-network.ts"],
        // The sources keep nothing between files, so they are loaded once for all.
        isolate: false,
      }),
      project("e2e", e2e),
      // What people do, once more over the other wire.
      project("http", journeys, { provide: { wire: "http" } }),
      project("page", page),
      project("real", real),
    ],
  },
});

interface More {
  readonly exclude?: string[];
  readonly setupFiles?: string[];
  readonly isolate?: boolean;
  readonly provide?: { readonly wire: "gateway" | "http" };
}

declare module "vitest" {
  interface ProvidedContext {
    /** The wire by which the bot of the journeys is reached; the gateway without. */
    readonly wire?: "gateway" | "http";
  }
}

function project(name: string, include: string[], more: More = {}) {
  return {
    test: {
      name,
      include,
      ...more,
      testTimeout: patience,
      hookTimeout: patience,
      expect: { poll: { timeout: patience } },
    },
  };
}
