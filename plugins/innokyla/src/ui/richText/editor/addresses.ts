const ALLOWED = ['http:', 'https:', 'mailto:'];

/** The address as a browser reads it where a link may lead there, else nothing. */
export function safeAddress(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol } = new URL(address);
    return ALLOWED.includes(protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** What a person writes as an address: `www.soste.fi` and `a@b.fi` are meant as such. Nothing where it cannot be one. */
export function addressFrom(written: string): string | undefined {
  const text = written.trim();
  if (!text || /\s/.test(text)) return undefined;
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return safeAddress(text);
  if (/^[^@/]+@[^@/]+\.[^@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^/.]+(\.[^/.]+)+/.test(text)
    ? safeAddress(`https://${text}`)
    : undefined;
}
