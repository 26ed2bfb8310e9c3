// The level of one rule set: off, count only, mark.
import type { RuleSetLevel as Level } from '../settings/settings';
import { Choice } from './choice';
import { useWords } from './words-context';

interface Props {
  ruleSet: { id: string; name: string };
  level: Level;
  onChoose: (level: Level) => void;
}

/** Three radio buttons under the rule set's name. */
export function RuleSetLevel({ ruleSet, level, onChoose }: Props) {
  const words = useWords();
  return (
    <Choice
      legend={ruleSet.name}
      quiet
      name={`level-${ruleSet.id}`}
      options={[
        { value: 'off', label: words.say('levelOff') },
        { value: 'count', label: words.say('levelCount') },
        { value: 'mark', label: words.say('levelMark') },
      ]}
      value={level}
      onChoose={onChoose}
    />
  );
}
