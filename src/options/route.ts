// The part of the page's address behind #: a section, and for the catalogue a talking point or rule set in it.
import type { MessageKey } from '../components/words';

export const SECTIONS = {
  marked: 'navWhatIsMarked',
  catalogue: 'navCatalogue',
  sites: 'navSites',
  dismissed: 'navDismissed',
  appearance: 'navAppearance',
  keyboard: 'navKeyboard',
  backup: 'navBackup',
  about: 'navAbout',
} as const satisfies Record<string, MessageKey>;

export type SectionName = keyof typeof SECTIONS;

export interface Route {
  section: SectionName;
  /** What to show in the section: a talking point's or rule set's id. */
  item: string | null;
}

/** "#catalogue/un-charter-based-settlement" and the like; anything unknown leads to the first section. */
export function parseRoute(hash: string): Route {
  const [section = '', item] = hash.replace(/^#/, '').split('/');
  if (!Object.hasOwn(SECTIONS, section)) return { section: 'marked', item: null };
  return { section: section as SectionName, item: item || null };
}
