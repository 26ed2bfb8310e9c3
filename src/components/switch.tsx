// An on-off switch: a checkbox that says so.
import type { ComponentChildren } from 'preact';

interface Props {
  on: boolean;
  onSwitch: (on: boolean) => void;
  children: ComponentChildren;
  disabled?: boolean;
}

/** A labelled switch; it takes effect at once. */
export function Switch({ on, onSwitch, children, disabled = false }: Props) {
  return (
    <label class="switch">
      <span class="switch-label">{children}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
