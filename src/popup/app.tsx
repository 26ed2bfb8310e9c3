// The popup: this page's passages, what is marked, and the catalogue, under one head with the site's switch.
import { useState } from 'preact/hooks';
import { Icon, Logo } from '../components/icons';
import { Switch } from '../components/switch';
import { Tabs } from '../components/tabs';
import { useWords } from '../components/words-context';
import { CatalogueTab } from './catalogue-tab';
import { Passages } from './passages';
import { RuleSets } from './rule-sets';
import type { PopupActions, PopupState } from './state';

type Section = 'passages' | 'rule-sets' | 'catalogue';

interface Props {
  state: PopupState;
  actions: PopupActions;
}

function Head({ state, actions }: Props) {
  const words = useWords();
  const { host, settings } = state;
  return (
    <header class="head">
      <div class="brand">
        <Logo />
        <h1>{words.say('extensionName')}</h1>
        <button
          type="button"
          class="icon-only"
          aria-label={words.say('settings')}
          title={words.say('settings')}
          onClick={() => actions.openSettings('')}
        >
          <Icon name="settings" />
        </button>
      </div>
      {host && (
        <Switch
          on={!settings.sitesOff.includes(host)}
          onSwitch={(on) => actions.change({ set: 'site', host, on })}
        >
          {words.say('siteOn', host)}
        </Switch>
      )}
    </header>
  );
}

/** The whole popup. */
export function PopupApp({ state, actions }: Props) {
  const words = useWords();
  const [section, setSection] = useState<Section>('passages');
  const { settings } = state;
  return (
    <>
      <Head state={state} actions={actions} />
      <main>
        <Tabs
          label={words.say('sections')}
          tabs={[
            { name: 'passages', label: words.say('tabPassages') },
            { name: 'rule-sets', label: words.say('tabRuleSets') },
            { name: 'catalogue', label: words.say('tabCatalogue') },
          ]}
          chosen={section}
          onChoose={setSection}
        >
          {section === 'passages' && <Passages state={state} actions={actions} />}
          {section === 'rule-sets' && <RuleSets state={state} actions={actions} />}
          {section === 'catalogue' && (
            <CatalogueTab catalogue={state.catalogue} settings={settings} actions={actions} />
          )}
        </Tabs>
      </main>
      <footer class="foot">
        {words.say('meaning')} {words.say('notAffiliated')}
      </footer>
    </>
  );
}
