// How our own windows look, the hint, and what the marks' lines mean.
import { Choice } from '../components/choice';
import { Legend } from '../components/legend';
import { Switch } from '../components/switch';
import { useWords } from '../components/words-context';
import type { SectionProps } from './state';

/** Theme, hint and legend. */
export function AppearanceSection({ state: { settings }, actions }: SectionProps) {
  const words = useWords();
  return (
    <>
      <div>
        <Choice
          legend={words.say('theme')}
          name="theme"
          options={[
            { value: 'system', label: words.say('themeSystem') },
            { value: 'light', label: words.say('themeLight') },
            { value: 'dark', label: words.say('themeDark') },
          ]}
          value={settings.theme}
          onChoose={(theme) => actions.change({ set: 'theme', theme })}
        />
        <p class="note after-choice">{words.say('themeNote')}</p>
      </div>
      <div class="framed">
        <Switch on={settings.hint} onSwitch={(hint) => actions.change({ set: 'hint', hint })}>
          {words.say('hintSwitch')}
        </Switch>
      </div>
      <section>
        <h2>{words.say('legendTitle')}</h2>
        <Legend />
      </section>
    </>
  );
}
