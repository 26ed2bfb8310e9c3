// From a block of the page to what is found in it: the matcher, the reader's settings, and one mark per place.

import type { LanguageCode } from '../catalogue/talking-point';
import type { LanguageParts } from '../matching/matcher';
import { createMatcher, type Matcher } from '../matching/matcher';
import type { Match, Threshold } from '../matching/types';
import type { Found, PageBlock } from '../page/reading';
import type { Settings } from '../settings/settings';

/** What a mark carries: its match and those of other talking points at the same place, best first. */
export interface MarkPayload {
  match: Match;
  others: Match[];
}

export class Finder {
  private readonly matcher: Matcher;
  private enabled: readonly boolean[] = [];
  private threshold: Threshold = 'balanced';
  private settings: Settings;

  constructor(
    private readonly languages: Partial<Record<LanguageCode, LanguageParts>>,
    settings: Settings,
  ) {
    this.matcher = createMatcher(languages);
    this.settings = settings;
    this.apply(settings);
  }

  /** Ids of all rule sets in the indexes. */
  get ruleSets(): string[] {
    const names = Object.values(this.languages)[0]?.index.talkingPoints ?? [];
    return [...new Set(names.map(({ ruleSet }) => ruleSet))];
  }

  /** Takes over changed settings; blocks must then be searched again. */
  apply(settings: Settings): void {
    this.settings = settings;
    this.threshold = settings.threshold;
    const names = Object.values(this.languages)[0]?.index.talkingPoints ?? [];
    this.enabled = names.map(
      ({ id, ruleSet }) => settings.ruleSets[ruleSet] !== 'off' && !settings.talkingPointsOff.includes(id),
    );
  }

  /** The passages of a block. Passages of several talking points that overlap become one mark, named after the best. */
  find({ block }: PageBlock): Found<MarkPayload>[] {
    const matches = this.matcher
      .match(block, { threshold: this.threshold, enabled: (number) => this.enabled[number] ?? false })
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

  /** The best talking points for a text that the reader chose, whatever the settings, at the widest threshold. */
  check(text: string): Match[] {
    return this.matcher.match({ text, role: 'paragraph' }, { threshold: 'wide', enabled: () => true });
  }

  private isDismissed({ talkingPoint, start, end }: Match, text: string): boolean {
    if (this.settings.dismissals.length === 0) return false;
    const passage = plainPassage(text, start, end);
    return this.settings.dismissals.some(
      (one) => one.talkingPoint === talkingPoint && one.passage === passage,
    );
  }
}

/** A passage's words with single spaces, as it is kept and shown. */
export function plainPassage(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
