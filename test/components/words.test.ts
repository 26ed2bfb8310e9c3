// Holds the words of all UI languages together: the same keys, the same placeholders, nothing unused, nothing missing.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type MessageEntry, readMessages, wordsOf } from '../words-from-file';

const LANGUAGES = ['en', 'uk', 'de'];
const CATEGORY = /_(one|few|many|other)$/;
const english = readMessages('en');

const isPlural = (key: string) => CATEGORY.test(key);
const singular = (messages: Record<string, MessageEntry>) =>
  Object.keys(messages)
    .filter((key) => !isPlural(key))
    .sort();
const pluralBases = (messages: Record<string, MessageEntry>) =>
  [
    ...new Set(
      Object.keys(messages)
        .filter(isPlural)
        .map((key) => key.replace(CATEGORY, '')),
    ),
  ].sort();

/** Placeholders by what they stand for, and those that the text really uses. */
function placeholders({ message, placeholders: declared = {} }: MessageEntry) {
  const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
  return {
    declared: Object.entries(declared)
      .map(([name, { content }]) => `${name} ${content}`)
      .sort(),
    used: [...new Set(used)].sort(),
  };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|html)$/.test(file))
    .map((file) => `${folder}/${file}`);
}

describe.each(LANGUAGES)('words in %s', (language) => {
  const messages = readMessages(language);

  it('has the same keys as English', () => {
    expect(singular(messages)).toEqual(singular(english));
    expect(pluralBases(messages)).toEqual(pluralBases(english));
  });

  it('has every plural form that the language knows', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = pluralBases(messages).flatMap((base) => forms.map((form) => `${base}_${form}`));
    expect(Object.keys(messages).filter(isPlural).sort()).toEqual(wanted.sort());
  });

  it('has the same placeholders as English, each used and each declared', () => {
    for (const [key, entry] of Object.entries(messages)) {
      const own = placeholders(entry);
      const model = placeholders(english[key] ?? english[key.replace(CATEGORY, '_other')]!);
      expect(own, key).toEqual(model);
      expect(own.declared.map((line) => line.split(' ')[0]).sort(), key).toEqual(own.used);
    }
  });

  it('has no empty, padded or doubled text', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).toBe(message.trim().normalize('NFC'));
      expect(message, key).not.toMatch(/ {2}|^$/);
    }
  });

  it('keeps the description short enough for the stores', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  it('says its own language, for dates and plurals', () => {
    expect(messages.languageTag?.message.split('-')[0]).toBe(language);
    expect(['ltr', 'rtl']).toContain(messages.direction?.message);
  });
});

it('uses every message somewhere, and only messages that exist', () => {
  const sources = [...filesUnder('src'), 'manifest.json']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const unused = [...singular(english), ...pluralBases(english)].filter(
    (key) =>
      !sources.includes(`'${key}'`) && !sources.includes(`"${key}"`) && !sources.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
  for (const [, key = ''] of sources.matchAll(/__MSG_(\w+)__/g)) expect(english).toHaveProperty(key);
});

describe('words', () => {
  it('fills values in', () => {
    expect(wordsOf('en').say('stanceAttributedSpeaker', 'Lavrov')).toBe(
      'Words nearby attribute it to Lavrov.',
    );
  });

  it.each([
    ['en', 1, '1 passage'],
    ['en', 8, '8 passages'],
    ['uk', 1, '1 уривок'],
    ['uk', 3, '3 уривки'],
    ['uk', 11, '11 уривків'],
    ['uk', 21, '21 уривок'],
    ['de', 1, '1 Passage'],
    ['de', 2, '2 Passagen'],
  ])('counts in %s: %i', (language, count, text) => {
    expect(wordsOf(language).count('passages', count)).toBe(text);
  });
});
