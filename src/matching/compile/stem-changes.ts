// Ukrainian and Russian words change their stem within one declension, and stemmers do not undo it: "незалежність" is
// "незалежності" in the genitive, "миротворец" is "миротворцы" in the plural. (The к of "безпека", which is "безпеці" in the locative,
// is left to the aliases of the language file: undone by rule, "позиція" would be read as "позика".)
import type { LanguageCode } from '../../catalogue/talking-point';

/** Shorter stems are left alone: too many of them are other words. */
const SHORTEST_STEM = 5;

type Change = readonly [from: RegExp, to: string];

/** A vowel that stands only where no ending follows: "перепочинок", "перепочинку". */
const fleetingVowel: readonly Change[] = [
  [/(?<=[бвгґджзйлмнпрстфхчшщ])к$/, 'ок'],
  [/ок$/, 'к'],
  [/(?<=[бвгґджзймнпрстфхчшщ])ц$/, 'ец'],
  [/(?<!л)ец$/, 'ц'],
  [/льц$/, 'лец'],
  [/лец$/, 'льц'],
];

/** Behind a labial a verb has an л in some forms: "захопити", "захоплює". */
const labialVerb: readonly Change[] = [
  [/(?<=[бпвмф])$/, 'л'],
  [/(?<=[бпвмф])л$/, ''],
];

const changes: Partial<Record<LanguageCode, readonly Change[]>> = {
  ru: fleetingVowel,
  uk: [...fleetingVowel, ...labialVerb, [/іст$/, 'ост'], [/ост$/, 'іст']],
};

/** Other stems that the word of a stem may have; some of them are no word's. The caller leaves out those of other words. */
export function changedStems(stem: string, language: LanguageCode): string[] {
  return (changes[language] ?? [])
    .map(([from, to]) => stem.replace(from, to))
    .filter((changed) => changed !== stem && Math.min(changed.length, stem.length) >= SHORTEST_STEM);
}
