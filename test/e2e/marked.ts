// What is marked on a page, as the page itself could see it: the words under every highlight, in page order.
import type { Frame, Page } from 'puppeteer-core';

/** The marked words of a frame, soft hyphens and zero-width characters left out. Uses only what a hostile page has not
 * broken for itself, unless a passage spans several text nodes. */
export function markedIn(frame: Frame | Page): Promise<string[]> {
  return frame.evaluate(() => {
    const found: { range: AbstractRange; text: string }[] = [];
    for (const [, highlight] of CSS.highlights) {
      for (const range of highlight) {
        const { startContainer, startOffset, endContainer, endOffset } = range;
        let text: string;
        if (startContainer === endContainer)
          text = (startContainer as Text).data.substring(startOffset, endOffset);
        else {
          const live = document.createRange();
          live.setStart(startContainer, startOffset);
          live.setEnd(endContainer, endOffset);
          text = live.toString();
        }
        found[found.length] = { range, text };
      }
    }
    found.sort(({ range: a }, { range: b }) => {
      if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
      return a.startContainer.compareDocumentPosition(b.startContainer) & 4 ? -1 : 1;
    });
    const words: string[] = [];
    for (const { text } of found)
      words[words.length] = text
        .split(/[\u00ad\u200b]/)
        .join('')
        .split(/\s+/)
        .join(' ');
    return words;
  });
}
