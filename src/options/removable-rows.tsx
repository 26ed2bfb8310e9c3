// A list whose rows can be taken out one by one. The focus goes on to the next row, and what happened is said.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LiveRegion } from '../components/live-region';

export interface RemovableRow {
  key: string;
  /** What the button's name says beside its label, for those who hear it without the row. */
  name: string;
  content: ComponentChildren;
  /** Announced when the row has been taken out. */
  said: string;
  remove: () => void;
}

interface Props {
  rows: readonly RemovableRow[];
  /** Label of each row's button. */
  button: string;
  /** Shown where there are no rows. */
  none: string;
}

/** The rows, or one sentence where there are none. */
export function RemovableRows({ rows, button, none }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);
  const [said, say] = useState('');

  useEffect(() => {
    if (removed.current === null) return;
    const buttons = root.current?.querySelectorAll('button') ?? [];
    const next = buttons[Math.min(removed.current, buttons.length - 1)];
    (next ?? root.current?.querySelector<HTMLElement>('.none'))?.focus();
    removed.current = null;
  }, [rows.length]);

  return (
    <div ref={root}>
      {rows.length === 0 && (
        <p class="note none" tabIndex={-1}>
          {none}
        </p>
      )}
      <ul class="rows">
        {rows.map(({ key, name, content, said: sentence, remove }, index) => (
          <li key={key} class="row">
            <div class="row-text">{content}</div>
            <button
              type="button"
              class="bordered"
              onClick={() => {
                removed.current = index;
                say(sentence);
                remove();
              }}
            >
              {button}
              <span class="unseen">: {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <LiveRegion text={said} />
    </div>
  );
}
