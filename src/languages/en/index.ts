import { fold } from "../../domain/folding.ts";
import type { Agreement, Determiner, Gender, Language, Strength } from "../language.ts";
import { either, feminine, masculine, nouns, plural } from "../parts/agreement.ts";
import { conjugateEnglish } from "../parts/conjugate-english.ts";
import { foldedSet, wordSet, words } from "../parts/fold.ts";
import { stemEnglish } from "../parts/stem-english.ts";
import { media } from "../world/media.ts";
import { negations } from "./negations.ts";
import { numerals } from "./numerals.ts";

const stopWords = foldedSet(`
  a about above after again against all also although am among an and any are around as at be because been before being below between both but
  by can could did do does doing down during each even ever every few for from further had has have having he her here hers herself him himself
  his how however i if in into is it its itself just many may me might more most much must my myself no nor not now of off on once one only or
  other our ours ourselves out over own per rather same she should since so some still such than that the their theirs them themselves then
  there these they this those though through to too toward under until up upon us very was we were what when where whether which while who whom
  whose why will with within without would yet you your yours s t don`);

const strongVerbs = words(`
  acknowledge admit admonish advise affirm allege announce argue assert assure aver boast caution claim comment complain concede conclude confess
  confirm contend counter criticise criticize declare decry denounce deny describe disclose elaborate emphasise emphasize exclaim explain
  insist joke lament mention muse observe opine predict proclaim quip reaffirm reason recall reckon reiterate remark reply
  respond retort reveal scoff shout stress suggest summarise summarize testify tweet warn whisper specify clarify quote reassure rejoin remember vow murmur mutter yell plead relay joke brag
  protest characterise characterize label condemn praise dismiss slam blast urge blame bemoan chide clarify cite concur counsel
  decry deplore deride deduce echo enthuse fume grumble hint implore inquire enquire instruct interrupt jest marvel moan mumble note
  observe pronounce prophesy quote recount reflect reprimand ridicule rue snap speculate sputter stipulate sum surmise sympathise
  sympathize theorise theorize thunder tease vent warn wail whine worry wisecrack`);
const weakVerbs = words(`
  add agree answer appeal ask begin believe call cite close consider continue demand estimate expect express fear feel hope inform laugh note offer
  point post promise propose publish question read recommend report request sigh sign state smile suspect term thank think urge welcome
  wonder accuse defend brand dub refer conclude finish start hail invite concur interject intone pledge order record list notice maintain
  identify justify credit reject view hear know mean`);
const irregular = words(
  `said says say saying told tells telling wrote writes writing written stated states stating`,
);
const irregularWeak =
  words(`tell write thought thinks feels felt read reads put puts went goes began spoke speaks speaking sang sings meant swore swears replied held holds heard
  made makes found finds saw sees gave gives quoted cried cries admitted admitting quipped quipping submitted`);

const reporting = new Map<string, Strength>();
for (const verb of weakVerbs) for (const form of conjugateEnglish(verb)) reporting.set(form, "weak");
for (const form of irregularWeak) reporting.set(form, "weak");
for (const verb of strongVerbs) for (const form of conjugateEnglish(verb)) reporting.set(form, "strong");
for (const form of irregular) reporting.set(form, "strong");
for (const form of ["admitted", "admitting", "quipped"]) reporting.set(form, "strong");
for (const noun of [
  "state",
  "states",
  "comment",
  "comments",
  "claim",
  "claims",
  "label",
  "quote",
  "quotes",
  "reply",
  "praise",
  "stress",
  "reason",
  "protest",
  "protests",
  "plead",
  "caution",
  "slam",
  "blast",
  "urge",
  "counter",
  "remark",
  "remarks",
  "joke",
  "cite",
  "cites",
  "cited",
  "note",
  "notes",
  "echo",
  "echoes",
  "echoed",
  "snap",
  "vent",
  "worry",
  "worries",
  "worried",
  "reflect",
  "reflects",
  "reflected",
  "hint",
  "hints",
  "blame",
  "tease",
  "sum",
  "sums",
  "pronounced",
  "interrupt",
])
  reporting.set(noun, "weak");
