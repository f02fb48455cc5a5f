import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request as ask, createServer, type Server } from "node:http";
import { createServer as listener } from "node:net";
import { fileURLToPath } from "node:url";
import { cpuMsOf } from "../process-cpu.ts";

/** A process of the bot that is started again whenever it ends, as a service manager does. */
export class Member {
  readonly name: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess;
  #isStopped = false;
  /** Whether it keeps the library, by its own word. */
  isLibrarian = false;
  /** Whether Discord reaches it, by its own word. */
  isOnline = false;
  starts = 0;
  /** CPU time of those of its runs that have ended. */
  #spentMs = 0;
  /** What it logged as errors. */
  readonly errors: string[] = [];

  constructor(name: string, env: Readonly<Record<string, string>>) {
    this.name = name;
    this.#env = env;
    this.#child = this.#start();
  }

  /** CPU time of all its runs, in milliseconds. */
  get cpuMs(): number {
    return this.#spentMs + (cpuMsOf(this.#child.pid ?? 0) ?? 0);
  }

  kill(): void {
    this.isLibrarian = false;
    this.#spentMs = this.cpuMs;
    this.#child.kill("SIGKILL");
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }

  #start(): ChildProcess {
    this.starts++;
    const main = fileURLToPath(new URL("../../src/main.js", import.meta.url));
    const child = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH ?? "", ...this.#env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let rest = "";
    child.stdout?.on("data", (data) => {
      const lines = `${rest}${data}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.#hear(line);
    });
    child.on("exit", () => {
      this.isLibrarian = this.isOnline = false;
      if (!this.#isStopped) this.#child = this.#start();
    });
    return child;
  }

  #hear(line: string): void {
    if (line.includes("the bot is online")) this.isOnline = true;
    if (line.includes("this process keeps the library now")) this.isLibrarian = true;
    if (line.includes("this process keeps the library no more")) this.isLibrarian = false;
    if (line.includes('"level":50')) this.errors.push(line.slice(0, 300));
  }
}

/** Passes requests on to several ports in turn; one that takes no connection is passed over. */
export async function balancer(ports: readonly number[]): Promise<{ port: number; server: Server }> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on("data", (piece: Buffer) => pieces.push(piece));
    incoming.on("end", () => {
      const first = turn++;
      const pass = (tried: number): void => {
        const port = ports[(first + tried) % ports.length];
        const { method, url, headers } = incoming;
        const passed = ask(
          { host: "127.0.0.1", port, method, path: url, headers, agent: false },
          (answer) => {
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.pipe(outgoing);
          },
        );
        passed.on("error", (error) => {
          const isUntaken = "code" in error && error.code === "ECONNREFUSED";
          if (isUntaken && tried + 1 < ports.length) pass(tried + 1);
          else if (!outgoing.headersSent) outgoing.writeHead(502).end();
          else outgoing.destroy();
        });
        passed.end(Buffer.concat(pieces));
      };
      pass(0);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { server, port: typeof address === "object" && address ? address.port : 0 };
}

/** Ports that nobody has. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => listener().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  });
  for (const server of servers) server.close();
  await Promise.all(servers.map((server) => once(server, "close")));
  return ports;
}
