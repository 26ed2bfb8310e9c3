// A part that opens and closes: the browser's own, so that keys, find-in-page and screen readers know it.
import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  /** A short value beside the label, seen while it is closed. */
  aside?: string | undefined;
  children: ComponentChildren;
}

/** What has just been opened is brought into view, its top first. */
function show({ currentTarget }: { currentTarget: HTMLDetailsElement }): void {
  if (!currentTarget.open) return;
  currentTarget.scrollIntoView({ block: 'nearest' });
  currentTarget.querySelector('summary')?.scrollIntoView({ block: 'nearest' });
}

/** A labelled part that starts closed. */
export function Disclosure({ label, aside, children }: Props) {
  return (
    <details class="disclosure" onToggle={show}>
      <summary>
        <span class="disclosure-label">{label}</span>
        {aside && <span class="disclosure-aside">{aside}</span>}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
