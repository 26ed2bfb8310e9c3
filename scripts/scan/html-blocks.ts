// HTML from a file as blocks, roughly as the extension reads a page: what a rule author needs to try a saved article.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { BlockRole } from '../../src/matching/types';
import type { PlacedBlock } from './text-blocks';

type Node = DefaultTreeAdapterTypes.ChildNode;

const skipped = new Set(
  'script style noscript template head nav code pre textarea select button svg iframe'.split(' '),
);
const roles: Readonly<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quote',
  q: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list',
};
const blockElements = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p section table tbody td th thead tr ul br body'.split(
    ' ',
  ),
);

/** The blocks of an HTML document. Their offsets are into each block's own text: source positions mean little to a reader. */
export function htmlToBlocks(html: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let text = '';
  let role: BlockRole = 'paragraph';
  let language: string | undefined;
  let headline: string | undefined;
  let before: string | undefined;
  const flush = () => {
    const content = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (content === '') return;
    blocks.push({
      block: {
        text: content,
        role,
        ...(language && { language }),
        ...(before && { before }),
        ...(headline && role !== 'heading' && { headline }),
      },
      offset: 0,
    });
    if (role === 'heading') headline = content;
    before = content;
  };
  const walk = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) {
      text += node.value;
      return;
    }
    if (!('tagName' in node) || skipped.has(node.tagName)) return;
    const own = node.attrs.find(({ name }) => name === 'lang')?.value;
    const outer = { role, language };
    const breaks = blockElements.has(node.tagName);
    if (breaks) flush();
    role = roles[node.tagName] ?? role;
    language = own ?? language;
    for (const child of node.childNodes) walk(child);
    if (breaks) flush();
    role = outer.role;
    language = outer.language;
  };
  for (const node of parse(html).childNodes) walk(node);
  flush();
  return blocks;
}
