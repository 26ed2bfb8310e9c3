// Text of the catalogue, which is English whatever the language and direction of the screen.

/** Says the text's language to screen readers and sets its own direction. */
export function CatalogueText({ text, class: name }: { text: string; class?: string }) {
  return (
    <span lang="en" dir="auto" class={name}>
      {text}
    </span>
  );
}
