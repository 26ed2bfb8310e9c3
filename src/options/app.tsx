// The settings page: navigation on one side, one section at a time on the other.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Logo } from '../components/icons';
import { useWords } from '../components/words-context';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { BackupSection } from './backup-section';
import { CatalogueSection } from './catalogue-section';
import { DismissedSection } from './dismissed-section';
import { KeyboardSection } from './keyboard-section';
import { MarkedSection } from './marked-section';
import { parseRoute, type Route, SECTIONS, type SectionName } from './route';
import { SitesSection } from './sites-section';
import type { SectionProps } from './state';

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const read = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return route;
}

function Section({ route, ...props }: SectionProps & { route: Route }) {
  switch (route.section) {
    case 'marked':
      return <MarkedSection {...props} />;
    case 'catalogue':
      // Another item starts anew: its query and filter would hide what was asked for.
      return <CatalogueSection key={route.item} {...props} item={route.item} />;
    case 'sites':
      return <SitesSection {...props} />;
    case 'dismissed':
      return <DismissedSection {...props} />;
    case 'appearance':
      return <AppearanceSection {...props} />;
    case 'keyboard':
      return <KeyboardSection {...props} />;
    case 'backup':
      return <BackupSection {...props} />;
    case 'about':
      return <AboutSection {...props} />;
  }
}

/** The whole page. After a change of section the focus is on its heading. */
export function OptionsApp(props: SectionProps) {
  const words = useWords();
  const route = useRoute();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(route.section);

  useEffect(() => {
    if (shown.current === route.section) return;
    shown.current = route.section;
    heading.current?.focus();
  }, [route.section]);

  const names = Object.keys(SECTIONS) as SectionName[];
  return (
    <div class="page">
      <header class="side">
        <p class="brand">
          <Logo />
          <span>{words.say('optionsTitle')}</span>
        </p>
        <nav aria-label={words.say('sections')}>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <a href={`#${name}`} aria-current={route.section === name ? 'page' : undefined}>
                  {words.say(SECTIONS[name])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="content">
        <h1 ref={heading} tabIndex={-1}>
          {words.say(SECTIONS[route.section])}
        </h1>
        <Section {...props} route={route} />
      </main>
    </div>
  );
}
