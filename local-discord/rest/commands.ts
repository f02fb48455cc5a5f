import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from "discord-api-spec/zod";
import { DiscordError } from "../forms/discord-error.ts";
import { checkForm } from "../forms/form-body.ts";
import { FormErrors, type Path } from "../forms/form-errors.ts";
import { checkCommand, checkUniqueNames } from "../forms/rules/command.ts";
import { isJson, type Json } from "../json.ts";
import { commandObject } from "../state/commands.ts";
import { noContent, ok, type RestRequest, type Route } from "./route.ts";

const GLOBAL = "/applications/:application/commands";
const GUILD = "/applications/:application/guilds/:guild/commands";

/** Registration of application commands, for the application and for its guild. */
export const commandRoutes: readonly Route[] = [GLOBAL, GUILD].flatMap((base): Route[] => [
  {
    method: "GET",
    path: base,
    auth: "bot",
    handle: (request) => {
      const full = request.query.get("with_localizations") === "true";
      const commands = request.hub.commands.in(scope(request));
      return ok(commands.map((command) => commandObject(command, full, request.locale)));
    },
  },
  {
    method: "PUT",
    path: base,
    auth: "bot",
    handle: (request) => {
      const guild = scope(request);
      const forms = bulkForm(request);
      return ok(request.hub.commands.replaceAll(guild, forms).map(({ object }) => object));
    },
  },
  {
    method: "POST",
    path: base,
    auth: "bot",
    handle: (request) => {
      const guild = scope(request);
      const form = commandForm(request, ApplicationCommandCreateRequestSchema, null);
      const { command, isNew } = request.hub.commands.upsert(guild, form);
      return ok(command.object, isNew ? 201 : 200);
    },
  },
  {
    method: "GET",
    path: `${base}/:command`,
    auth: "bot",
    handle: (request) => ok(request.hub.commands.get(scope(request), request.params.command ?? "").object),
  },
  {
    method: "PATCH",
    path: `${base}/:command`,
    auth: "bot",
    handle: (request) => {
      const { hub, params } = request;
      const before = hub.commands.get(scope(request), params.command ?? "");
      const form = commandForm(request, ApplicationCommandPatchRequestPartialSchema, before.object);
      return ok(hub.commands.patch(scope(request), before.id, form).object);
    },
  },
  {
    method: "DELETE",
    path: `${base}/:command`,
    auth: "bot",
    handle: (request) => {
      request.hub.commands.delete(scope(request), request.params.command ?? "");
      return noContent;
    },
  },
]);

/** The guild that the path names, null for none. @throws {DiscordError} for another's application or guild */
function scope({ hub: { world }, params }: RestRequest): string | null {
  if (params.application !== world.applicationId) throw new DiscordError("otherApplication");
  if (params.guild === undefined) return null;
  if (params.guild !== world.guild.id) throw new DiscordError("missingAccess");
  return params.guild;
}

function bulkForm(request: RestRequest): Json[] {
  const errors = new FormErrors();
  if (!Array.isArray(request.body)) {
    errors.add([], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    errors.throwIfAny();
  }
  const items: unknown[] = Array.isArray(request.body) ? request.body : [];
  if (items.length > 110) errors.tooLong([], 110);
  const forms = items.map((item, i) =>
    checkOne(request, ApplicationCommandUpdateRequestSchema, item, null, errors, [i]),
  );
  checkUniqueNames(forms, errors, []);
  errors.throwIfAny();
  if (forms.filter((form) => (form.type ?? 1) === 1).length > 100) throw new DiscordError("tooManyCommands");
  return forms;
}

function commandForm(
  request: RestRequest,
  schema: typeof ApplicationCommandCreateRequestSchema,
  before: Json | null,
) {
  const errors = new FormErrors();
  const form = checkOne(request, schema, request.body, before, errors, []);
  errors.throwIfAny();
  return form;
}

/** @param before the command that a PATCH changes: the rules hold for the result */
function checkOne(
  request: RestRequest,
  schema: typeof ApplicationCommandCreateRequestSchema,
  body: unknown,
  before: Json | null,
  errors: FormErrors,
  at: Path,
): Json {
  const form = isJson(body) ? body : {};
  for (const field of checkForm(schema, isJson(body) ? plainPermissions(form) : body, errors, at)) {
    request.warn(`unknown field ${field}`);
  }
  checkCommand(before === null ? form : { ...before, ...form, type: before.type }, errors, at);
  return form;
}

/** Discord's description calls permissions an integer; its documentation and every library send a string. */
function plainPermissions(form: Json): Json {
  const permissions = form.default_member_permissions;
  return typeof permissions === "string" && /^\d+$/.test(permissions)
    ? { ...form, default_member_permissions: Number(permissions) }
    : form;
}
