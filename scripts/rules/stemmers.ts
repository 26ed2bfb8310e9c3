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
  ru: (word) => joinForms(russian.stem(word), /(ованн?|еванн?|ова|ева|у|ю)$/),
  uk: (word) =>
    joinNouns(joinForms(joinPastAndPresent(ukrainian(word)), /(уванн?|юванн?|ованн?|ува|юва|ова|ув|юв)$/)),
};

/** Ukrainian nouns in -ення with their verbs: порушення, порушує, порушити. */
function joinNouns(stem: string): string {
  const joined = stem.replace(/(енн?|єнн?|[юу]єт)$/, '');
  return joined.length >= 5 ? joined : stem;
}

/** Verbs in -овать and -увати and the nouns made from them change their stem in the present; this takes the change off. */
function joinForms(stem: string, change: RegExp): string {
  const joined = stem.replace(change, '');
  return joined.length >= 4 ? joined : stem;
}

/** The Ukrainian stemmer leaves the past and present of one verb apart (обіця-, обіцял-); this joins them. */
function joinPastAndPresent(stem: string): string {
  let joined = stem;
  if (joined.length >= 7) joined = joined.replace(/([аяиіуюе])л$/, '$1').replace(/(ют|ут|ат|ят|ит)$/, '');
  return joined.length >= 5 ? joined.replace(/[аяиіуюєе]+$/, '') : joined;
}
