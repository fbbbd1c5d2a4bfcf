/** A plain value inside markdown: whatever could be read as markup stands as it was written. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
    .replace(/^(\d*)([-+.)])(?=\s)/, '$1\\$2');
}

/** A link. An address that a browser should not be sent to is left as text. */
export function link(url: string, title?: string): string {
  const href = webAddress(url);
  return href ? `[${plain(title || href)}](<${href}>)` : plain(title || url);
}

/** A picture with its alternative text; nothing when its address is none of the web. */
export function picture(url: string, alt: string): string {
  const href = webAddress(url);
  return href ? `![${plain(alt)}](<${href}>)` : plain(alt);
}

/** The address as a browser writes it: without spaces, newlines and angle brackets, which would end it in markdown. */
function webAddress(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url);
    const isWeb = ['http:', 'https:', 'mailto:'].includes(protocol);
    return isWeb ? href.replace(/[<>\s]/g, encodeURIComponent) : undefined;
  } catch {
    return undefined;
  }
}
