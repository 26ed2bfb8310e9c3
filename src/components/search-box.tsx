// A search field that answers while one types.
import { Icon } from './icons';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** The label is read out and stands as the placeholder; the answer belongs in a live region beside it. */
export function SearchBox({ label, value, onInput }: Props) {
  return (
    <label class="search-box">
      <Icon name="search" />
      <span class="unseen">{label}</span>
      <input
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
