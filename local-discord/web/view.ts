import type { WirePlace } from "../page/wire.ts";

export type Theme = "dark" | "light";

/** Who looks at what, and how. It stands in the page's address: a reload keeps it, and two tabs may differ. */
export interface View {
  readonly as: string;
  readonly where: WirePlace;
  readonly locale: string;
  readonly theme: Theme;
  readonly phone: boolean;
  readonly inspector: boolean;
}

const PLACES: readonly WirePlace[] = ["guild", "dm", "private", "external"];

/** Reads the address; what it does not say is as `system` prefers. */
export function readView(search: string, system: Pick<View, "theme">): View {
  const said = new URLSearchParams(search);
  const theme = said.get("theme");
  return {
    as: said.get("as") ?? "alice",
    where: PLACES.find((place) => place === said.get("where")) ?? "guild",
    locale: /^[a-z]{2}(-[A-Za-z\d]{2,3})?$/.exec(said.get("locale") ?? "")?.[0] ?? "en-US",
    theme: theme === "dark" || theme === "light" ? theme : system.theme,
    phone: said.get("width") === "phone",
    inspector: said.has("inspector"),
  };
}

export function writeView(view: View): string {
  const said = new URLSearchParams({
    as: view.as,
    where: view.where,
    locale: view.locale,
    theme: view.theme,
  });
  if (view.phone) said.set("width", "phone");
  if (view.inspector) said.set("inspector", "open");
  return `?${said}`;
}
