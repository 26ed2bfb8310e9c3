// Which forms count as one word: stems that change within one declension, and what must stay apart.
import { describe, expect, it } from 'vitest';
import { stemmers } from '../../../scripts/rules/stemmers';
import type { LanguageCode } from '../../../src/catalogue/talking-point';
import { WordKeys } from '../../../src/matching/compile/spelling';
import { changedStems } from '../../../src/matching/compile/stem-changes';
import { foldWord } from '../../../src/matching/text/fold-word';

function keyOf(language: LanguageCode, ruleWords: string[], aliases: Record<string, string> = {}) {
  const keys = new WordKeys(language, stemmers[language], aliases);
  keys.adopt(ruleWords);
  return (word: string) => keys.keyOf(foldWord(word));
}

describe('the words of the rules', () => {
  it.each<[LanguageCode, string, string[]]>([
    ['uk', 'незалежність', ['незалежності', 'незалежністю']],
    ['uk', 'миротворець', ['миротворці', 'миротворців', 'миротворцями']],
    ['uk', 'перепочинку', ['перепочинок', 'перепочинком']],
    ['uk', 'захопити', ['захоплює', 'захоплюють', 'захоплення', 'захопила']],
    ['ru', 'миротворцы', ['миротворец', 'миротворцев', 'миротворцами']],
    ['ru', 'доброволец', ['добровольцы', 'добровольцев']],
    ['ru', 'поставка', ['поставок', 'поставки']],
  ])('are known in %s by every form: %s', (language, word, forms) => {
    const key = keyOf(language, [word]);
    for (const form of forms) expect(key(form), form).toBe(key(word));
  });

  it('stay apart where only a letter parts them', () => {
    const key = keyOf('uk', ['позика', 'позиція', 'агресія', 'мир']);
    expect(new Set(['позика', 'позиція', 'агресія', 'мир'].map(key)).size).toBe(4);
  });

  it('are one where two of them are forms of one word, whichever comes first', () => {
    for (const words of [
      ['миротворец', 'миротворцы'],
      ['миротворцы', 'миротворец'],
    ]) {
      const key = keyOf('ru', words);
      expect(key('миротворцев')).toBe(key('миротворец'));
    }
  });

  it('keep the word that an alias names', () => {
    const key = keyOf('uk', ['українець', 'українцям'], { українець: 'українці українцям' });
    expect(key('українцям')).toBe(key('українець'));
    const masked = keyOf('ru', ['каски', 'миротворец', 'миротворцы'], { миротворцы: 'каски' });
    expect(masked('каски')).toBe(masked('миротворцы'));
  });
});

describe('changed stems', () => {
  it('are none of short words, nor of English ones', () => {
    expect(changedStems('полк', 'uk')).toEqual([]);
    expect(changedStems('attack', 'en')).toEqual([]);
  });
});
