// A difference between settings in words: "Sensitivity: Balanced → Strict".
import type { MessageKey, Words } from '../components/words';
import type { Catalogue } from '../messages/protocol';
import type { Difference } from './differences';

const VALUES: Record<string, MessageKey> = {
  strict: 'strict',
  balanced: 'balanced',
  wide: 'wide',
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
  off: 'levelOff',
  count: 'levelCount',
  mark: 'levelMark',
};

const NAMES: Record<Exclude<Difference['of'], 'ruleSet'>, MessageKey> = {
  threshold: 'sensitivity',
  theme: 'theme',
  hint: 'hintSwitch',
  sitesOff: 'navSites',
  talkingPointsOff: 'navCatalogue',
  dismissals: 'navDismissed',
};

function value(words: Words, raw: string | boolean): string {
  if (typeof raw === 'boolean') return words.say(raw ? 'yes' : 'no');
  const key = VALUES[raw];
  return key ? words.say(key) : raw;
}

/** One line of the preview. */
export function differenceText(words: Words, difference: Difference, catalogue: Catalogue | null): string {
  if ('added' in difference) {
    const { added, removed } = difference;
    const changes = [
      added > 0 && words.count('changeAdded', added),
      removed > 0 && words.count('changeRemoved', removed),
    ];
    return words.say('changeList', words.say(NAMES[difference.of]), changes.filter(Boolean).join(', '));
  }
  const name =
    difference.of === 'ruleSet'
      ? (catalogue?.ruleSets.find(({ id }) => id === difference.id)?.name ?? difference.id)
      : words.say(NAMES[difference.of]);
  return words.say('changeValue', name, value(words, difference.before), value(words, difference.after));
}
