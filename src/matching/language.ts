// Which of our languages a block is written in: a vote of its commonest words and of letters that tell neighbours apart.
import type { LanguageCode } from '../catalogue/talking-point';
import { HASH_START, hashStep, hashWord } from './text/hash';

/** More text than this tells nothing new. */
const ENOUGH = 800;
/** Where the first letters leave no doubt, the rest is not asked: so many letters, and so many votes more than any other. */
const FIRST_LOOK = 200;
const NO_DOUBT = 8;
const LONGEST_STOP_WORD = 7;
/** Votes that a language needs where the page does not declare it and another has votes too. */
const CERTAIN = 3;
/** The same where no other language has votes. */
const UNOPPOSED = 1.5;

// The languages that votes go to. Those that are not ours are there to outvote ours.
const EN = 0;
const OTHER_LATIN = 1;
const RU = 2;
const UK = 3;
const BELARUSIAN = 4;
const OTHER_CYRILLIC = 5;
const LANGUAGES = 6;

const names: readonly (LanguageCode | undefined)[] = ['en', undefined, 'ru', 'uk', undefined, undefined];

/** Votes by the hash of a word, so that no word is cut out of the text: language times 4 plus the votes. */
const wordVotes = new Map<number, number>();
function vote(language: number, votes: number, words: string): void {
  for (const hash of words.split(' ').map(hashWord))
    if (!wordVotes.has(hash)) wordVotes.set(hash, language * 4 + votes);
}

// English words that other languages do not have count double; those that some have, once.
vote(
  EN,
  2,
  'the and that with are were has had been from this which their they not but his its will would who said after',
);
vote(
  EN,
  2,
  'about into than when what there because while could should does did we our you your it of through against',
);
vote(EN, 1, 'is was to for by have as on at be he she her in an or if no all more can may must do a so us');
// German, French, Italian, Spanish, Portuguese
vote(
  OTHER_LATIN,
  2,
  'der die das und ist nicht mit von des im auf den ein eine sich dem zu auch werden aus dass sie nach wird',
);
vote(
  OTHER_LATIN,
  2,
  'le la les du et est une un que qui dans pour pas sur par plus avec ce au aux ne se il elle sont ont',
);
vote(
  OTHER_LATIN,
  2,
  'di che e per non del della sono con dei alla da si nel gli una anche come più lo ha ma el los las',
);
vote(OTHER_LATIN, 2, 'y en por para sus su al pero os um uma com não dos das na ao em mais');
// Dutch, Polish, Romanian, Czech and Slovak, Hungarian
vote(
  OTHER_LATIN,
  2,
  'de het een van dat op te voor met zijn niet aan er ook maar i w z się nie że jest jak ale od za przez',
);
vote(OTHER_LATIN, 2, 'și în cu pe nu este că din pentru v je že s k o ako aby sa az és hogy nem egy');
// The north, the Baltics, Turkish, Croatian
vote(
  OTHER_LATIN,
  2,
  'och att det som på är av för inte og til af ikke ja että ei oli ir kad yra ka un et see ve bir bu için ile',
);
vote(OTHER_LATIN, 2, 'su koji što sam nije');

vote(
  RU,
  2,
  'что как это из для был его только также они она было были все так уже чтобы ее её или к их если при этом',
);
vote(RU, 2, 'который которые может нет есть быть более после того мы где когда еще ещё об о со ли же бы');
vote(
  UK,
  2,
  'і та що як це від його але й про який які щоб був була було були також вже або є її їх якщо коли ще немає',
);
vote(UK, 2, 'він вона вони ми ви та із зі тільки може бути після того під час через для');
vote(BELARUSIAN, 2, 'што гэта ад яго яны былі быў ці каб пра якія які ён яна паводле па больш');
// Bulgarian, Macedonian, Serbian
vote(
  OTHER_CYRILLIC,
  2,
  'е се че ще като са си това със към беше който която които във един след бъде тя той',
);
vote(OTHER_CYRILLIC, 1, 'да беше през между върху');
vote(RU, 1, 'и у от по за с');
vote(OTHER_CYRILLIC, 2, 'је су који која које ће али као није од са што са во со ќе кои тоа овој беше');

/** Letters that only some of the languages have. */
const letterVotes = new Map<number, readonly (readonly [language: number, votes: number])[]>();
function letters(characters: string, ...votes: (readonly [number, number])[]): void {
  for (const character of characters) letterVotes.set(character.charCodeAt(0), votes);
}
letters('ыэ', [RU, 1], [BELARUSIAN, 1]);
letters('ё', [RU, 1], [BELARUSIAN, 1]);
letters('ъ', [RU, 0.5], [OTHER_CYRILLIC, 1]);
letters('і', [UK, 1], [BELARUSIAN, 1]);
letters('їєґ', [UK, 2]);
letters('ў', [BELARUSIAN, 4]);
letters('и', [BELARUSIAN, -2]);
letters('щ', [BELARUSIAN, -2]);
letters('јљњћђџѓќѕ', [OTHER_CYRILLIC, 2]);
letters('қғңүұөәһ', [OTHER_CYRILLIC, 3]);
letters('äöüßàâçèéêëìîïòôùûœñãõáíóúýąćęłńśźżăâîșțěščřžůďťňőűøåæāčēģīķļņūğışėįų', [OTHER_LATIN, 1]);

