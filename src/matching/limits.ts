// The bounds of the matcher: what they trade is said beside each.

/** Share of a phrasing's weight that a sentence must hold to be looked at. Lower finds freer wordings and costs time. */
export const CONTAINMENT = 0.5;
/**
 * Without a pattern, evidence that can be worth less than this (evidence.ts) is not laid over the sentence. It is what half of a
 * phrasing is worth that neutral text never meets (1.5 x CONTAINMENT); a noise floor raises the share needed by a third of it.
 * docs/decisions/005 says what it was chosen on.
 */
export const LEAST_PROMISE = 0.75;
/**
 * The commonest words of a phrasing, together less than this share of its weight, are not posted. Any share up to CONTAINMENT
 * finds the same phrasings: more of them means shorter lists to read and more phrasings to verify.
 */
export const UNPOSTED = 0.3;
/**
 * Phrasings of one sentence that are gathered as candidates, those that it holds most of. The bound is for catalogues a hundred times as
 * large, and for sentences written to cost time.
 */
export const MOST_CANDIDATES = 512;

/** A word of the window that the phrasing does not have counts this share of its weight against it. */
export const FOREIGN_WEIGHT = 0.25;
/** Weight of a word that the lexicon lacks, for the same purpose. */
export const UNKNOWN_WEIGHT = 0.45;
/** Share of the score that depends on word order. */
export const ORDER_SHARE = 0.3;
/** Two neighbours of a phrasing count as in order up to this many tokens apart. */
export const ORDER_GAP = 4;
/** Factor on the score where the phrasing is negated and the sentence is not. */
export const NEGATION_FACTOR = 0.6;
/** Most tokens from the first to the last slot of a pattern. */
export const PATTERN_SPAN = 26;
