import { foldedSet } from "../parts/fold.ts";

/** Countries, continents and cities often in the news, folded, French and English: they are no persons' names. */
export const places = foldedSet(`
  afghanistan afrique africa algerie algeria allemagne germany amerique america angleterre england arabie arabia argentine argentina armenie armenia asie asia athenes athens atlanta auckland australie australia autriche austria azerbaidjan azerbaijan bagdad baghdad bamako bangkok bangladesh barcelone barcelona belgique belgium belgrade berlin berne beyrouth beirut bielorussie belarus birmanie myanmar bogota bolivie bolivia bordeaux bosnie bosnia boston bresil brazil brest bretagne brittany britain bruxelles brussels bucarest bucharest budapest buenos bulgarie bulgaria burkina cambodge cambodia cameroun cameroon canada canberra caracas catalogne catalonia chicago chili chile chine china chypre cyprus colombie colombia congo copenhague copenhagen coree korea corse corsica cuba dakar damas damascus danemark denmark dijon doha dubai dublin ecosse scotland edimbourg edinburgh egypte egypt equateur ecuador erythree eritrea espagne spain estonie estonia ethiopie ethiopia europe finlande finland floride florida france francfort frankfurt gabon geneve geneva georgie georgia ghana grece greece grenoble groenland greenland guadeloupe guatemala guinee guinea guyane haiti hambourg hamburg hanoi havane honduras hongrie hungary houston inde india indonesie indonesia irak iraq iran irlande ireland islande iceland islamabad israel istanbul italie italy japon japan jerusalem jordanie jordan kaboul kabul kazakhstan kenya kiev kyiv kigali kosovo kremlin koweit kuwait lagos laos lausanne lettonie latvia liban lebanon libye libya lille limoges lisbonne lisbon lituanie lithuania liverpool londres london luxembourg lyon macedoine madagascar madrid malaisie malaysia mali malte malta manchester maroc morocco marseille martinique mauritanie mayotte melbourne metz mexico mexique milan milwaukee minneapolis moldavie moldova monaco mongolie montpellier montreal moscou moscow mumbai munich nairobi nancy nantes naples nepal nice nicaragua niger nigeria normandie normandy norvege norway oman ontario orleans oslo ottawa ouganda uganda pakistan palestine panama paraguay paris pays-bas netherlands pekin beijing perou peru perpignan philadelphie philippines pologne poland portugal poutou prague pretoria pyongyang qatar quebec quito rabat reims rennes reunion rome rotterdam rouen roumanie romania royaume-uni russie russia rwanda saigon salvador sahel sarajevo senegal seoul serbie serbia shanghai sicile siberie singapour singapore slovaquie slovakia slovenie slovenia sofia somalie somalia soudan sudan stockholm strasbourg suede sweden suisse switzerland sydney syrie syria taipei taiwan tanzanie tanzania tchad chad tchetchenie teheran tehran texas thailande thailand tibet togo tokyo toronto toulon toulouse tours tripoli tunis tunisie tunisia turin turquie turkey ukraine uruguay vancouver varsovie warsaw vatican venezuela venise venice versailles vichy vienne vienna vietnam wales washington wellington wisconsin wuhan yemen zagreb zambie zimbabwe zurich etats-unis usa us uk ue eu ile-de-france occitanie provence californie california somme gironde herault gard alsace lorraine savoie isere finistere morbihan vendee champs-elysees`);

/** Titles that with a place after them name a contest, not a person: "Miss France". */
export const pageants: ReadonlySet<string> = new Set(["miss"]);

/** Seats of a government whose last word may be a given name. */
export const seats: ReadonlySet<string> = new Set(["maison blanche", "casa blanca"]);

/** Those of several words. */
export const longPlaces: ReadonlySet<string> = new Set([
  "new york",
  "los angeles",
  "san francisco",
  "san diego",
  "las vegas",
  "hong kong",
  "new delhi",
  "buenos aires",
  "sao paulo",
  "rio de janeiro",
  "mexico city",
  "tel aviv",
  "abu dhabi",
  "abou dhabi",
  "kuala lumpur",
  "new jersey",
  "new mexico",
  "new hampshire",
  "new zealand",
  "north carolina",
  "south carolina",
  "north dakota",
  "south dakota",
  "west virginia",
  "north korea",
  "south korea",
  "saudi arabia",
  "south africa",
  "sri lanka",
  "costa rica",
  "puerto rico",
  "burkina faso",
  "cape town",
]);
