import { foldedSet } from "../parts/fold.ts";

/** Newspapers, agencies, channels and networks often named in French and English news, folded, articles left out. */
export const media = foldedSet(`
  afp ap reuters apa dpa ansa efe belga tass xinhua bloomberg associated-press
  bfm bfmtv bfm-tv bbc cnn cbs nbc abc msnbc fox pbs npr sky itv rtl rmc lci cnews itele rfi rts rtbf rtl2 tf1 tmc w9 m6 c8 arte tv5 tv5monde france2 france3 france5
  franceinfo francetvinfo franceinter inter ouest-france sud-radio europe1 canal euronews al-jazeera aljazeera
  jdd figaro monde parisien liberation libe echos croix humanite express obs point marianne mediapart equipe gala voici closer match telerama telestar
  telepoche teleloisirs huffpost huffington huffingtonpost buzzfeed slate gorafi canard depeche provence dauphine progres voix telegramme republicain courrier midi
  libre derniere nouvelles 20minutes leparisien lemonde lefigaro konbini purepeople purebreak brut quotidien
  guardian times telegraph independent mirror sun mail express observer economist ft journal wsj post herald tribune politico axios vox vice wired time newsweek
  atlantic yorker variety billboard tmz people bild spiegel zeit stern pais mundo corriere repubblica stampa
  twitter facebook instagram youtube tiktok snapchat periscope linkedin whatsapp telegram reddit twitch tumblr myspace wikileaks wikipedia google x
`);

/** Newsrooms as they stand, in capitals, before whoever told them: "a déclaré à l'AFP Louis Castel". */
export const newsrooms = foldedSet(
  "afp ap apa dpa ansa efe bfm bfmtv bbc cnn cbs nbc abc rtl rmc lci rfi rts rtbf jdd tf1",
);
