// The stemmers used when rules are compiled. Only their results reach the extension.
import { createRequire } from 'node:module';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import snowball from 'snowball-stemmers';
import type { LanguageCode } from '../../src/catalogue/talking-point';
import type { Stemmer } from '../../src/matching/compile/spelling';

const porter2 = createRequire(import.meta.url)('wink-porter2-stemmer') as Stemmer;
const russian = snowball.newStemmer('russian');

export const stemmers: Readonly<Record<LanguageCode, Stemmer>> = {
  en: (word) => porter2(word),
  ru: (word) => russian.stem(word),
  uk: (word) => joinVerbForms(ukrainian(word)),
};

/** The Ukrainian stemmer leaves the past and present of one verb apart (обіця-, обіцял-); this joins them. */
function joinVerbForms(stem: string): string {
  let joined = stem;
  if (joined.length >= 7) joined = joined.replace(/([аяиіуюе])л$/, '$1').replace(/(ют|ут|ат|ят|ит)$/, '');
  return joined.length >= 5 ? joined.replace(/[аяиіуюєе]+$/, '') : joined;
}
