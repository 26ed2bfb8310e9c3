// Keys while something of ours is open. Keys pressed inside it are stopped at the window, before the page's shortcuts
// on document and elements can see them; what the browser does with a key (Tab, Enter on a button) is left alone.

interface Keys {
  /** Whether an event's target, as the page sees it, is our host. */
  ours(target: EventTarget | null): boolean;
  /** Escape was pressed; true where it closed something, which keeps it from the page. */
  onEscape(inside: boolean): boolean;
}

/** Listens until the signal ends. */
export function listenToKeys(window: Window, { ours, onEscape }: Keys, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    const inside = ours(event.target);
    const closed = event.type === 'keydown' && event.isTrusted && event.key === 'Escape' && onEscape(inside);
    // Prevented too, so that the browser does not close a dialog or leave full screen with the same key press.
    if (closed) event.preventDefault();
    if (closed || inside) event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, onKey, { capture: true, signal });
  }
}
