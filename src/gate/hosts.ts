// Which sites a frame belongs to: switching one of them off is meant for everything inside it.

/** The hosts of this frame and of the frames around it, as far as the browser tells. */
export function hostsAround({ hostname, ancestorOrigins }: Location): string[] {
  const hosts = [hostname];
  for (let i = 0; i < (ancestorOrigins?.length ?? 0); i++)
    hosts.push(URL.parse(ancestorOrigins[i] ?? '')?.hostname ?? '');
  return hosts;
}
