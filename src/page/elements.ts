// What an element means for reading: not ours to read, a block of its own, or part of the line it stands in.
import type { BlockRole } from '../matching/types';

/** Never read: no text for readers, text being written, or text that must stay as it is. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO MAP INPUT TEXTAREA SELECT DATALIST ' +
    'OPTION METER PROGRESS CODE PRE KBD SAMP VAR RT RP NAV MENU HEAD LINK META WBR IMG PICTURE svg math PLAINTEXT LISTING XMP'
  ).split(' '),
);

/** Stand within a line of text; everything else that HTML names is a block. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG BUTTON CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RTC RUBY S SLOT SMALL ' +
    'SPAN STRIKE STRONG SUB SUP TIME TT U WBR'
  ).split(' '),
);

const SKIPPED_ROLES = new Set(
  'navigation menu menubar toolbar textbox searchbox search math tablist'.split(' '),
);

/** Identifiers that the common ad servers give to their slots. */
const AD_SLOT = /^(?:google_ads|div-gpt-ad|ad-slot|adslot|taboola|outbrain)/i;

const ROLE_BY_TAG: Record<string, BlockRole> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  BLOCKQUOTE: 'quote',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  LI: 'list',
  DT: 'list',
  DD: 'list',
};

const ROLE_BY_ARIA: Record<string, BlockRole> = {
  heading: 'heading',
  blockquote: 'quote',
  caption: 'caption',
  listitem: 'list',
};

/** Upper-case name of the element, also in XHTML documents. */
function tagOf(element: Element): string {
  const name = element.tagName;
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml' && name >= 'a' ? name.toUpperCase() : name;
}

/** Whether nothing inside the element is read: controls, code, menus, advertisements, text being edited. */
export function isSkipped(element: Element): boolean {
  const tag = tagOf(element);
  if (SKIPPED.has(tag)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  if (tag === 'INS') return element.classList.contains('adsbygoogle');
  return (tag === 'DIV' || tag === 'ASIDE') && AD_SLOT.test(element.id);
}

/** The role that an element gives to the text inside it; undefined where it says nothing. */
export function ownRole(element: Element): BlockRole | undefined {
  const byTag = ROLE_BY_TAG[tagOf(element)];
  if (byTag) return byTag;
  const aria = element.getAttribute('role');
  return aria ? ROLE_BY_ARIA[aria] : undefined;
}

/** The language that an element declares for the text inside it; an empty string declares that it is unknown. */
export function ownLanguage(element: Element): string | undefined {
  return element.getAttribute('lang') ?? element.getAttribute('xml:lang') ?? undefined;
}

export function isLineBreak(element: Element): boolean {
  return tagOf(element) === 'BR';
}

/** Takes up no room at all, so the text around it runs on. */
const WITHOUT_ROOM = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT MAP DATALIST HEAD RT RP LINK META WBR'.split(' '),
);
/** Takes up room within a line, so the words beside it are apart. */
const WITHIN_LINE = new Set(
  'CODE KBD SAMP VAR INPUT SELECT METER PROGRESS IMG PICTURE svg math CANVAS'.split(' '),
);

/** What an element whose inside is not read does to the text around it. */
export function gapOf(element: Element): 'none' | 'space' | 'block' {
  const tag = tagOf(element);
  if (WITHOUT_ROOM.has(tag)) return 'none';
  if (WITHIN_LINE.has(tag)) return 'space';
  return isBlock(element) ? 'block' : 'space';
}

/** Display of custom elements by name, as the first one of that name on a page was displayed. */
const customDisplay = new Map<string, boolean>();

/** Whether the element starts and ends a block of text. Names decide; for custom elements, which have none of HTML's
 * meanings, the layout of the first one of each name does. */
export function isBlock(element: Element): boolean {
  const tag = tagOf(element);
  if (INLINE.has(tag)) return false;
  if (!tag.includes('-')) return true;
  let block = customDisplay.get(tag);
  if (block === undefined) {
    block = separates(element);
    customDisplay.set(tag, block);
  }
  return block;
}

/** Whether the layout separates the element's text from the text around it. Forces style, so it is asked rarely. */
export function separates(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'inline';
  return !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby');
}
