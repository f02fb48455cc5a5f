import { saidVerbs } from "../parts/said-verbs.ts";
import { conjugateGerman } from "./conjugate.ts";

export const { reporting, saidParticiples } = saidVerbs({
  conjugate: conjugateGerman,
  regular: `
  sagen erklären betonen meinen berichten warnen fordern kritisieren behaupten antworten fragen ergänzen erläutern versichern bestätigen
  ein:räumen twittern verkünden urteilen resümieren erzählen an:kündigen klagen loben beklagen entgegnen erwidern hinzu:fügen mit:teilen
  beteuern bekräftigen mahnen schildern scherzen witzeln prognostizieren vermuten befürchten begründen bilanzieren bemerken
  äußern schimpfen poltern wettern spotten jubeln stöhnen seufzen murmeln flüstern rechtfertigen verteidigen bedauern begrüßen bezeichnen
  analysieren argumentieren konstatieren konkretisieren präzisieren monieren plädieren appellieren protestieren reagieren kommentieren
  posten schwärmen staunen tönen tadeln rügen zitieren um:schreiben zusammen:fassen fest:stellen klar:stellen fest:halten
  dementieren bestreiten leugnen versprechen zürnen wünschen unken orakeln ulken frotzeln blaffen bellen brüllen höhnen feixen
  stammeln stottern sinnieren philosophieren dozieren verlangen wiederholen zu:stimmen ein:wenden nach:fragen`,
  irregular: `
  schreibt schrieb schrieben schreiben rief riefen ruft rufen findet fand fanden sieht sah gibt gab gaben verspricht versprach versprachen hieß heißt weist wies
  unterstreicht unterstrich unterstrichen hob hebt verrät verriet gesteht gestand gestanden lautet lautete fasst fasste bestreitet bestritt nennt nannte nannten
  spricht sprach sprachen hält hielt hielten wendet wandte bittet bat baten empfiehlt empfahl empfahlen weiß schwört schwor schrie schreit schrien singt sang
  stellt stellte stellten denkt dachte glaubt glaubte hofft hoffte weint lacht lachte nickt freut freute freuten ärgert ärgerte
  räumt räumte kündigt kündigte kündigten fügt fügte fügten teilt teilte teilten
  hinzufügt hinzufügte mitteilt mitteilte mitteilten einräumt einräumte ankündigt ankündigte schließt schloss versteht erinnert erinnerte`,
  participles:
    "gesagt geschrieben gerufen versprochen hingewiesen unterstrichen hervorgehoben verraten gestanden genannt gesprochen gebeten empfohlen geschworen geschrien",
  weak: `
  findet fand fanden sieht sah gibt gab gaben hieß heißt weist wies hob hebt lautet lautete fasst fasste nennt nannte nannten bezeichnen bezeichnet bezeichnete bezeichneten
  hält hielt hielten wendet wandte bittet bat baten weiß singt sang stellt stellte stellten denkt dachte glaubt glaubte hofft hoffte weint lacht lachte
  nickt räumt räumte teilt teilte teilten reagieren reagiert reagierte reagierten posten postet postete verteidigen verteidigt verteidigte verteidigten begrüßen begrüßt begrüßte begrüßten
  bedauern zitieren zitiert zitierte bellen bellt bellte schließt schloss versteht wünschen wünscht wünschte verlangen verlangt verlangte erinnert erinnerte tönen tönt tönte rufen fragen
  meinen halten tadeln äußern lacht verrät verriet`,
});
