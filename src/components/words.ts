// The one way to the words of our screens. They stand in `_locales/<language>/messages.json`; whoever has the browser
// API passes its `getMessage` in, so that screens and popover need no browser API of their own.
import type messages from '../_locales/en/messages.json';

type Key = keyof typeof messages;
type Category = 'one' | 'few' | 'many' | 'other';

/** A message that is counted: it stands once per plural category of its language (`passages_one`, `passages_other`). */
export type PluralKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
/** A message that is not counted. */
export type MessageKey = Exclude<Key, `${string}_${Category}`>;

/** Same shape as the browser's `i18n.getMessage`: an empty string where there is no such message. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

/** All the words of our screens, in one language. */
export interface Words {
  /** BCP 47 tag of the language that the words are in, which need not be the browser's. */
  language: string;
  direction: 'ltr' | 'rtl';
  say(key: MessageKey, ...values: (string | number)[]): string;
  /** Says how many: the first value of the message is the number. */
  count(key: PluralKey, count: number): string;
  percent(share: number): string;
}

/** Words by way of `getMessage`; a missing message shows its key, which a test over all languages rules out. */
export function words(getMessage: GetMessage): Words {
  const language = getMessage('languageTag') || 'en';
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    language,
    direction: getMessage('direction') === 'rtl' ? 'rtl' : 'ltr',
    say: (key, ...values) => getMessage(key, values.map(String)) || key,
    count(key, count) {
      const value = [number.format(count)];
      return getMessage(`${key}_${plural.select(count)}`, value) || getMessage(`${key}_other`, value) || key;
    },
    percent: (share) => percent.format(share),
  };
}
