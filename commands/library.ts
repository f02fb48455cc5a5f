import type { Command, Context } from "../src/dispatch/command.ts";
import { UserError } from "../src/domain/errors.ts";
import type { LibraryAdmin } from "../src/domain/library-status.ts";

export const library: Command = {
  name: "library",
  options: [],
  managersOnly: true,
  slow: ["reload"],
  subcommands: {
    status: async (_options, context) => ({
      kind: "status",
      status: await adminOf(context).status(),
      outcome: "as-is",
    }),
    reload: async (_options, context) => {
      const { ok, status } = await adminOf(context).reload();
      return { kind: "status", status, outcome: ok ? "reloaded" : "reload-failed" };
    },
  },
};

/** Discord shows the command to managers alone, but a server can change that, and a request can be forged. */
function adminOf({ isManager, admin }: Context): LibraryAdmin {
  if (!isManager || !admin) throw new UserError("not-allowed");
  return admin;
}
