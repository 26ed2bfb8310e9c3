// The text of a page, gathered as cheaply as it can be: no layout, no blocks, no care for what is hidden.

/** More than this (UTF-16) says nothing new about what a page is about. */
const ENOUGH = 400_000;
/** A document with less light text than this may hold its article in shadow roots. */
const SHELL = 2_000;

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

/** All text of the document in one native call: scripts included, words of neighbouring elements run together. */
export function rawText(document: Document): string {
  return document.body?.textContent ?? '';
}

/** The text for reading, node by node; that of open shadow roots as well where the rest is short. */
export function pageText(document: Document): string {
  const root = document.body;
  if (!root) return '';
  const text = textIn(document, root);
  return text.length < SHELL ? text + shadowText(document, root) : text;
}

function textIn(document: Document, root: Node): string {
  const walker = document.createTreeWalker(root, 4);
  const texts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node && length < ENOUGH; node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.length < 3 || UNREAD.has(node.parentNode?.nodeName ?? '')) continue;
    length += data.length;
    texts.push(data);
  }
  return texts.join(' ');
}

function shadowText(document: Document, root: ParentNode): string {
  let text = '';
  const elements = root.querySelectorAll('*');
  for (let i = 0; i < elements.length && text.length < ENOUGH; i++) {
    const inside = elements[i]?.shadowRoot;
    if (inside) text += ` ${textIn(document, inside)} ${shadowText(document, inside)}`;
  }
  return text;
}
