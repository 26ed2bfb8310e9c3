// What the background answers to each message, by its kind.
import type { BackgroundReplies, ToBackground } from '../messages/protocol';
import { showCount } from './badge';
import { readCatalogueTexts, textsOf } from './catalogue';
import { type Frame, injectIndexes, injectPopover, injectReader, insertCss, removeCss } from './inject';
import { pageStatus } from './page-status';
import { changeSettings } from './settings-writer';
import { forgetReader, noteReader, readersOf } from './tab-readers';

/** Who asks: a frame of a page, or one of our own pages (`frame` absent). */
export interface Asker {
  frame?: Frame;
}

type Answers = {
  [Kind in ToBackground['kind']]: (
    message: Extract<ToBackground, { kind: Kind }>,
    asker: Asker,
  ) => Promise<BackgroundReplies[Kind]>;
};

/** The frame that asks, for messages that only make sense from one. */
function frameOf(asker: Asker): Frame {
  if (!asker.frame) throw new TypeError('this message must come from a page');
  return asker.frame;
}

/** Changes that the popover offers; all others are made on our own pages alone. */
const FROM_A_PAGE = new Set<string>(['dismiss', 'undismiss', 'talkingPoint', 'ruleSetLevel', 'site']);

function ownPageOnly(asker: Asker): void {
  if (asker.frame) throw new TypeError('this message must come from a page of our own');
}

export const answers: Answers = {
  'gate.opened': async ({ languages }, asker) => {
    await injectReader(frameOf(asker), languages);
    return null;
  },
  'reader.changed': async ({ reader, count }, asker) => {
    const { tabId, frameId } = frameOf(asker);
    await showCount(tabId, await noteReader(tabId, frameId, reader, count));
    return null;
  },
  'reader.closed': async ({ reader }, asker) => {
    const { tabId } = frameOf(asker);
    await showCount(tabId, await forgetReader(tabId, reader));
    return null;
  },
  'css.insert': async ({ css }, asker) => {
    await insertCss(frameOf(asker), css);
    return null;
  },
  'css.remove': async ({ css }, asker) => {
    await removeCss(frameOf(asker), css);
    return null;
  },
  'languages.inject': async ({ languages }, asker) => {
    await injectIndexes(frameOf(asker), languages);
    return null;
  },
  'popover.inject': async (_message, asker) => {
    await injectPopover(frameOf(asker));
    return null;
  },
  'readers.list': async ({ tabId }, asker) => {
    ownPageOnly(asker);
    return (await readersOf(tabId)).map(({ frameId, reader }) => ({ frameId, reader }));
  },
  'texts.get': async ({ talkingPoint }) => {
    const entry = await textsOf(talkingPoint);
    if (!entry) return null;
    const { phrasings: _searchOnly, ...texts } = entry;
    return texts;
  },
  'titles.get': async () =>
    Object.fromEntries((await readCatalogueTexts()).talkingPoints.map(({ id, title }) => [id, title])),
  'catalogue.get': () => readCatalogueTexts(),
  'settings.update': async ({ change }, asker) => {
    if (asker.frame && !FROM_A_PAGE.has(change.set))
      throw new TypeError('a page may not change this setting');
    return changeSettings(change);
  },
  'page.status': async ({ tabId }, asker) => {
    ownPageOnly(asker);
    return pageStatus(tabId);
  },
};
