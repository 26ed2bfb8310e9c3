// An index opened: its lists agree with one another and with the catalogue, and what is not one is refused.
import { describe, expect, it } from 'vitest';
import { listTalkingPoints } from '../../../scripts/rules/compile-rules';
import { openIndex, SHARE_BITS, VETO_SLOT } from '../../../src/matching/index/index-file';
import { openLexicon } from '../../../src/matching/lexicon/lexicon';
import {
  FormatError,
  INDEX_KIND,
  LEXICON_KIND,
  readSections,
  type SectionArray,
  writeSections,
} from '../../../src/matching/sections';
import { files, openLanguage } from '../compiled';

const languages = ['en', 'ru', 'uk'] as const;

describe.each(languages)('the index of %s', (language) => {
  const { index, lexicon, compiled } = openLanguage(language);
  const entries = listTalkingPoints(files).map(({ entry }) => entry);

  it('names the talking points in the order of the files', () => {
    expect(index.talkingPoints.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  it('gives back every wording, letter by letter', () => {
    const texts = entries.flatMap(({ phrasings }) => phrasings[language] ?? []);
    const known = new Set(Array.from({ length: index.phrasings.count }, (_, i) => index.phrasingText(i)));
    // Wordings of fewer than two words of weight are left out.
    expect([...known].filter((text) => !texts.includes(text))).toEqual([]);
    expect(known.size).toBeGreaterThan(0.98 * new Set(texts).size);
    expect(index.phrasingText(index.phrasings.count)).toBe('');
    expect(index.phrasingText(-1)).toBe('');
  });

  it('refers only to what is there', () => {
    const keys = lexicon.wordCount + lexicon.conceptCount;
    expect(index.postings.start.length).toBe(keys + 1);
    expect(Math.max(...index.postings.list.map((posting) => posting >>> SHARE_BITS))).toBeLessThan(
      index.phrasings.count,
    );
    expect(Math.max(...index.patterns.keys)).toBeLessThan(keys);
    expect(Math.max(...index.phrasings.words)).toBeLessThan(lexicon.firstExpression);
    expect(Math.max(...index.phrasings.owner)).toBeLessThan(index.talkingPoints.length);
  });

  it('lists each phrasing in an order of all its words', () => {
    const { start, order } = index.phrasings;
    for (let p = 0; p < index.phrasings.count; p++) {
      const places = Array.from(order.subarray(start[p]!, start[p + 1]!)).sort((a, b) => a - b);
      expect(places).toEqual(places.map((_, i) => i));
    }
  });

  it('is compiled to the same bytes again', async () => {
    const { compileLanguage } = await import('../../../scripts/rules/compile-rules');
    const { measured } = await import('../compiled');
    const again = compileLanguage(language, files, measured);
    expect(Buffer.from(again.index).equals(Buffer.from(compiled.index))).toBe(true);
    expect(Buffer.from(again.lexicon.buffer).equals(Buffer.from(compiled.lexicon.buffer))).toBe(true);
  });
});

describe('openIndex and openLexicon', () => {
  const { compiled } = openLanguage('en');

  it('refuse each other’s buffers', () => {
    expect(() => openIndex(compiled.lexicon.buffer)).toThrow(FormatError);
    expect(() => openLexicon(compiled.index)).toThrow(FormatError);
  });

  it('refuse a damaged buffer wherever the damage is', () => {
    for (let part = 0; part < 40; part++) {
      const buffer = compiled.index.slice(0);
      const bytes = new Uint8Array(buffer);
      const place = Math.floor(((part + 0.5) / 40) * bytes.length);
      bytes[place] = bytes[place]! ^ 1;
      expect(() => openIndex(buffer)).toThrow(FormatError);
    }
  });

  it('refuse a pattern of vetoes alone, starts that fall, and an index without a promise', () => {
    const sections = readSections(compiled.index, INDEX_KIND);
    const changed = (number: number, change: (section: SectionArray) => SectionArray) => () =>
      openIndex(
        writeSections(
          INDEX_KIND,
          sections.map((section, i) => (i === number ? change(section.slice()) : section)),
        ),
      );
    expect(changed(17, (flags) => flags.fill(VETO_SLOT))).toThrow('no words');
    for (const start of [5, 12, 16, 19, 21])
      expect(
        changed(start, (starts) => {
          starts[3] = starts[starts.length - 1]! + 1;
          return starts;
        }),
        `section ${start}`,
      ).toThrow(FormatError);
    const withoutPromise = new TextEncoder().encode('{"language":"en","talkingPoints":[]}');
    expect(changed(0, () => withoutPromise)).toThrow('promise');
  });

  it('refuse a buffer with too few sections, or sections that do not agree', () => {
    expect(() => openIndex(writeSections(INDEX_KIND, []))).toThrow('24 sections');
    expect(() => openLexicon(writeSections(LEXICON_KIND, []))).toThrow('17 sections');
    const sections = readSections(compiled.index, INDEX_KIND);
    for (const changed of [5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]) {
      const cut = sections.map((section, i) => (i === changed ? section.slice(0, -1) : section));
      expect(() => openIndex(writeSections(INDEX_KIND, cut)), `section ${changed}`).toThrow(FormatError);
    }
  });
});
