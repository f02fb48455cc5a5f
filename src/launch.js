/**
 * Starts a program of the bot, `node src/launch.js main`, from what an install has: it compiles where the sources are
 * newer than dist/ and there is a compiler, and runs the sources themselves where Node can. Plain JavaScript, since it
 * runs before anything is compiled.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [program = "main"] = process.argv.splice(2, 1);
const stamp = join(root, "dist/.built");

/** What is compiled, and what says how. */
const sources = ["src", "commands", "local-discord", "tsconfig.json", "package.json"];
const tsc = join(root, "node_modules/typescript/bin/tsc");
const vite = join(root, "node_modules/vite/bin/vite.js");
const steps = [
  [tsc, "-p", "src/tsconfig.build.json"],
  [vite, "build", "local-discord/web", "--outDir", "../../dist/web", "--emptyOutDir", "--logLevel", "warn"],
];

/** The step of the build that is under way. */
let step = null;

stopWithParent();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
  // Until the program listens itself, there is nothing to finish.
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(program === "main" ? 0 : 1);
  });
}
process.on("exit", stopStep);

if (!existsSync(join(root, "node_modules/discord.js"))) {
  fail("The packages of the bot are missing. Run this first: npm ci");
} else if (program === "build") {
  await build();
} else {
  const file = await prepare();
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
}

/** The file to run, made first where that can and must be. */
async function prepare() {
  const source = join(root, "src", `${program}.ts`);
  const compiled = join(root, "dist/src", `${program}.js`);
  const stale = !existsSync(compiled) || newest(sources) > changed(stamp);
  if (stale && existsSync(tsc) && existsSync(vite)) await build();
  else if (stale && process.features.typescript) return source;
  else if (!existsSync(compiled)) {
    fail(
      "Nothing is compiled, and this install has no compiler. Run: npm ci && npm run build && npm prune --omit=dev\n" +
        "(Or use Node 22.18 or newer, which needs no compiling.)",
    );
  } else if (stale) {
    process.stderr.write(
      "Warning: dist/ is older than the sources, and this install has no compiler: the older bot runs. " +
        "Run: npm ci && npm run build && npm prune --omit=dev\n",
    );
  }
  return compiled;
}

async function build() {
  // What is saved while the compiler runs counts as newer.
  const begun = new Date();
  process.stderr.write("Compiling …\n");
  // The compiler remembers what it wrote, and does not look whether it is still there.
  if (!existsSync(join(root, "dist/src/main.js"))) rmSync(join(root, "dist/.tsbuildinfo"), { force: true });
  for (const [script = "", ...options] of steps) {
    const code = await run(script, options);
    if (code !== 0) fail("It could not be compiled.");
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
  utimesSync(stamp, begun, begun);
}

/** Standard output belongs to the program's answers. */
function run(script, options) {
  return new Promise((done) => {
    // A group of its own, so that the compiler's own children can be ended with it.
    const detached = process.platform !== "win32";
    step = spawn(process.execPath, [script, ...options], { cwd: root, stdio: ["ignore", 2, 2], detached });
    step.on("error", () => done(1));
    step.on("exit", (code) => {
      step = null;
      done(code);
    });
  });
}

function stopStep() {
  if (step?.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? step.pid : -step.pid);
  } catch {
    // It has just ended.
  }
}

/**
 * npm dies of a SIGHUP or a SIGKILL of its own without a word to what it started, and so does a shell between the two
 * of any signal: a bot that nobody can see would go on answering.
 */
function stopWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 1000);
  watch.unref();
}

/** When the youngest of these, or of what is below them, was changed; a folder is changed when a file goes. */
function newest(names) {
  return Math.max(
    ...names.map((name) => {
      const below = readdirSafely(join(root, name)).map((one) => join(name, one));
      return Math.max(changed(join(root, name)), newest(below));
    }),
    0,
  );
}

function readdirSafely(path) {
  try {
    return statSync(path).isDirectory() ? readdirSync(path).filter((name) => name !== "test") : [];
  } catch {
    return [];
  }
}

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
