// The real popover over the sample: the texts are asked for as on any page, what was matched is the sample's own.
import type { Words } from '../components/words';
import type { TalkingPointTexts } from '../messages/protocol';
import { createPopover } from '../popover/create-popover';
import type { PopoverView, Theme } from '../popover/types';
import { SAMPLE } from './sample';

interface Options {
  document: Document;
  words: Words;
  theme: () => Theme;
  textsOf: (talkingPoint: string) => Promise<TalkingPointTexts | null>;
  /** The passage's element, by its place in the sample. */
  elementOf: (index: number) => HTMLElement | null;
}

function viewOf(index: number, texts: PopoverView['texts']): PopoverView {
  const { before, passage, after, stance, speaker } = SAMPLE[index]!;
  return {
    texts,
    passage: { text: before + passage + after, start: before.length, end: before.length + passage.length },
    stance,
    ...(speaker && { speaker }),
    others: [],
    position: { index: index + 1, total: SAMPLE.length },
    language: 'en',
    sample: true,
  };
}

/** Returns what opens the popover at a passage of the sample. */
export function samplePopover({
  document,
  words,
  theme,
  textsOf,
  elementOf,
}: Options): (index: number) => void {
  let shown = 0;
  let view = viewOf(0, 'loading');

  const show = (index: number) => {
    shown = (index + SAMPLE.length) % SAMPLE.length;
    const element = elementOf(shown);
    if (!element) return;
    const anchor = { rect: () => element.getBoundingClientRect() };
    view = viewOf(shown, 'loading');
    if (popover.isOpen) popover.update(view, anchor);
    else popover.open(view, anchor);
    const asked = shown;
    void textsOf(SAMPLE[asked]!.talkingPoint).then((texts) => {
      if (asked !== shown) return;
      view = viewOf(asked, texts ?? 'missing');
      popover.update(view);
    });
  };

  const popover = createPopover({
    document,
    words,
    signal: new AbortController().signal,
    theme,
    actions: {
      next: () => show(shown + 1),
      previous: () => show(shown - 1),
      show: () => {},
      showRelated(talkingPoint) {
        if (!talkingPoint) return popover.update(view);
        popover.update({ ...view, related: 'loading' });
        void textsOf(talkingPoint).then((texts) => popover.update({ ...view, related: texts ?? 'missing' }));
      },
      copy: (text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
      notAMatch: async () => true,
      switchOff: async () => true,
      undo: async () => true,
      openFromHint: () => {},
      close: () => {},
    },
  });
  return show;
}
