/** What stands before the corpus in the part of an address that no browser sends. */
export const CARRIES = '#corpus=';

/** Mail and chat programs cut what is longer. */
export const LONGEST_LINK = 16_000;

/** A link may unfold to so much, and no more. */
const LARGEST = 1_000_000;

/** What a link turned out to carry. */
export type Carried = { readonly corpus: string } | { readonly fault: string };

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > LARGEST) throw new RangeError('too large');
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Text as the end of an address: deflated, in the base64 of addresses. */
export async function carrying(
  corpus: string,
): Promise<{ readonly link: string } | { readonly fault: string }> {
  if (typeof CompressionStream === 'undefined') {
    return {
      fault:
        'This browser cannot pack a corpus into a link: it is too old. Save it as a file, and send that.',
    };
  }
  const tooLarge = {
    fault: `This corpus is too large for a link, which may have ${LONGEST_LINK.toLocaleString('en')} characters. Save it as a file, and send that.`,
  };
  if (corpus.length > LARGEST) return tooLarge;
  const packed = await through(new TextEncoder().encode(corpus), new CompressionStream('deflate-raw'));
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  const link = CARRIES + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return link.length > LONGEST_LINK ? tooLarge : { link };
}

/** The corpus that an address carries, if it carries any. */
export async function carriedBy(hash: string): Promise<Carried | undefined> {
  if (!hash.startsWith(CARRIES)) return undefined;
  if (typeof DecompressionStream === 'undefined') {
    return { fault: 'This browser cannot unfold what a link carries: it is too old.' };
  }
  try {
    const base64 = hash.slice(CARRIES.length).replaceAll('-', '+').replaceAll('_', '/');
    const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'));
    return { corpus: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'The link is broken: it carries no corpus. Nothing was loaded from it.' };
  }
}
