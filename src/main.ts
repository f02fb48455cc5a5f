import { endOnFault } from "./cli/end-on-fault.ts";
import { outliveOutput } from "./cli/output.ts";
import { stopSignal } from "./cli/stop-signal.ts";

outliveOutput();
endOnFault();
const stop = stopSignal();
// Only now, since it takes a second in which the process may be told to leave.
const { run } = await import("./cli/run.ts");
process.exit(await run(stop));
