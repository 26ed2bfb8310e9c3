// From a block of the page to what is found in it: the matcher, the reader's settings, and one mark per place.

import type { LanguageCode } from '../catalogue/talking-point';
import { judgeLanguage } from '../matching/language';
import { createMatcher, type Matcher } from '../matching/matcher';
import type { Block, Match, Threshold } from '../matching/types';
import type { Found, PageBlock } from '../page/reading';
import type { Settings } from '../settings/settings';
import type { Languages } from './indexes';
import { plainPassage } from './plain-passage';

/** What a mark carries: its match and those of other talking points at the same place, best first. */
export interface MarkPayload {
  match: Match;
  others: Match[];
}

/** The reader's settings, and whether nothing at all is to be found: on a site that is switched off. */
export type FinderSettings = Settings & { nothing: boolean };

/** Text (UTF-16) that a page must hold in a language before it is worth having that language's index. */
const WORTH_AN_INDEX = 400;

export class Finder {
  private matcher: Matcher;
  /** How much text has been met in languages without an index. */
  private readonly unread = new Map<LanguageCode, number>();
  private enabled: readonly boolean[] = [];
  private threshold: Threshold = 'balanced';
  private settings: FinderSettings;

  /** `onMissing` is told, once each, of languages that the page holds text in and that have no index here. */
  constructor(
    private languages: Languages,
    settings: FinderSettings,
    private readonly onMissing: (language: LanguageCode) => void,
  ) {
    this.matcher = createMatcher(languages);
    this.settings = settings;
    this.apply(settings);
  }

  /** Adds further languages; blocks must then be searched again. */
  addLanguages(languages: Languages): void {
    this.languages = { ...this.languages, ...languages };
    this.matcher = createMatcher(this.languages);
    this.apply(this.settings);
  }

  /** Takes over changed settings; blocks must then be searched again. */
  apply(settings: FinderSettings): void {
    this.settings = settings;
    this.threshold = settings.threshold;
    // Every language's index lists the same talking points in the same order, those without wordings in it too.
    const names = Object.values(this.languages)[0]?.index.talkingPoints ?? [];
    this.enabled = names.map(
      ({ id, ruleSet }) =>
        !settings.nothing && settings.ruleSets[ruleSet] !== 'off' && !settings.talkingPointsOff.includes(id),
    );
  }

  /** The passages of a block. Passages of several talking points that overlap become one mark, named after the best. */
  find({ block }: PageBlock): Found<MarkPayload>[] {
    const language = this.languageOf(block);
    if (!language) return [];
    const matches = this.matcher
      .matchIn(language, block, {
        threshold: this.threshold,
        enabled: (number) => this.enabled[number] ?? false,
      })
      .filter((match) => !this.isDismissed(match, block.text));
    const found: Found<MarkPayload>[] = [];
    for (const match of matches) {
      const same = found.find(({ start, end }) => match.start < end && match.end > start);
      if (same) same.payload.others.push(match);
      else
        found.push({
          start: match.start,
          end: match.end,
          kind: match.stance,
          painted: (this.settings.ruleSets[match.ruleSet] ?? 'mark') === 'mark',
          payload: { match, others: [] },
        });
    }
    return found;
  }

  /** The language of a text, where it is one of ours and has no index here. */
  lacks(text: string): LanguageCode | undefined {
    const language = judgeLanguage(text);
    return language && !this.languages[language] ? language : undefined;
  }

  /** All talking points that a block resembles, best first: whatever the settings, at the widest threshold. */
  check(block: Block): Match[] {
    return this.matcher.match(block, { threshold: 'wide', enabled: () => true });
  }

  /** The block's language, if it has an index here. */
  private languageOf(block: Block): LanguageCode | undefined {
    const language = judgeLanguage(block.text, block.language);
    if (!language || this.languages[language]) return language;
    const before = this.unread.get(language) ?? 0;
    const now = before + block.text.length;
    this.unread.set(language, now);
    if (before < WORTH_AN_INDEX && now >= WORTH_AN_INDEX) this.onMissing(language);
    return undefined;
  }

  private isDismissed({ talkingPoint, start, end }: Match, text: string): boolean {
    if (this.settings.dismissals.length === 0) return false;
    const passage = plainPassage(text, start, end);
    return this.settings.dismissals.some(
      (one) => one.talkingPoint === talkingPoint && one.passage === passage,
    );
  }
}
