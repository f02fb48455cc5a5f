import type { Language } from "../language.ts";
import { functionWords } from "./function-words.ts";
import { grammar } from "./grammar.ts";
import { layoutWords } from "./layout-words.ts";
import { nameWords } from "./name-words.ts";
import { peopleWords } from "./people-words.ts";
import { reportingWords } from "./reporting-words.ts";
import { searchWords } from "./search-words.ts";
import { titleWords } from "./title-words.ts";
import { unsaidWords } from "./unsaid-words.ts";

export const en: Language = {
  code: "en",
  complete: true,
  grammar,
  ...searchWords,
  ...functionWords,
  ...reportingWords,
  ...peopleWords,
  ...nameWords,
  ...titleWords,
  ...unsaidWords,
  ...layoutWords,
};
