// Which pictures there are: of what, in which scheme and size, after which clicks.

export interface Shot {
  name: string;
  /** The news story, with marks; or one of our own pages. */
  of: 'story' | 'popup.html' | 'welcome.html' | `options.html#${string}`;
  scheme: 'light' | 'dark' | 'forced';
  width: number;
  height: number;
  /** Pixels per CSS pixel: pictures are committed, so only small ones are fine-grained. */
  scale: number;
  /** For the story: words of the mark at which the popover opens. */
  open?: string;
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
  { ...POPUP, name: 'popup-light', scheme: 'light' },
  { ...POPUP, name: 'popup-dark', scheme: 'dark' },
  { ...POPUP, name: 'popup-what-is-marked', scheme: 'light', click: ['#tab-rule-sets'] },
  { ...POPUP, name: 'popup-catalogue', scheme: 'light', click: ['#tab-catalogue'], search: 'oreshnk' },
  { ...PAGE, name: 'settings-light', of: 'options.html#marked', scheme: 'light' },
  { ...PAGE, name: 'settings-dark', of: 'options.html#marked', scheme: 'dark' },
  { ...PAGE, name: 'settings-catalogue', of: 'options.html#catalogue/root-causes-first', scheme: 'light' },
  { ...PAGE, name: 'settings-keyboard', of: 'options.html#keyboard', scheme: 'light' },
  { ...PAGE, name: 'settings-narrow', of: 'options.html#marked', scheme: 'light', width: 400 },
  { ...PAGE, name: 'welcome', of: 'welcome.html', scheme: 'light', width: 760, height: 1080 },
];
