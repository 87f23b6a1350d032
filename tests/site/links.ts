import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { BASE } from './built.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The value of an attribute wherever it stands in a page. */
function* valuesOf(node: Node, ...names: readonly string[]): Generator<string> {
  if ('attrs' in node) for (const { name, value } of node.attrs) if (names.includes(name)) yield value;
  if ('childNodes' in node) for (const child of node.childNodes) yield* valuesOf(child, ...names);
}

/**
 * The links of a site at `BASE` that lead nowhere: out of the site, but on its host; to a file that is not there, or to an anchor that its page has not. What has a
 * `=` in it is no anchor: it carries something.
 *
 * @param pages - The HTML of each page, by its path from the root of the site.
 * @param files - All paths of the site.
 */
export function deadLinks(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): string[] {
  const trees = [...pages].map(([path, html]) => ({ path, tree: parse(html) }));
  const anchors = new Map(trees.map(({ path, tree }) => [path, new Set(valuesOf(tree, 'id', 'name'))]));
  return trees.flatMap(({ path, tree }) =>
    [...new Set(valuesOf(tree, 'href', 'src'))]
      .filter((link) => {
        const { origin, pathname, hash } = new URL(link, `http://site${BASE}${path}`);
        if (origin !== 'http://site') return false;
        if (!pathname.startsWith(BASE)) return true;
        const file = decodeURIComponent(pathname.slice(BASE.length)).replace(/(?<=^|\/)$/, 'index.html');
        const anchor = decodeURIComponent(hash).slice(1);
        return (
          !files.has(file) || (anchor !== '' && !anchor.includes('=') && !anchors.get(file)?.has(anchor))
        );
      })
      .map((link) => `${path}: ${link}`),
  );
}
