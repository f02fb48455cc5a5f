import { wordSet } from "../parts/fold.ts";
import type { TitleWords } from "../shape/title-words.ts";

export const titleWords: TitleWords = {
  naming: wordSet(
    "called named titled entitled dubbed nicknamed so-called termed labelled labeled known name title film movie series show song album book novel project operation programme program campaign phrase term word words slogan concept category magazine game play episode single track exhibition hashtag expression code-named codenamed section website site nickname label labels meaning means mean acronym stands pseudonym moniker user username to",
  ),
  charges: wordSet(
    "charged charges convicted accused guilty sued indicted prosecuted arrested offence offense offences offenses trial",
  ),
  entitling: wordSet("titled entitled dubbed nicknamed so-called code-named codenamed"),
  nicknaming: wordSet("dub dubs dubbed nickname nicknames nicknamed"),
  namingAfter: wordSet("named after"),
  calling: wordSet("call calls called dub dubs nickname nicknames"),
  authorPrepositions: wordSet("by"),
  workPrepositions: wordSet("of in"),
  chargePrepositions: wordSet("for of with"),
  answering: new Set(),
  chargeAdverbs: new Set(),
};
