import { MemoryEngine } from "../../../src/engines/memory/memory-engine.ts";
import { describeEngine } from "../contract.ts";

describeEngine("memory", async () => new MemoryEngine());
