/** Words beside marks that hold a name, a title or an offence rather than speech. */
export interface TitleWords {
  /** Words after which marks hold a name or a title: "baptisé", "film", "so-called". */
  readonly naming: ReadonlySet<string>;
  /** Words right before the marks that leave no doubt of it: « dits "frugaux" », "entitled". */
  readonly entitling: ReadonlySet<string>;
  /** Verb forms that give somebody a nickname, further off: « surnommaient un employé "…" ». */
  readonly nicknaming: ReadonlySet<string>;
  /** Words that say so after the marks: "« polonium », nommé d'après…". */
  readonly namingAfter: ReadonlySet<string>;
  /** Verb forms that give a name to their object: "calls it". */
  readonly calling: ReadonlySet<string>;
  /** Prepositions of who made a work, after it, and of the work, after who made it. */
  readonly authorPrepositions: ReadonlySet<string>;
  readonly workPrepositions: ReadonlySet<string>;
  /** Words of the law before which marks hold the name of an offence: "examen", "charged". */
  readonly charges: ReadonlySet<string>;
  readonly chargePrepositions: ReadonlySet<string>;
  /** Verb forms that make a charge of what such a preposition right behind them governs: « répondre de ». */
  readonly answering: ReadonlySet<string>;
  /** Adverbs that may stand between offences: "notamment". */
  readonly chargeAdverbs: ReadonlySet<string>;
}
