// The bounds of the matcher: what they trade is said beside each.

/** Share of a phrasing's weight that a sentence must hold to be looked at, at the very least; see `neededShare` in worth.ts. */
export const CONTAINMENT = 0.5;
/**
 * The commonest words of a phrasing, together less than this part of what a sentence must hold of it, are not posted. Any part
 * below 1 finds the same phrasings: a larger one means shorter lists to read and more phrasings to verify.
 */
export const UNPOSTED = 0.7;
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
