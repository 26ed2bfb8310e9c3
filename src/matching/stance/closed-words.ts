// Small closed classes of words that the rules of stance speak of, in all languages at once: they never clash.

/** Begins a clause that turns away from the one before. */
export const CONTRAST = /^(but|however|yet|while|но|однако|а|але|проте|однак)$/;

export const NEGATION = /^(not|no|never|hardly|не|ни|нет|ні|немає)$/;

/** Opens what is said: "that", "about". */
export const THAT = /^(that|whether|что|що|будто|ніби|нібито|о|про)$/;

export const ABOUT = /^(about|of|про|о|об)$/;

export const NOBODY = /^(nobody|none|никто|ніхто)$/;

/** Stands before a party whose view follows: "for Moscow", "in the Kremlin's account". */
export const FROM_VIEW = /^(for|in|from|to|для|по|с|в|за|на|з|із|у)$/;

/** Determiners that deny that what they stand before was there: "no ... whatever". The English "no" says too little. */
export const NO = /^(никакого|никакой|никаких|никакие|жодного|жодної|жодних|жоден|жодна)$/;

/** A comparison that names somebody to be contradicted: "as Moscow claims". */
export const AS = /^(as|как|як)$/;

export const AND = /^(and|и|та|й|і)$/;

export const COPULA =
  /^(is|are|was|were|be|it|s|есть|это|является|являются|был|была|было|є|це|був|була|було)$/;

export const PASSIVE = /^(been|was|were|being)$/;

/** What is called by another name: "called the accusations absurd". */
export const CALLING = /^(call|dismiss|brand|label|describ|denounc|назва|назыв|назив)/;

/** Verbs that only might be done: "could claim", "to accuse". */
export const MODAL = /^(to|will|can|could|would|may|might|must|then|should|чтобы|щоб)$/;

/** Nouns for what somebody says, without a verdict: "the claim that", "the idea that". */
export const CLAIM_NOUN =
  /^(claim|claims|assertion|assertions|allegation|allegations|accusation|accusations|charge|story|stories|tale|tales|narrative|theory|theories|picture|idea|notion|suggestion|argument|version|thesis|belief|talk|phrase|line|statement|statements|words|complaint|complaints|insistence|assurance|assurances|protestations|report|reports|утверждени[а-я]+|тезис[а-я]*|верси[а-я]+|обвинени[а-я]+|слова|слов|словам|заявлени[а-я]+|разговоры|рассказ[а-я]*|сообщени[а-я]+|иде[а-я]|слух[а-я]*|тверджен[а-яіїєґ]+|тез[аиуою]+|звинувачен[а-яіїєґ]+|заяв[аиуі]|розмови|розповід[а-яіїєґ]+|повідомлен[а-яіїєґ]+|іде[яюїі]|чутки)$/;

export const FIRST_PERSON = /^(our|my|we|наш|наша|наше|наши|наші)$/;

export const PRONOUN = /^(he|she|they|it|who|his|her|on|он|она|они|оно|його|він|вона|вони)$/;

/** Points to the sentence before. */
export const POINTS_BACK = /^(this|that|these|it|это|эта|этот|эти|це|ця|цей|ці)$/;

/** Heads a fact-checker's finding: "Verdict: ...". */
export const FINDING =
  /^(verdict|rating|conclusion|facts?|truth|reality|вердикт|вывод|оценка|факты?|реальность|висновок|оцінка|реальність)$/;

/** The answer "no". */
export const REFUSAL = /^(no|nope|нет|ні)$/;

export const CONTRARY_TO = /^(contrary|вопреки|всупереч)$/;

/** Like "contrary to", but only before what somebody says: "despite Moscow's assurances". */
export const DESPITE = /^(despite|несмотря|попри)$/;
