// A heading whose level depends on where a shared part stands.
import type { ComponentChildren } from 'preact';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

interface Props {
  level: HeadingLevel;
  class?: string;
  id?: string | undefined;
  children: ComponentChildren;
}

/** A heading of the given level; nothing is deeper than 6. */
export function Heading({ level, children, ...rest }: Props) {
  const Tag = `h${level}` as const;
  return <Tag {...rest}>{children}</Tag>;
}

/** The level below. */
export function below(level: HeadingLevel): HeadingLevel {
  return Math.min(5, level + 1) as HeadingLevel;
}
