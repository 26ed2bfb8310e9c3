// What stands in the open popover, read from the content script's world, where the browser lets us into the closed root.

export interface PopoverState {
  text: string;
  /** Still waiting for the texts. */
  waiting: boolean;
  links: { address: string; rel: string }[];
  /** The keyboard focus is in the popover. */
  focusInside: boolean;
  title: string;
}

/** Runs in the page: the state of the open popover, or null where none is open. */
export const POPOVER_STATE = (): PopoverState | null => {
  type Opener = { dom?: { openOrClosedShadowRoot?(host: Element): ShadowRoot | null } };
  const api = (globalThis as { chrome?: Opener }).chrome;
  for (const host of document.querySelectorAll('[popover="manual"]')) {
    const root =
      api?.dom?.openOrClosedShadowRoot?.(host) ??
      (host as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot;
    const card = root?.querySelector('[role="dialog"]');
    if (!root || !card) continue;
    return {
      text: card.textContent ?? '',
      waiting: card.querySelector('.waiting') !== null,
      links: [...card.querySelectorAll('a')].map((link) => ({ address: link.href, rel: link.rel })),
      focusInside: root.activeElement !== null,
      title: card.querySelector('#title')?.textContent ?? '',
    };
  }
  return null;
};