for (const notVerb of [
  "comment",
  "reason",
  "reasons",
  "protests",
  "state",
  "point",
  "points",
  "order",
  "orders",
  "term",
  "terms",
  "brands",
  "list",
  "record",
  "jest",
  "sums",
  "echoes",
  "hints",
  "notes",
]) {
  reporting.delete(notVerb);
}

const noAgreement: Agreement = { gender: null, number: null };
const definite = (agreement: Agreement) => ({ ...agreement, kind: "definite" as const });
const indefinite = (agreement: Agreement) => ({ ...agreement, kind: "indefinite" as const });
const demonstrative = (agreement: Agreement) => ({ ...agreement, kind: "demonstrative" as const });
const possessive = (agreement: Agreement) => ({ ...agreement, kind: "possessive" as const });

function pluralise(noun: string): string {
  if (noun.endsWith("man")) return `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

export const en: Language = {
  code: "en",
  complete: true,
  stopWords,
  stem: stemEnglish,
  elisions: new Set(),
  clitics: new Set(),
  abbreviations: wordSet(
    "mr mrs ms dr prof sr jr st gen col lt sgt capt maj cpl pvt adm cmdr supt insp det cllr del sens reps messrs rev hon gov sen rep pres vs etc inc ltd corp co no vol fig dept univ approx est jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m e.g i.e u.s u.k u.n",
  ),
  determiners: new Map<string, Determiner>([
    ["the", definite(noAgreement)],
    ["a", indefinite(either)],
    ["an", indefinite(either)],
    ["another", indefinite(either)],
    ["one", indefinite(either)],
    ["some", indefinite(plural)],
    ["many", indefinite(plural)],
    ["several", indefinite(plural)],
    ["two", indefinite(plural)],
    ["three", indefinite(plural)],
    ["both", indefinite(plural)],
    ["this", demonstrative(either)],
    ["that", demonstrative(either)],
    ["these", demonstrative(plural)],
    ["those", demonstrative(plural)],
    ["his", possessive(noAgreement)],
    ["her", possessive(noAgreement)],
    ["their", possessive(noAgreement)],
    ["its", possessive(noAgreement)],
    ["our", possessive(noAgreement)],
  ]),
  subjectPronouns: new Map<string, Agreement>([
    ["he", masculine],
    ["she", feminine],
    ["they", plural],
    ["it", either],
  ]),
  strongPronouns: new Map<string, Agreement>([
    ["him", masculine],
    ["her", feminine],
    ["them", plural],
    ["it", either],
  ]),
  prepositions: wordSet(
    "of in on at by for with from to into about against during over under between through after before since until within without near towards toward via upon amid among alongside across behind beyond per as like despite following regarding concerning outside inside around off",
  ),
  sources: [
    ["according", "to"],
    ["in", "the", "words", "of"],
    ["in", "the", "view", "of"],
  ],
  weakSources: wordSet("from by"),
  auxiliaries: wordSet(
    "has have had is was were are be been being will would did does do can could may might must should also",
  ),
  reporting,
  resuming: wordSet("added adding adds continued continues went goes concluded concludes reiterated further"),
  reflexive: new Set(),
  reportingPhrases: [
    "pointed out",
    "points out",
    "went on",
    "goes on",
    "went so far",
    "made clear",
    "makes clear",
    "made it clear",
    "took to",
    "wrote that",
    "put it",
  ].map((phrase) => phrase.split(" ")),
  relatives: wordSet("who whom whose which that where when while if because although though whether"),
  conjunctions: wordSet("and or but nor yet so"),
  complementisers: wordSet("that"),
  negations,
  numerals,
  roles: nouns(
    `president~ vice-president~ minister~ secretary~ senator~ congressman/congresswoman representative~ deputy~ mayor~ councillor~ councilman/councilwoman governor~ chancellor~ premier~ lawmaker~ legislator~ politician~ mp~ mep~ speaker~ leader~ candidate~ nominee~ ambassador~ diplomat~ envoy~ consul~ commissioner~ chairman/chairwoman chairperson~ chair~ chief~ head~ boss~ ceo~ cfo~ cto~ coo~ treasurer~ mk~ msp~ md~ clerk~ counsellor~ warden~ ombudsman auditor~ executive~ director~ manager~ founder~ co-founder~ cofounder~ owner~ spokesman/spokeswoman spokesperson~ official~ officer~ adviser~ advisor~ aide~ delegate~ negotiator~ administrator~ coordinator~ organiser~ organizer~ activist~ campaigner~ protester~ protestor~ demonstrator~ critic~ supporter~ opponent~ rival~ ally~ member~ chairman
    king +queen prince/princess duke/duchess emperor/empress pope bishop archbishop cardinal imam rabbi priest pastor~ reverend~ lord/lady
    general~ colonel~ commander~ captain~ lieutenant~ admiral~ sergeant~ soldier~ marine~ policeman/policewoman detective~ inspector~ sheriff~ constable~ firefighter~ fireman prosecutor~ attorney~ lawyer~ solicitor~ barrister~ judge~ justice~ magistrate~ coroner~ counsel~ plaintiff~ defendant~ witness~ victim~ suspect~ prisoner~ inmate~ survivor~
    doctor~ physician~ nurse~ surgeon~ psychologist~ psychiatrist~ epidemiologist~ virologist~ pharmacist~ scientist~ researcher~ professor~ lecturer~ academic~ scholar~ historian~ economist~ sociologist~ philosopher~ astronomer~ astrophysicist~ physicist~ chemist~ biologist~ geologist~ climatologist~ oceanographer~ meteorologist~ engineer~ astronaut~ cosmonaut~ anthropologist~ archaeologist~ paleontologist~ mathematician~ expert~ specialist~ analyst~ consultant~ fellow~ investigator~ explorer~ curator~ librarian~ archivist~ ecologist~ geneticist~ zoologist~ botanist~ seismologist~ glaciologist~ technician~
    writer~ author~ novelist~ poet~ playwright~ journalist~ reporter~ editor~ columnist~ correspondent~ broadcaster~ presenter~ host~ blogger~ publisher~ critic~ photographer~ cartoonist~ poster~ user~ commentator~ contributor~ translator~
    actor actor/actress comedian~ singer~ musician~ rapper~ composer~ pianist~ guitarist~ drummer~ dancer~ choreographer~ filmmaker~ film-maker~ screenwriter~ producer~ artist~ painter~ sculptor~ architect~ designer~ model~ star~ celebrity~ cosplayer~ conductor~ bassist~ frontman songwriter~
    player~ footballer~ coach~ goalkeeper~ goalie~ striker~ midfielder~ defender~ forward~ referee~ umpire~ captain~ champion~ athlete~ runner~ cyclist~ swimmer~ skier~ sailor~ driver~ pilot~ golfer~ boxer~ cricketer~ batsman bowler~ racer~ competitor~ medallist~ medalist~ winner~ veteran~ teammate~ skipper~
    worker~ employee~ staffer~ farmer~ fisherman miner~ teacher~ principal~ headteacher~ student~ pupil~ graduate~ pensioner~ retiree~ volunteer~ intern~ resident~ neighbour~ neighbor~ local~ villager~ passenger~ tourist~ visitor~ customer~ shopper~ patient~ parent~ father +mother son +daughter brother +sister husband +wife widow~ uncle/aunt cousin~ nephew/niece grandfather +grandmother friend~ partner~ boyfriend +girlfriend child~ boy +girl man +woman teenager~ baby~ teen~ family~ relative~ couple~ people~ person~ colleague~ lobbyist~ whistleblower~ hacker~ developer~ programmer~ entrepreneur~ businessman/businesswoman billionaire~ investor~ banker~ trader~ shopkeeper~ landlord/landlady tenant~ guard~ gunman attacker~ bystander~ eyewitness~ source~ successor~ predecessor~ incumbent~ gunner~ newcomer~ organiser~ backer~ loyalist~ surrogate~ donor~ voter~ strategist~ pollster~ operative~ insider~ legend~ pioneer~ guide~ ranger~ chef~ baker~ gardener~ conservationist~ environmentalist~ naturalist~ humanitarian~`,
    pluralise,
  ),
  bodies: nouns(
    `company~ firm~ corporation~ organisation~ organization~ association~ agency~ authority~ government~ ministry~ department~ administration~ council~ committee~ commission~ parliament~ congress~ senate~ court~ tribunal~ police~ army~ navy~ force~ military~ party~ union~ group~ team~ club~ league~ federation~ foundation~ institute~ institution~ university~ college~ school~ hospital~ laboratory~ lab~ centre~ center~ office~ bureau~ bank~ fund~ charity~ ngo~ network~ channel~ newspaper~ paper~ magazine~ journal~ website~ site~ service~ board~ panel~ inquiry~ statement~ report~ study~ survey~ letter~ document~ memo~ email~ e-mail~ tweet~ message~ post~ release~ church~ embassy~ consulate~ state~ society~ campaign~ coalition~ alliance~ movement~ band~ studio~ publisher~ manufacturer~ airline~ operator~ maker~ giant~ regulator~ watchdog~ sign~ placard~ banner~ lawsuit~ filing~ petition~ editorial~ article~ blog~ notice~ delegation~ mission~ crew~ family~ palace~ house~ academy~ museum~ library~ nasa~ nato~`,
    pluralise,
  ),
  demonyms: wordSet(
    "british english french chinese japanese spanish dutch israeli iraqi iranian afghan pakistani turkish greek polish irish scottish welsh korean egyptian saudi republican democrat democratic conservative liberal american briton englishman englishwoman scotsman irishman irishwoman frenchman frenchwoman german italian spaniard canadian australian russian ukrainian swede norwegian dane finn dutchman belgian swiss brazilian argentine mexican indian nigerian kenyan",
  ),
  epicene: new Set(),
  epithets: foldedSet(`
    artist actor actress comedian singer musician rapper presenter broadcaster journalist reporter columnist star writer author novelist poet
    playwright philosopher historian sociologist economist scientist researcher academic scholar expert specialist geologist biologist
    virologist epidemiologist physicist chemist astronomer astronaut engineer doctor physician surgeon psychologist professor footballer
    player striker midfielder defender goalkeeper coach champion athlete driver pilot swimmer cyclist runner golfer boxer lawmaker
    legislator senator congressman congresswoman politician councillor candidate activist campaigner veteran teenager woman man
    volunteer pensioner retiree student farmer fisherman entrepreneur businessman businesswoman billionaire filmmaker director
    painter sculptor photographer dancer composer pianist ecologist archaeologist botanist zoologist conservationist explorer
    laureate bassist drummer guitarist conductor referee jockey senator ranger skipper investigator
    blogger chef baker curator librarian teacher nurse`),
  kin: [
    words("mayor politician official"),
    words("minister politician official secretary"),
    words("senator lawmaker politician legislator"),
    words("representative congressman congresswoman lawmaker legislator"),
    words("mp lawmaker politician parliamentarian"),
    words("president leader head chief chairman chairwoman"),
    words("ceo executive chief boss head director"),
    words("director head chief executive boss"),
    words("chairman chairperson chair head"),
    words("founder entrepreneur owner"),
    words("professor academic scientist researcher expert scholar lecturer"),
    words(
      "researcher scientist expert academic biologist physicist astronomer epidemiologist ecologist geologist",
    ),
    words("doctor physician surgeon medic expert"),
    words("lawyer attorney solicitor barrister counsel"),
    words("spokesman spokesperson representative official"),
    words("spokeswoman spokesperson representative official"),
    words("actor star performer celebrity"),
    words("actress star performer celebrity actor"),
    words("singer musician star artist rapper songwriter"),
    words("footballer player striker midfielder defender forward goalkeeper star international captain"),
    words("coach manager trainer"),
    words("athlete runner swimmer champion star medallist medalist winner"),
    words("writer author novelist poet"),
    words("journalist reporter correspondent editor columnist"),
    words("officer policeman policewoman constable detective official"),
    words("soldier marine veteran"),
    words("ambassador diplomat envoy"),
    words("activist campaigner protester environmentalist"),
    words("company firm corporation maker manufacturer giant operator airline"),
    words("organisation organization group association charity ngo"),
    words("man suspect father teenager veteran"),
    words("woman mother suspect teenager"),
    words("cosplayer performer"),
    words("astronaut pilot commander"),
    words("blogger poster user writer"),
  ].map((group) => group.map(fold)),
  titles: [
    ["head state", "president"],
    ["prime minister", "premier", "pm", "head government"],
    ["top diplomat", "foreign minister", "foreign secretary", "secretary state"],
    ["un chief", "secretary-general", "secretary general"],
    ["pope", "pontiff"],
    ["fed chief", "fed chair"],
    ["finance minister", "chancellor exchequer"],
    ["nobel laureate", "laureate"],
  ],
  prenominal: null,
  honorifics: new Map<string, Gender>([
    ["mr", "m"],
    ["mrs", "f"],
    ["ms", "f"],
    ["miss", "f"],
    ["dr", null],
    ["prof", null],
    ["professor", null],
    ["sir", "m"],
    ["dame", "f"],
    ["lord", "m"],
    ["lady", "f"],
    ["rev", null],
    ["reverend", null],
    ["gen", null],
    ["general", null],
    ["col", null],
    ["colonel", null],
    ["capt", null],
    ["captain", null],
    ["lt", null],
    ["lieutenant", null],
    ["sgt", null],
    ["maj", null],
    ["major", null],
    ["cpl", null],
    ["corporal", null],
    ["pvt", null],
    ["adm", null],
    ["admiral", null],
    ["cmdr", null],
    ["supt", null],
    ["superintendent", null],
    ["insp", null],
    ["inspector", null],
    ["det", null],
    ["constable", null],
    ["cllr", null],
    ["councillor", null],
    ["fr", "m"],
    ["hon", null],
    ["del", null],
    ["sens", null],
    ["reps", null],
    ["assemblyman", "m"],
    ["assemblywoman", "f"],
    ["councilman", "m"],
    ["councilwoman", "f"],
    ["baroness", "f"],
    ["premier", null],
    ["sergeant", null],
    ["president", null],
    ["senator", null],
    ["sen", null],
    ["rep", null],
    ["gov", null],
    ["governor", null],
    ["mayor", null],
    ["judge", null],
    ["justice", null],
    ["ambassador", null],
    ["king", "m"],
    ["queen", "f"],
    ["prince", "m"],
    ["princess", "f"],
    ["pope", "m"],
    ["bishop", null],
    ["archbishop", "m"],
    ["cardinal", "m"],
    ["imam", "m"],
    ["sheriff", null],
    ["officer", null],
    ["detective", null],
    ["secretary", null],
    ["chancellor", null],
    ["congressman", "m"],
    ["congresswoman", "f"],
    ["madam", "f"],
    ["father", "m"],
    ["sister", "f"],
    ["brother", "m"],
  ]),
  particles: wordSet(
    "de du des la le van von der den di da dos del della bin ben ibn el al of y e ter ten zu",
  ),
  naming: wordSet(
    "called named titled entitled dubbed nicknamed so-called termed labelled labeled known name title film movie series show song album book novel project operation programme program campaign phrase term word words slogan concept category magazine game play episode single track exhibition hashtag expression code-named codenamed section website site nickname label labels meaning means mean acronym stands pseudonym moniker user username to",
  ),
  issuing: wordSet(
    "released releases releasing release issued issues issuing published publishes publishing posted posts posting sent sends sending wrote writes writing signed signing made making put gave giving tweeted shared sharing filed filing",
  ),
  portfolios: wordSet(
    "state defence defense health education finance justice transport transportation energy environment agriculture trade interior culture sport sports immigration treasury labor labour housing foreign affairs home security homeland commerce women children equality science technology business industry work pensions international development digital media rural climate change communities economy family veterans tourism water fisheries forests law order and the",
  ),
  media,
  charges: wordSet(
    "charged charges convicted accused guilty sued indicted prosecuted arrested offence offense offences offenses trial",
  ),
  firstPerson: wordSet("i we my our me us i'm i've we're we've i'd we'd i'll we'll myself ourselves"),
  calendar: wordSet(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night christmas easter",
  ),
  isFiller: (word) => fillers.has(word) || (word.length > 4 && word.endsWith("ly")),
  looksLikeVerb: (word) => word.length > 4 && /(?:ed|es)$/.test(word),
  genderOfGivenName: () => null,
};

const fillers = wordSet(
  "also then later further once again not never just now still even then too ever always often recently already today yesterday monday tuesday wednesday thursday friday saturday sunday however meanwhile instead himself herself themselves",
);
