// What calibration does with texts: the register of words, the trees, thresholds and held-out parts.
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../../scripts/measure/engine';
import { HeldOut } from '../../../scripts/measure/held-out';
import { percentText, perThousandText, wilson } from '../../../scripts/measure/interval';
import { chooseLeastPromise } from '../../../scripts/measure/least-promise';
import { countWords, registerOf, registerWords, useRegister } from '../../../scripts/measure/register';
import { chooseThresholds } from '../../../scripts/measure/thresholds';
import { predict, type TrainingRow, train } from '../../../scripts/measure/train';
import { type PlacedRow, rowsOf, type TrainingText } from '../../../scripts/measure/training-rows';
import { featureNames } from '../../../src/matching/features';
import { files, measured } from '../../matching/compiled';

const engine = openEngine('en', files, measured);

describe('the register of words', () => {
  const claims = countWords(engine, [
    'The Kyiv regime are puppets.',
    'Puppets of the West rule. A regime of puppets!',
  ]);
  const neutral = countWords(engine, [
    'Troops moved near Pokrovsk.',
    'Troops of Ukraine held.',
    'Troops rest.',
  ]);

  it('counts each word once a sentence', () => {
    expect(claims.sentences).toBe(3);
    const regime = engine.names.findIndex((name) => name.startsWith('regim'));
    expect(claims.counts[regime]).toBe(2);
  });

  it('is above zero for the words of claims, below for those of news, and never beyond 2', () => {
    const register = registerOf(claims, neutral);
    const words = registerWords(engine, register);
    const [puppet] = Object.entries(words).find(([name]) => name.startsWith('puppet'))!;
    const [troops] = Object.entries(words).find(([name]) => name.startsWith('troop'))!;
    expect(words[puppet]).toBeGreaterThan(0);
    expect(words[troops]).toBeLessThan(0);
    for (const value of register) expect(Math.abs(value)).toBeLessThanOrEqual(2);
  });

  it('is nothing where one side has no text', () => {
    const none = countWords(engine, []);
    expect(registerOf(claims, none).every((value) => value === 0)).toBe(true);
    expect(registerWords(engine, registerOf(none, neutral))).toEqual({});
  });

  it('reaches the sentences once it is put into the lexicon', () => {
    const before = engine.matcher.lexicon.register.slice();
    useRegister(engine, registerOf(claims, neutral));
    engine.matcher.scan('Puppets rule. Troops rest.');
    const { registers } = engine.matcher.gather(() => true);
    engine.matcher.lexicon.register.set(before);
    expect(registers[0]).toBeGreaterThan(0);
    expect(registers[1]).toBeLessThan(0);
  });
});

describe('the least promise', () => {
  const fresh = openEngine('en', files, { ...measured, leastPromise: { ...measured.leastPromise, en: 0 } });
  const { index } = fresh;
  const floors = (phrasing: number) => ({
    phrasings: new Float32Array(index.phrasings.count).fill(phrasing),
    patterns: new Float32Array(index.patterns.count),
  });
  const wordings = Array.from({ length: 80 }, (_, i) => `${index.phrasingText(i * 7)}.`);
  const news = (count: number) =>
    Array.from({ length: count }, () => 'Rain fell on the quiet hills and the rivers rose.');

  it('is what as many sentences reach as may be looked at: of 1,000, 60', () => {
    // A wording that neutral text never meets is worth 1.5 where all of it is there.
    const promise = (texts: string[]) => chooseLeastPromise(fresh, [{ texts, floors: floors(0) }]);
    expect(promise([...wordings, ...news(920)])).toBe(1.5);
    expect(promise([...wordings.slice(0, 40), ...news(960)])).toBe(0.75);
  });

  it('meets each part with the floors of that part', () => {
    const half = { texts: [...wordings.slice(0, 40), ...news(460)], floors: floors(0) };
    const other = { texts: [...wordings.slice(40), ...news(460)], floors: floors(0.4) };
    expect(chooseLeastPromise(fresh, [half, half])).toBe(1.5);
    // What neutral text meets to 0.4 is worth 1.3.
    expect(chooseLeastPromise(fresh, [other, other])).toBe(1.3);
    expect(chooseLeastPromise(fresh, [half, other])).toBe(1.3);
  });

  it('is not asked of an engine that was compiled for one', () => {
    const before = engine.index.phrasings.floor.slice();
    expect(() => chooseLeastPromise(engine, [{ texts: [], floors: floors(0) }])).toThrow('promise of 0');
    expect(engine.index.phrasings.floor).toEqual(before);
  });
});

