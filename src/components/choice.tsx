// One choice of a few, as radio buttons in one row: every value can be seen, arrow keys move between them.

export interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface Props<Value extends string> {
  /** What is chosen, for screen readers and, unless `quiet`, for the eye. */
  legend: string;
  /** Unique on the screen: it holds the radio buttons together. */
  name: string;
  options: readonly Option<Value>[];
  value: Value;
  quiet?: boolean;
  onChoose: (value: Value) => void;
}

/** A row of radio buttons. */
export function Choice<Value extends string>({
  legend,
  name,
  options,
  value,
  quiet,
  onChoose,
}: Props<Value>) {
  return (
    <fieldset class="choice">
      <legend class={quiet ? 'unseen' : 'label'}>{legend}</legend>
      <div class="choice-row">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
