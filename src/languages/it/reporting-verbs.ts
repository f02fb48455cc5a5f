import { saidVerbs } from "../parts/said-verbs.ts";
import { conjugateItalian } from "./conjugate.ts";

export const { reporting, saidParticiples } = saidVerbs({
  conjugate: conjugateItalian,
  regular: `
  accusare affermare allertare annotare annunciare anticipare argomentare assicurare attaccare auspicare avvertire avvisare ammonire: azzardare
  biasimare bollare borbottare bocciare caldeggiare celebrare chiosare citare commentare comunicare confermare confessare confidare constatare
  contestare criticare deplorare denunciare dettagliare dichiarare domandare elencare elogiare enunciare esclamare esortare esultare evidenziare
  garantire: giudicare giurare gridare illustrare implorare incalzare indicare informare insinuare insistere ipotizzare ironizzare lamentare
  lanciare liquidare lodare elogiare mormorare narrare notare obiettare osservare ordinare paventare precisare pregare proclamare pronosticare protestare
  proseguire puntualizzare raccomandare raccontare ragionare rammentare rassicurare reclamare replicare ribadire: ribattere ricordare riferire: rilanciare
  rilevare rimarcare rimproverare ringraziare ripetere rivelare rivendicare sbottare scandire: scherzare segnalare sentenziare sibilare
  sintetizzare sospirare sottolineare specificare spiegare spiegare stigmatizzare suggerire: supplicare sussurrare tagliare testimoniare
  tuonare twittare urlare vaticinare ventilare postare chiarire: definire: `,
  irregular: `
  dice dicono disse dissero diceva dicevano dire dicendo dirà scrive scrivono scrisse scriveva scrivere scrivendo risponde rispondono rispose
  rispondere aggiunge aggiungono aggiunse aggiungere aggiungendo conclude concludono concluse concludere ammette ammettono ammise ammettere promette promettono promise
  promettere sostiene sostengono sostenne sosteneva sostenere chiede chiedono chiese chiedere chiedendo ride rise sorride sorrise parla parlano parlava parlò
  chiosa ammonisce replica espone espose riassume riassunse difende difese smentisce smentiscono smentì pretende`,
  participles:
    "detto scritto risposto aggiunto concluso ammesso promesso sostenuto chiesto esposto riassunto parlato smentito ripetuto ribattuto insistito avvertito proseguito",
  unlikely: "accusato giudicato tagliato notato ordinato avvisato informato insistuto citato",
  weak: `replica critica denuncia accusa lancia lanciano cita nota notano indica indicano attacca taglia giudica prega parla parlano parlava parlò ride rise sorride sorrise
    chiede chiedono chiese definisce definiscono definì definiva difende difese pretende bolla boccia celebra celebrano ordina protesta domanda posta riferisce ringrazia liquida
    rilancia rileva illustra esulta`,
});
