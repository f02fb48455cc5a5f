import { foldedPhrases, wordSet } from "../parts/fold.ts";
import type { LayoutWords } from "../shape/layout-words.ts";

export const layoutWords: LayoutWords = {
  abbreviations: wordSet(
    "mr mrs ms dr prof sr jr st gen col lt sgt capt maj cpl pvt adm cmdr supt insp det cllr del sens reps messrs rev hon gov sen rep pres vs etc inc ltd corp co no vol fig dept univ approx est jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m e.g i.e u.s u.k u.n",
  ),
  calendar: wordSet(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night christmas easter",
  ),
  letterWords: wordSet("i"),
  times: wordSet(
    "time times instant instants moment moments day days week weeks month months year years hour hours minute minutes date dates century centuries decade decades era",
  ),
  credits: new Set(),
  furniture: foldedPhrases(`
    share this | share on | share via | read more | read also | also read | see also | read next |
    watch now | watch more | related articles | related stories | more on this story | follow us |
    like us on | sign up | subscribe to | subscribe now | click here | continue reading | skip to |
    get the latest | download our | join our newsletter | join the conversation | scroll down |
    story continues | this article was originally published | all rights reserved | leave a comment |
    have you got a story`),
  pageLabels: foldedPhrases(`
    photo | photos | picture | image | images | credit | credits | photo credit | photo by |
    image credit | picture credit | photograph | photographs | source | sources | video | watch |
    advertisement | advertising | tags | topics | filed under | newsletter | copyright | comments |
    share | print | email`),
};
