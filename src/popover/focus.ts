// Moves the focus into the popover and back to where it was.

/** The focused element, down through open shadow roots; null where nothing in particular is focused. */
export function focused(document: Document): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}

/** Focuses without scrolling the page; an element that has left the page meanwhile is let go. */
export function focusQuietly(element: HTMLElement | null): void {
  if (element?.isConnected) element.focus({ preventScroll: true });
}