/** Endings of longer words that Bulgarian and Serbian lack; Ukrainian has some of them and is told by its letters. */
const russianEndings = new Set('ой ие ть ся го ых ый'.split(' ').map((ending) => pairOf(ending, 0)));

const scores = new Float64Array(LANGUAGES);

/** What pages put into words without its being read: it must not cut a word that tells the language in two. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const accents = /[\u0300-\u036f]/;
/** Mathematical letters and letters of full width. */
const fancy = /[\ud835\uff21-\uff5a]/;

/** Any of these. */
const marked = /[\u00ad\u200b-\u200f\u2060\ufeff\ud835\uff21-\uff5a]|[\u0300-\u036f]/;

/** Small letters as they are meant, without what is put on and between them. */
function withoutMarks(text: string): string {
  if (!marked.test(text)) return text.toLowerCase();
  const visible = (fancy.test(text) ? text.normalize('NFKC') : text).toLowerCase().replace(invisible, '');
  // Й written as и with a breve is one letter; accents over plain Latin letters are ornament.
  return accents.test(visible) ? visible.replace(/([a-z])[\u0300-\u036f]+/g, '$1').normalize('NFC') : visible;
}

/**
 * The language of a block, or undefined where it is none of ours or there is too little to tell. What the page declares
 * decides only where the script agrees and the words do not speak against it.
 */
export function judgeLanguage(text: string, declared?: string): LanguageCode | undefined {
  // Quotation marks and the like in front tell nothing, however many they are.
  const from = Math.max(0, text.search(/\p{L}/u));
  if (text.length > from + FIRST_LOOK) {
    const first = judgeVotes(text.slice(from, from + FIRST_LOOK), declared, NO_DOUBT);
    if (first !== undefined) return first;
  }
  return judgeVotes(text.slice(from, from + ENOUGH), declared, 0);
}

/** The judgement on a text; undefined too where the lead is less than `least` votes. */
function judgeVotes(text: string, declared: string | undefined, least: number): LanguageCode | undefined {
  scores.fill(0);
  const { latin, cyrillic, dotted } = countVotes(withoutMarks(text));
  if (latin === 0 && cyrillic === 0) return undefined;
  // Ы and э alone do not tell Russian from Belarusian; і beside them does.
  if (dotted === 0) scores[BELARUSIAN] = 0;
  const isCyrillic = cyrillic > latin;
  const from = isCyrillic ? RU : EN;
  const to = isCyrillic ? LANGUAGES : RU;
  let best = from;
  let second = -1;
  for (let language = from + 1; language < to; language++) {
    if (scores[language]! > scores[best]!) {
      second = best;
      best = language;
    } else if (second < 0 || scores[language]! > scores[second]!) second = language;
  }
  const votes = scores[best]!;
  const opposed = scores[second]!;
  const winner = names[best];
  if (votes - opposed < least) return undefined;
  const own = declaredLanguage(declared, isCyrillic);
  if (votes <= 0) return own;
  if (winner !== undefined && winner === own && votes > opposed) return own;
  const certain = votes - opposed >= 1 && votes >= (opposed > 0 ? CERTAIN : UNOPPOSED);
  if (certain) return winner;
  // A few votes do not unseat what the page declares; without a declaration they are too little.
  return own !== undefined && scores[names.indexOf(own)]! >= opposed ? own : undefined;
}

function declaredLanguage(declared: string | undefined, isCyrillic: boolean): LanguageCode | undefined {
  const language = declared?.slice(0, 2).toLowerCase();
  if (language === 'en') return isCyrillic ? undefined : 'en';
  return isCyrillic && (language === 'ru' || language === 'uk') ? language : undefined;
}

/** Adds the votes of words and letters to `scores`; returns how many letters each script has, and how often і stands. */
function countVotes(text: string): { latin: number; cyrillic: number; dotted: number } {
  let dotted = 0;
  let latin = 0;
  let cyrillic = 0;
  let start = -1;
  let hash = HASH_START;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    const isLatin = (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);
    const isCyrillic = code >= 0x400 && code < 0x530;
    if (isLatin || isCyrillic) {
      if (isLatin) latin++;
      else cyrillic++;
      if (code === 0x456) dotted++;
      if (start < 0) start = i;
      hash = hashStep(hash, code);
      if (code > 0x7a && (isLatin || isTelling(code)))
        for (const [language, votes] of letterVotes.get(code) ?? []) scores[language]! += votes;
    } else if (start >= 0) {
      if (i - start <= LONGEST_STOP_WORD) {
        const votes = wordVotes.get(hash);
        if (votes !== undefined) scores[votes >> 2]! += votes & 3;
      }
      if (i - start >= 6 && russianEndings.has(pairOf(text, i - 2))) scores[RU]! += 0.5;
      start = -1;
      hash = HASH_START;
    }
  }
  return { latin, cyrillic, dotted };
}

/** Two letters as one number. */
function pairOf(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}

/** The letters а to я tell nothing but for a few; this spares the look-up for most. */
function isTelling(code: number): boolean {
  return (
    code > 0x44f || code === 0x438 || code === 0x449 || code === 0x44a || code === 0x44b || code === 0x44d
  );
}
