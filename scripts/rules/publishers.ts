// The publishers whose pages a talking point may link: rules/PUBLISHERS.yaml, one host a line.
import { join } from 'node:path';
import * as v from 'valibot';
import { RuleError } from './problem';
import { readYamlFile } from './yaml-file';

/** Host without "www." to the publisher's name as readers see it. */
export type Publishers = ReadonlyMap<string, string>;

const PublisherFile = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'write the bare host name, without "www."')),
  v.pipe(v.string(), v.nonEmpty()),
);

/** Reads the list below `root` (rules). Throws `RuleError` where it cannot be read. */
export function readPublishers(root: string): Publishers {
  const read = readYamlFile(join(root, 'PUBLISHERS.yaml'), PublisherFile);
  if ('problems' in read) throw new RuleError(read.problems);
  return new Map(Object.entries(read.ok.value));
}

/** The host of an address as the list names it. A port stays, so that an address with one is never on the list. */
export function publisherHost(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
