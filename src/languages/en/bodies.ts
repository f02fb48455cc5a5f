import { nouns } from "../parts/agreement.ts";
import { pluralise } from "./pluralise.ts";

export const bodies = nouns(
  `company~ firm~ corporation~ organisation~ organization~ association~ agency~ authority~ government~ ministry~ department~ administration~ council~ committee~ commission~ parliament~ congress~ senate~ court~ tribunal~ police~ army~ navy~ force~ military~ party~ union~ group~ team~ club~ league~ federation~ foundation~ institute~ institution~ university~ college~ school~ hospital~ laboratory~ lab~ centre~ center~ office~ bureau~ bank~ fund~ charity~ ngo~ network~ channel~ newspaper~ paper~ magazine~ journal~ website~ site~ service~ board~ panel~ inquiry~ statement~ report~ study~ survey~ letter~ document~ memo~ email~ e-mail~ tweet~ message~ post~ release~ church~ embassy~ consulate~ state~ society~ campaign~ coalition~ alliance~ movement~ band~ studio~ publisher~ manufacturer~ airline~ operator~ maker~ giant~ regulator~ watchdog~ sign~ placard~ banner~ lawsuit~ filing~ petition~ editorial~ article~ blog~ notice~ delegation~ mission~ crew~ family~ palace~ house~ academy~ museum~ library~ nasa~ nato~`,
  pluralise,
);
