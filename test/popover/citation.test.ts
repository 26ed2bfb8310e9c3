// What "copy" puts on the clipboard.
import { describe, expect, it } from 'vitest';
import { citeMarkdown, citePlain, escapeMarkdown } from '../../src/popover/citation';
import { wordsOf } from '../words-from-file';
import { texts } from './fixtures';

const words = wordsOf('en');

describe('citation', () => {
  it('carries claim, speaker, dated assessment and its sources as text', () => {
    expect(citePlain(words, texts).split('\n')).toEqual([
      `Claim: ${texts.claim}`,
      'Claim made, in these or similar words, by: Sergey Lavrov, foreign minister, 5 December 2024, interview with Tucker Carlson',
      `ISW’s assessment (report of 6 December 2024), in Refrain’s words: ${texts.assessment}`,
      `Source: ISW, via RBC-Ukraine, ${texts.sources[0]?.title}, ${texts.sources[0]?.report}, 7 December 2024. ${texts.sources[0]?.url}`,
    ]);
  });

  it('quotes and links in Markdown', () => {
    const markdown = citeMarkdown(words, texts);
    expect(markdown).toContain(`> Claim: ${texts.claim}`);
    expect(markdown).toContain(`](${texts.sources[0]?.url})`);
    expect(markdown).not.toContain(texts.sources[1]?.url);
  });

  it('lets no text of a pack become markup', () => {
    const url = 'https://example.org/a_(b)';
    const hostile = {
      ...texts,
      claim: '[x](javascript:1) <b>*bold*</b>',
      sources: [{ publisher: 'A', title: 'T](https://evil.example) ', url, supports: 'assessment' as const }],
    };
    const markdown = citeMarkdown(words, hostile);
    expect(markdown).toContain('\\[x\\](javascript:1) \\<b\\>\\*bold\\*\\</b\\>');
    expect(markdown).toContain('T\\](https://evil.example)');
    expect(markdown).toContain('(https://example.org/a_%28b%29)');
  });

  it('says nothing of a date that is not known', () => {
    const { assessed: _, ...undated } = texts;
    expect(citePlain(words, undated)).toContain('ISW’s assessment, in Refrain’s words');
    expect(escapeMarkdown('a_b')).toBe('a\\_b');
  });
});
