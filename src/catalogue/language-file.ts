// What the catalogue knows of a language: concepts, spelling variants, stop words, stance cues, topic words.
import * as v from 'valibot';
import { LanguageCode } from './talking-point';

/** Words separated by single spaces; `_` joins the words of one expression ("world_war"). */
const Words = v.pipe(v.string(), v.trim(), v.nonEmpty('list at least one word'));

const Concept = v.strictObject({
  /** How much a member counts where the phrasing has another one: about 0.95 for synonyms, 0.8 for words that merely stand for the same thing. */
  credit: v.pipe(v.number(), v.minValue(0.5), v.maxValue(1)),
  words: Words,
});

/**
 * Expressions with the weight that they add to one side of the stance. `_` joins words, `*` at a word's end means any
 * ending, `*` alone any one word ("no_*_evidence").
 */
const Cue = v.strictObject({
  weight: v.number(),
  words: Words,
  /**
   * What a refuting cue is: a `verdict` on a claim ("baseless", the default), a `label` for untrue talk ("myth"), which
   * may belong to the claim itself, a `denial`, which disputes only where somebody else than the claimant denies, or a
   * `turn` to the truth ("in fact"), which disputes what stands before it.
   */
  kind: v.optional(v.picklist(['verdict', 'label', 'denial', 'turn'])),
});

export const LanguageFile = v.strictObject({
  language: LanguageCode,
  /** Inflectional endings (without the word's stem), longest first is not needed; the empty ending is implied. */
  endings: Words,
  /** A word and its other spellings or transliterations, all read as the first. */
  aliases: v.record(v.string(), Words),
  stop_words: Words,
  negations: Words,
  /**
   * Verbs that report speech: who stands beside one speaks and does not act. Single words, and none whose stem is another word's
   * too: "stated" would make a speaker of the client in "a client state", "stressed" one of Europe "under stress".
   */
  saying: Words,
  /** A page without one of these is not about our subject. Word beginnings with `*`. */
  topic_words: Words,
  /** Further words of which a page must hold three. Word beginnings with `*`. */
  anchors: Words,
  concepts: v.record(v.string(), Concept),
  stance: v.strictObject({
    /** Words that dispute a claim near them. */
    refuting: v.array(Cue),
    /** Words that report somebody's speech or thought. */
    reporting: v.array(Cue),
    /** Bodies and roles that speak ("foreign ministry", "kremlin"), without a name. */
    speaking_bodies: v.array(Cue),
    /** A name as pages write it (all its cases) and how we show it. */
    speakers: v.record(v.string(), Words),
    /** Phrases that deny by grammar ("there is no", "did not"): they refute only a claim that is not itself negated. */
    denying: v.array(Cue),
    /** Phrases of questions and conditions, which weaken a claim. */
    hedging: v.array(Cue),
    /** Those whom the claims are about ("kyiv", "western"): what they deny is disputed, and what is called their lie is not ours. */
    other_side: v.optional(Words),
  }),
});
/** The data of one language that all packs share. */
export type LanguageFile = v.InferOutput<typeof LanguageFile>;
