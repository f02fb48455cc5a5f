import { words } from "../parts/fold.ts";
import type { Strength } from "../shape/reporting-words.ts";
import { conjugateItalian } from "./conjugate.ts";

const verbs = words(`
  accusare affermare allertare annotare annunciare anticipare argomentare assicurare attaccare auspicare avvertire avvisare ammonire: azzardare
  biasimare bollare borbottare bocciare caldeggiare celebrare chiosare citare commentare comunicare confermare confessare confidare constatare
  contestare criticare deplorare denunciare dettagliare dichiarare domandare elencare elogiare enunciare esclamare esortare esultare evidenziare
  garantire: giudicare giurare gridare illustrare implorare incalzare indicare informare insinuare insistere ipotizzare ironizzare lamentare
  lanciare liquidare lodare elogiare mormorare narrare notare obiettare osservare ordinare paventare precisare pregare proclamare pronosticare protestare
  proseguire puntualizzare raccomandare raccontare ragionare rammentare rassicurare reclamare replicare ribadire: ribattere ricordare riferire: rilanciare
  rilevare rimarcare rimproverare ringraziare ripetere rivelare rivendicare sbottare scandire: scherzare segnalare sentenziare sibilare
  sintetizzare sospirare sottolineare specificare spiegare spiegare stigmatizzare suggerire: supplicare sussurrare tagliare testimoniare
  tuonare twittare urlare vaticinare ventilare postare chiarire: definire: `);
const irregular = words(`
  dice dicono disse dissero diceva dicevano dire dicendo dirà scrive scrivono scrisse scriveva scrivere scrivendo risponde rispondono rispose
  rispondere aggiunge aggiungono aggiunse aggiungere aggiungendo conclude concludono concluse concludere ammette ammettono ammise ammettere promette promettono promise
  promettere sostiene sostengono sostenne sosteneva sostenere chiede chiedono chiese chiedere chiedendo ride rise sorride sorrise parla parlano parlava parlò
  chiosa ammonisce replica espone espose riassume riassunse difende difese smentisce smentiscono smentì pretende`);
const weak = new Set(
  words(
    `replica critica denuncia accusa lancia lanciano cita nota notano indica indicano attacca taglia giudica prega parla parlano parlava parlò ride rise sorride sorrise
    chiede chiedono chiese definisce definiscono definì definiva difende difese pretende bolla boccia celebra celebrano ordina protesta domanda posta riferisce ringrazia liquida
    rilancia rileva illustra esulta`,
  ),
);
const irregularParticiples = words(
  "detto scritto risposto aggiunto concluso ammesso promesso sostenuto chiesto esposto riassunto parlato smentito ripetuto ribattuto insistito avvertito proseguito",
);
/** Participles that are nouns or adjectives first. */
const unlikely = new Set(
  words("accusato giudicato tagliato notato ordinato avvisato informato insistuto citato"),
);

const conjugated = verbs.map(conjugateItalian);
/** Participles of verbs for saying: they take an auxiliary. */
export const saidParticiples: readonly string[] = [
  ...conjugated.map(({ participle }) => participle),
  ...irregularParticiples,
].filter((form) => !unlikely.has(form));

export const reporting: ReadonlyMap<string, Strength> = new Map(
  [...conjugated.flatMap(({ forms }) => forms), ...saidParticiples, ...irregular].map((form) => [
    form,
    weak.has(form) ? "weak" : "strong",
  ]),
);
