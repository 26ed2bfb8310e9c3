// What folds out above the popover's action bar: a few buttons, or word of what was done with a way back.
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../components/words-context';

export interface DrawerItem {
  label: string;
  run: () => void;
}

/** A group of buttons under a name that only screen readers need. */
export function Drawer({ label, items }: { label: string; items: readonly DrawerItem[] }) {
  const group = useRef<HTMLFieldSetElement>(null);
  // It stands before the button that opened it, so the focus would have to go backwards.
  useEffect(() => group.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <fieldset class="drawer" id="drawer" ref={group}>
      <legend class="unseen">{label}</legend>
      {items.map((item) => (
        <button type="button" key={item.label} onClick={item.run}>
          {item.label}
        </button>
      ))}
    </fieldset>
  );
}

/** What was done. With `onUndo` it carries a button, which takes the focus that the used button left behind. */
export function Notice({ text, onUndo }: { text: string; onUndo?: (() => void) | undefined }) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div class="notice">
      <p>{text}</p>
      {onUndo && (
        <button type="button" class="bordered" ref={button} onClick={onUndo}>
          {words.say('undo')}
        </button>
      )}
    </div>
  );
}
