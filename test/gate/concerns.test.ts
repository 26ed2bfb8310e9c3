import { expect, it } from 'vitest';
import { concerns, type GateWords, mentions } from '../../src/gate/concerns';

const words: GateWords = {
  topic: { en: 'ukrain* kremlin* nato', ru: 'украин* рф', uk: 'україн*' },
  anchors: {
    en: 'war peace sanction* neo-nazi*',
    ru: 'войн* мир санкци* оружи*',
    uk: 'війн* мир санкці* зброї',
  },
};
const judge = (text: string, ...more: GateWords[]) => concerns(text, [words, ...more]).languages;

it('opens for a topic word and three different anchors, in any case and among any punctuation', () => {
  expect(judge('UKRAINE: “war”, peace—and sanctions')).toEqual(['en']);
  expect(judge("Ukraine's war, war, war and peace")).toEqual([]);
  expect(judge('War, peace and sanctions in Europe')).toEqual([]);
});

it('takes * as any ending and nothing as the whole word', () => {
  expect(judge('Ukrainians: wars, peaceful, sanctioned')).toEqual([]);
  expect(judge('Antiukrainian war, peace, sanctions')).toEqual([]);
  expect(judge('NATO: war, peace, neo-nazism')).toEqual(['en']);
  expect(judge('NATOs war, peace, sanctions')).toEqual([]);
  expect(judge('РФ: война, санкции, мир')).toEqual(['ru']);
  expect(judge('рфы: война, санкции, мир')).toEqual([]);
  expect(judge('Украина: война, санкции, мира')).toEqual([]);
});

it('tells the languages apart, and opens for several on a mixed page', () => {
  expect(judge('Україна: війна, мир, санкції')).toEqual(['uk']);
  expect(
    judge('Украина: война, мир, санкции. Україна: війна, мир, санкції. Ukraine: war, peace, sanctions'),
  ).toEqual(['en', 'ru', 'uk']);
});

it('takes further words from packs, and none of them as an expression', () => {
  const text = 'Georgia: war, peace and sanctions';
  expect(judge(text, { topic: { en: 'georgia*' }, anchors: {} })).toEqual(['en']);
  for (const hostile of ['.*', '(', '[a', '\\w', '(?:.|e)*', '*', '', ' ']) {
    expect(judge(text, { topic: { en: hostile }, anchors: { en: hostile } })).toEqual([]);
  }
});

it('says nothing about a text without words', () => {
  expect(concerns('', [words])).toEqual({ open: false, languages: [] });
  expect(concerns('anything', [])).toEqual({ open: false, languages: [] });
  expect(concerns('anything', [{} as GateWords])).toEqual({ open: false, languages: [] });
});

it('tells cheaply whether there is any topic word', () => {
  expect(mentions('The Kremlin said', [words])).toBe(true);
  expect(mentions('В Украине', [words])).toBe(true);
  expect(mentions('War, peace and sanctions. Мир.', [words])).toBe(false);
});
