// Which pictures there are: of what, in which scheme and size, after which clicks.
import type { Settings } from '../../src/settings/settings';

export interface Shot {
  name: string;
  /** The news story, with marks; or one of our own pages. */
  of: 'story' | 'popup.html' | 'welcome.html' | `options.html#${string}`;
  scheme: 'light' | 'dark' | 'forced';
  /** UI language; English where absent. "rtl" is English on screens turned round. */
  language?: 'de' | 'uk' | 'rtl';
  width: number;
  height: number;
  /** Pixels per CSS pixel: pictures are committed, so only small ones are fine-grained. */
  scale: number;
  /** For the story: words of the mark at which the popover opens. */
  open?: string;
  /** For the story: words of the mark on which the pointer rests. */
  rest?: string;
  /** For the popup: another page of test/pages than the story, or the settings it is to be opened with. */
  page?: string;
  settings?: Partial<Settings>;
  /** Elements to click one after the other; in the popover for the story. */
  click?: string[];
  /** Text to type into the search box. */
  search?: string;
  /** Element to scroll to the top, in the popover for the story. */
  scrollTo?: string;
}

const STORY = { of: 'story', width: 1000, height: 680, scale: 1 } as const;
const POPUP = { of: 'popup.html', width: 400, height: 580, scale: 1.5 } as const;
const PAGE = { width: 1060, height: 740, scale: 1 } as const;
const MARK = 'eastward expansion';
/** What a reader may have set. */
const OWN: Partial<Settings> = {
  sitesOff: ['news.example.com', 'weather.example.org'],
  dismissals: [
    {
      talkingPoint: 'nato-expansion-provoked-war',
      passage: 'NATO’s eastward expansion had provoked the war',
      at: Date.UTC(2026, 9, 3),
    },
  ],
};
/** The samples of the welcome page, which show a mark of each kind. */
const STANCES = { of: 'welcome.html', width: 760, height: 640, scale: 1 } as const;

export const SHOTS: readonly Shot[] = [
  { ...STORY, name: 'page-light', scheme: 'light' },
  { ...STORY, name: 'page-dark', scheme: 'dark' },
  { ...STORY, name: 'popover-light', scheme: 'light', open: MARK },
  { ...STORY, name: 'popover-dark', scheme: 'dark', open: MARK },
  { ...STORY, name: 'popover-forced-colours', scheme: 'forced', open: MARK },
  { ...STORY, name: 'popover-why', scheme: 'light', open: MARK, click: ['.more summary'], scrollTo: '.more' },
  { ...STORY, name: 'popover-switch-off', scheme: 'light', open: MARK, click: ['.bar > :last-child'] },
  {
    ...STORY,
    name: 'popover-undo',
    scheme: 'dark',
    open: MARK,
    click: ['.bar > :last-child', '.drawer button'],
  },
  { ...STORY, name: 'popover-pinned', scheme: 'light', open: MARK, click: ['[aria-pressed]'] },
  { ...STORY, name: 'popover-narrow', scheme: 'light', width: 360, height: 640, open: MARK },
  { ...STORY, name: 'popover-sources', scheme: 'light', open: MARK, scrollTo: '.sources' },
  { ...STORY, name: 'popover-copy', scheme: 'light', open: MARK, click: ['.bar > .copy'] },
  { ...STORY, name: 'popover-ukrainian', scheme: 'light', language: 'uk', open: MARK },
  { ...STORY, name: 'popover-german', scheme: 'dark', language: 'de', open: MARK },
  { ...STORY, name: 'popover-right-to-left', scheme: 'light', language: 'rtl', open: MARK },
  { ...STORY, name: 'hint', scheme: 'light', rest: MARK, height: 400 },
  { ...STORY, name: 'hint-dark', scheme: 'dark', rest: MARK, height: 400 },
  { ...POPUP, name: 'popup-light', scheme: 'light' },
  { ...POPUP, name: 'popup-dark', scheme: 'dark' },
  { ...POPUP, name: 'popup-what-is-marked', scheme: 'light', click: ['#tab-rule-sets'] },
  { ...POPUP, name: 'popup-catalogue', scheme: 'light', click: ['#tab-catalogue'], search: 'oreshnk' },
  { ...POPUP, name: 'popup-narrow', scheme: 'light', width: 320, click: ['#tab-rule-sets'] },
  { ...POPUP, name: 'popup-german', scheme: 'light', language: 'de', click: ['#tab-rule-sets'] },
  { ...POPUP, name: 'popup-ukrainian', scheme: 'light', language: 'uk' },
  { ...POPUP, name: 'popup-right-to-left', scheme: 'light', language: 'rtl' },
  { ...POPUP, name: 'popup-forced-colours', scheme: 'forced', click: ['#tab-rule-sets'] },
  { ...POPUP, name: 'popup-nothing', scheme: 'light', page: 'none-recipe.html', height: 420 },
  { ...POPUP, name: 'popup-site-off', scheme: 'dark', height: 420, settings: { sitesOff: ['127.0.0.1'] } },
  { ...PAGE, name: 'settings-light', of: 'options.html#marked', scheme: 'light' },
  { ...PAGE, name: 'settings-dark', of: 'options.html#marked', scheme: 'dark' },
  { ...PAGE, name: 'settings-catalogue', of: 'options.html#catalogue/root-causes-first', scheme: 'light' },
  { ...PAGE, name: 'settings-keyboard', of: 'options.html#keyboard', scheme: 'light' },
  { ...PAGE, name: 'settings-narrow', of: 'options.html#marked', scheme: 'light', width: 320 },
  { ...PAGE, name: 'settings-sites', of: 'options.html#sites', scheme: 'light', height: 480, settings: OWN },
  {
    ...PAGE,
    name: 'settings-not-a-match',
    of: 'options.html#dismissed',
    scheme: 'light',
    height: 480,
    settings: OWN,
  },
  { ...PAGE, name: 'settings-appearance', of: 'options.html#appearance', scheme: 'light', height: 520 },
  { ...PAGE, name: 'settings-backup', of: 'options.html#backup', scheme: 'light', height: 560 },
  { ...PAGE, name: 'settings-about', of: 'options.html#about', scheme: 'dark', height: 520 },
  { ...PAGE, name: 'settings-german', of: 'options.html#marked', scheme: 'light', language: 'de' },
  { ...PAGE, name: 'settings-right-to-left', of: 'options.html#marked', scheme: 'light', language: 'rtl' },
  // 200 %: half the room at twice the pixels.
  {
    ...PAGE,
    name: 'settings-zoomed',
    of: 'options.html#marked',
    scheme: 'light',
    width: 530,
    height: 370,
    scale: 2,
  },
  { ...PAGE, name: 'welcome', of: 'welcome.html', scheme: 'light', width: 760, height: 1210 },
  { ...STANCES, name: 'stances-dark', scheme: 'dark' },
  { ...STANCES, name: 'stances-forced-colours', scheme: 'forced' },
];
