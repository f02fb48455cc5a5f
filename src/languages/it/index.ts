import { definite, either, feminine, indefinite, masculine, plural, possessive } from "../parts/agreement.ts";
import { words } from "../parts/fold.ts";
import { anyOf } from "../parts/patterns.ts";
import { plainLanguage } from "../parts/plain.ts";
import { elisions } from "./elisions.ts";
import { negations } from "./negations.ts";
import { numerals } from "./numerals.ts";
import { reporting, saidParticiples } from "./reporting-verbs.ts";
import { stemItalian } from "./stem.ts";
import { unsaidWords } from "./unsaid-words.ts";

export const it = plainLanguage({
  code: "it",
  stem: stemItalian,
  stopWords: `così a ad ai al alla alle allo anche ancora avere aveva c che chi ci cio come con contro cosa cui d da dagli dai dal dalla dalle dei del dell della delle dello di dopo dove due e ed era erano essere fa fino fra gia gli ha
    hanno ho i il in infatti io l la le lei lo loro lui ma mentre mi mia mio molto ne negli nei nel nella nelle noi non nostra nostro o ogni ora per perche pero piu poco prima proprio quale quando quanta quante quanti quanto quasi
    quella quelle quelli quello questa queste questi questo qui sara se sempre senza si sia siamo solo sono sopra sotto sta stata state stati stato su sua sue sugli sui sul sulla suo suoi tra tutti tutto un una uno vi`,
  questions: {
    person: "chi",
    time: "quando",
    number: "quanto | quanta | quanti | quante",
    kind: "quale | quali | che | qual | qual è | quali sono | qual era | quali erano",
    other: "dove | perché | come | cosa | che cosa",
  },
  reporting,
  sources: ["secondo", "a detta di", "a detta del", "a detta della", "stando a", "per"],
  pronouns: [
    ["lui", masculine],
    ["lei", feminine],
    ["egli", masculine],
    ["ella", feminine],
  ],
  honorifics: [
    ["sig", "m"],
    ["signor", "m"],
    ["signora", "f"],
    ["dott", "m"],
    ["prof", null],
    ["on", null],
  ],
  determiners: new Map([
    ...words("il lo al allo dal dallo del dello nel nello sul sullo quel questo quello").map(
      (word) => [word, definite(masculine)] as const,
    ),
    ...words("la alla dalla della nella sulla questa quella").map(
      (word) => [word, definite(feminine)] as const,
    ),
    ...words("l' all' dall' dell' nell' sull'").map((word) => [word, definite(either)] as const),
    ...words("i gli le ai agli alle dai dagli dalle dei degli delle").map(
      (word) => [word, definite(plural)] as const,
    ),
    ...words("un uno").map((word) => [word, indefinite(masculine)] as const),
    ...words("una un'").map((word) => [word, indefinite(feminine)] as const),
    ...words("suo sua").map((word) => [word, possessive(either)] as const),
  ]),
  articles: "il lo la l' i gli le un uno una un'",
  roles:
    "presidente ministro ministra sindaco sindaca direttore direttrice portavoce deputato deputata senatore senatrice segretario segretaria capo professore professoressa ricercatore ricercatrice allenatore allenatrice leader candidato candidata premier vicepresidente consigliere consigliera assessore assessora comandante capitano biologo biologa agricoltore agricoltrice violinista pescatore pescatrice attore attrice cliente vicino vicina oste fornaio fornaia padre madre figlio figlia fratello sorella zio zia nonno nonna medico avvocato avvocata scrittore scrittrice giornalista esperto esperta scienziato scienziata attivista titolare gestore ambasciatore ambasciatrice governatore governatrice generale colonnello commissario commissaria vescovo papa maestro maestra preside studente studentessa alunno alunna pilota autista giocatore giocatrice musicista cantante pittore pittrice architetto ingegnere giudice testimone vittima donna uomo ragazzo ragazza bambino bambina pompieri vicini esperti cittadino cittadina legale procuratore procuratrice",
  bodies: new Map([
    ...words(
      "polizia procura opposizione azienda società associazione federazione commissione giunta fondazione università questura prefettura direzione",
    ).map((noun) => [noun, feminine] as const),
    ...words(
      "governo ministero comune consiglio comitato sindacato partito tribunale istituto club ospedale parlamento gruppo esercito collettivo",
    ).map((noun) => [noun, masculine] as const),
  ]),
  abbreviations: "sig dott prof on avv ing ecc art pag n s.p.a",
  prepositions:
    "a ad al allo alla all' ai agli alle con da dal dallo dalla dall' di d' del dello della dell' dei degli delle in nel nello nella nell' nei nelle per su sul sullo sulla sull' tra fra contro durante dopo senza verso presso",
  relatives: "che chi cui quale dove quando se perché mentre come",
  complementisers: "che",
  negations,
  numerals,
  auxiliaries: "ha hanno aver avere avendo aveva avevano è sono era erano sarà stato stata",
  naming:
    "cosiddetto cosiddetta intitolato intitolata chiamato chiamata film libro canzone album serie programma progetto operazione parola termine soprannominato",
  addressed: "lei suo sua suoi sue la le tu ti te tuo tua tuoi tue voi vi vostro vostra",
  firstPerson:
    "siamo ho abbiamo voglio vogliamo posso possiamo devo dobbiamo credo crediamo andiamo faccio facciamo sto stiamo io noi mio mia miei mie mi ci nostro nostra nostri nostre",
  furniture: `
    leggi anche | leggi tutto | leggi di piu | vedi anche | guarda anche | potrebbe interessarti |
    condividi questo articolo | condividi su | seguici | iscriviti | abbonati | clicca qui |
    continua a leggere | tutti i diritti riservati | articoli correlati`,
  pageLabels: `
    foto | immagine | immagini | credit | crediti | fonte | fonti | video | pubblicita | annuncio |
    tag | newsletter | copyright | commenti | condividi | stampa`,
  calendar:
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri",
  particles: "di d' de del della dell' da dal la lo",
  elisions: new Set([
    ...elisions,
    ...words("coll quest quell anch com dov cos m t s v n bell grand mezz nessun ciascun qualcun tutt"),
  ]),
  nameElisions: "d dell dall",
  coordinators: { and: "e ed", or: "o od", but: "ma" },
  contractions:
    "al allo alla all' ai agli alle dal dallo dalla dall' dai dagli dalle del dello della dell' dei degli delle nel nello nella nell' nei negli nelle sul sullo sulla sull' sui sugli sulle",
  genitives: "di del dello della dell' dei degli delle",
  phrasePrepositions: "in al alla ai alle all' per",
  genitiveParticles: "de",
  locatives: "in a",
  afterCounts: "anni euro milioni",
  resuming: "aggiunto aggiunge aggiunse proseguito prosegue concluso conclude insistito insiste",
  unsaid: unsaidWords,
  reflexives: "si s'",
  prenominal: "primo prima nuovo nuova giovane vecchio vecchia stesso stessa allora",
  fillers: "anche poi inoltre ieri oggi già ancora infine quindi dunque subito invece però pure",
  adverbs: /mente$/,
  grammar: {
    freeInversion: true,
    looksLikeVerb: (word) =>
      /(?:ò|ava|eva|iva|[^aeiou][aei]|[^aeiou](?:at|ut|it)o)$/.test(word) && word.length > 3,
    nullSubjects: true,
    inversionOverComplement: true,
    participle: anyOf(saidParticiples),
    infinitive: /(?:are|ere|ire)$/,
    gerund: /ndo$/,
    pluralVerb: /(?:no|nno)$/,
    asidesInsideMarks: true,
    dashDialogue: true,
    subjectBehindVerb: true,
    verbFirstInsertion: true,
    naturalGender: true,
  },
});
