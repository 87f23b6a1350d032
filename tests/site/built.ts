import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';

/** Where the site is built to lie: not at the root of its host, so that a link that leaves it is found out. */
export const BASE = '/somewhere/';

/** The paths of all files under a folder, from there. */
export const filesUnder = (folder: string): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name))),
  );

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the files of a folder to this machine, at `BASE`, while `use` runs. */
export async function withServer<T>(folder: string, use: (origin: string) => Promise<T>): Promise<T> {
  const files = filesUnder(folder);
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://site');
    const path = pathname.startsWith(BASE)
      ? decodeURIComponent(pathname.slice(BASE.length)) || 'index.html'
      : '';
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
    if (files.has(path)) response.end(readFileSync(join(folder, path)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  try {
    return await use(`http://127.0.0.1:${port}${BASE.slice(0, -1)}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
