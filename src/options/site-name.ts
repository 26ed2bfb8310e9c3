// The host name in what somebody typed or pasted as a site.

/** "https://News.example.com/a?b" and "news.example.com" alike; null for what names no site. */
export function parseSite(typed: string): string | null {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  try {
    const { hostname, protocol } = new URL(address);
    const isSite = protocol === 'https:' || protocol === 'http:';
    return isSite && (hostname.includes('.') || hostname === 'localhost') ? hostname : null;
  } catch {
    return null;
  }
}
