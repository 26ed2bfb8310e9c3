// A talking point as every screen shows it: claim, ISW's assessment, context, sources.
import type { TalkingPointTexts } from '../messages/protocol';
import { Assessment, Context } from './assessment';
import { Claim } from './claim';
import { below, type HeadingLevel } from './heading';
import { Sources } from './sources';

interface Props {
  texts: TalkingPointTexts;
  /** Level of the title's heading; the others stand below it. */
  level: HeadingLevel;
  /** True where the title stands above already; the other headings then take its level. */
  untitled?: boolean;
}

/** The whole talking point, for the catalogue; the popover sets the same parts around the passage. */
export function TalkingPointView({ texts, level, untitled = false }: Props) {
  const inner = untitled ? level : below(level);
  return (
    <article class="talking-point">
      <Claim texts={texts} level={level} untitled={untitled} />
      <Assessment texts={texts} level={inner} />
      <Context texts={texts} level={inner} />
      <Sources sources={texts.sources} level={inner} />
    </article>
  );
}
