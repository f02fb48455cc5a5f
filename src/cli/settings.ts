import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
import { type Config, type ConfigResult, libraryIn, readConfig } from "./config.ts";
import { readEnvFile } from "./env-file.ts";
import { misspelt } from "./near-names.ts";
import { isPackage, projectFolder, settingsFolder } from "./project-folder.ts";
import { withSecretFiles } from "./secret-files.ts";

export interface Settings extends Config {
  /** Where the file of settings is looked for. */
  readonly envFile: string;
}

/** The settings with all that is wrong or odd about them; each a sentence. */
export interface CheckedSettings {
  readonly envFile: string;
  readonly warnings: readonly string[];
  /** Why they cannot be used. */
  readonly problems: readonly string[];
  readonly config: Config | null;
  /** What of them says where articles lie, as far as it can be used, whatever is wrong with the others. */
  readonly usable: Pick<Config, "articleFolders" | "followLinks" | "dataFolder" | "feeds">;
}

/**
 * Looks at the settings of this process: its environment, and below it the file `.env` of the project. Paths in them are
 * relative to the {@link settingsFolder}, so the process moves there, wherever it was started.
 */
export function checkSettings(): CheckedSettings {
  const folder = settingsFolder();
  process.chdir(folder);
  const envFile = join(folder, ".env");
  let file: Readonly<Record<string, string | undefined>> = {};
  let result: ConfigResult;
  const warnings: string[] = [];
  try {
    file = readEnvFile(envFile);
    warnings.push(...warningsOf(file));
    result = readConfig(withSecretFiles({ ...ofPackage(), ...file, ...process.env }));
  } catch (error) {
    result = { ok: false, problems: [error instanceof Error ? error.message : "They cannot be read."] };
  }
  const usable = result.ok ? result.config : libraryIn({ ...ofPackage(), ...file, ...process.env });
  // Whoever only answers from a database needs no folder.
  const readsFolders = !result.ok || result.config.database === null || result.config.mayKeep;
  const problems = [
    ...(result.ok ? [] : result.problems),
    ...(readsFolders ? usable.articleFolders.flatMap(folderProblem) : []),
  ];
  return { envFile, warnings, problems, config: result.ok ? result.config : null, usable };
}

/** The settings of this process; it ends if they cannot be used. */
export function settings(): Settings {
  const { envFile, warnings, problems, config } = checkSettings();
  for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`);
  if (config && problems.length === 0) return { ...config, envFile };
  process.stderr.write(
    `The settings cannot be used:\n${problems.map((problem) => `  - ${problem}\n`).join("")}` +
      `They are read from the environment and from ${envFile}; .env.example explains each.\n`,
  );
  process.exit(1);
}

/** A package brings its first articles along, which are not in the folder where it is started. */
function ofPackage(): Readonly<Record<string, string>> {
  return isPackage() ? { ARTICLES_DIR: join(projectFolder(), "seeds") } : {};
}

function warningsOf(file: Readonly<Record<string, string | undefined>>): string[] {
  const warnings = misspelt(Object.keys(file), Object.keys(process.env));
  if (process.env.DISCORD_TOKEN?.trim() === "") {
    const hidden = file.DISCORD_TOKEN ? ", which hides the one in .env" : "";
    warnings.push(
      `DISCORD_TOKEN is set but empty in the environment${hidden}. Give it the token, or unset it.`,
    );
  }
  return warnings;
}

function folderProblem(folder: string): string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return [`ARTICLES_DIR: there is no folder ${folder}. Create it, or correct its name.`];
  if (!stats.isDirectory())
    return [`ARTICLES_DIR: ${folder} is no folder. Name the folder that holds it instead.`];
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return [];
  } catch {
    return [`ARTICLES_DIR: the folder ${folder} cannot be read by the user that runs the bot.`];
  }
}
