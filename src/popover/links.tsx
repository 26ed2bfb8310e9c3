// Talking points one step away: others of the same passage, and related ones.
import { CatalogueText } from '../components/catalogue-text';
import { Disclosure } from '../components/disclosure';

interface Props {
  label: string;
  items: readonly { id: string; title: string }[];
  onShow: (id: string) => void;
}

/** A closed list of titles to go to, with their number beside the label; nothing where there are none. */
export function Links({ label, items, onShow }: Props) {
  if (items.length === 0) return null;
  return (
    <Disclosure label={label} aside={String(items.length)}>
      <ul class="links">
        {items.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => onShow(id)}>
              <CatalogueText text={title} />
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