describe('rows', () => {
  it('are one per talking point and sentence, labelled by what the text carries', () => {
    const text: TrainingText = {
      language: 'en',
      kind: 'example',
      group: 'one',
      text: 'It rained. The eastward expansion of NATO provoked the war in Ukraine, and Boris Johnson torpedoed the Istanbul peace deal.',
      right: ['nato-expansion-provoked-war'],
    };
    const rows = rowsOf(engine, text, 7);
    const right = rows.filter(({ label }) => label === 1);
    expect(right.length).toBe(1);
    expect(right[0]).toMatchObject({
      talkingPoint: 'nato-expansion-provoked-war',
      text: 7,
      sentence: 1,
    });
    expect(rows.every(({ features }) => features.length === featureNames.length)).toBe(true);
    const others = rows.filter(({ label }) => label === 0);
    expect(others.length).toBeGreaterThan(0);
    for (const { weight } of others) expect(weight).toBe(right[0]!.weight / 2);
  });
});

/** Rows in which the first feature alone decides. */
function simpleRows(count: number): PlacedRow[] {
  return Array.from({ length: count }, (_, i) => {
    const features = new Float64Array(featureNames.length);
    features[0] = (i % 100) / 100;
    return {
      features,
      label: i % 100 >= 60 ? 1 : 0,
      weight: 1,
      talkingPoint: `point-${i % 8}`,
      text: i,
      sentence: 0,
    };
  });
}

describe('the trees', () => {
  it('learn what decides, the same way each time', () => {
    const rows: TrainingRow[] = simpleRows(600);
    const score = train(rows);
    expect(train(rows)).toEqual(score);
    expect(predict(score, rows[90]!.features)).toBeGreaterThan(0.9);
    expect(predict(score, rows[10]!.features)).toBeLessThan(0.1);
  });

  it('never let a better alignment lower the probability', () => {
    const rows = simpleRows(600).map((row, i) => ({
      ...row,
      label: i % 100 < 60 ? (1 as const) : (0 as const),
    }));
    const score = train(rows);
    const at = (value: number) =>
      predict(
        score,
        Float64Array.from(featureNames, (_, i) => (i === 0 ? value : 0)),
      );
    for (let value = 0; value < 1; value += 0.05) expect(at(value + 0.05)).toBeGreaterThanOrEqual(at(value));
  });
});

describe('thresholds', () => {
  it('let through the wanted share of neutral sentences and no noise below the lowest', () => {
    // Far apart, so that no neutral sentence comes near the highest threshold.
    const rows = simpleRows(1000).filter(({ features }) => features[0]! < 0.4 || features[0]! >= 0.6);
    rows.forEach((row, i) => {
      row.text = i;
    });
    const texts = rows.map(({ label, text: number }): TrainingText => {
      const right = label === 1 ? ['point-0'] : [];
      return {
        language: 'en',
        kind: label === 1 ? 'example' : 'neutralWar',
        text: '',
        group: String(number),
        right,
      };
    });
    const heldOut = new HeldOut(
      texts,
      texts.map(() => 1),
      rows,
      'texts',
    );
    const { strict, balanced, wide } = chooseThresholds([heldOut], 'en');
    expect(strict).toBeGreaterThanOrEqual(balanced);
    expect(balanced).toBeGreaterThanOrEqual(wide);
    expect(wide).toBeGreaterThanOrEqual(0.2);
    const { highest, sentences } = heldOut.neutral('en');
    expect(highest.filter((one) => one > balanced).length).toBeLessThanOrEqual(sentences * 0.005);
    const [examples] = heldOut.recall('en', balanced);
    expect(examples?.found.of).toBe(400);
  });
});

describe('intervals', () => {
  it('are those of Wilson', () => {
    const [low, high] = wilson({ hits: 8, of: 19 });
    expect(low).toBeCloseTo(0.231, 3);
    expect(high).toBeCloseTo(0.637, 3);
    expect(wilson({ hits: 0, of: 0 })).toEqual([0, 1]);
  });

  it('are written with their counts', () => {
    expect(percentText({ hits: 41, of: 60 })).toBe('41 of 60 = 68.3 % (56-79)');
    expect(perThousandText({ hits: 12, of: 2246 })).toBe('12 in 2246 = 5.3 per 1,000 (3.1-9.3)');
    expect(percentText({ hits: 0, of: 0 })).toBe('no data');
  });
});
