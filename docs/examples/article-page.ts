/** Makes the article's page: a file to be opened in a browser. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import { type PageClaim, toHtml } from 'consilience/report';

/** The article is a newspaper's: it is with the tests of a checkout, and not in the package. */
const TEXT = new URL('../../tests/texts/article.txt', import.meta.url);
const FOLDER = 'pages';
const PATH = `${FOLDER}/beijing-pyongyang.html`;

/** Writes the page into a folder below the one that this runs in, and says where it is. */
export function writePage(claims: readonly PageClaim<keyof typeof corpus.propositions>[]) {
  const hasText = existsSync(TEXT);
  const page = toHtml(corpus, {
    title: 'Pyongyang and Beijing: what the experts of one article say',
    claims,
    ...(hasText ? { texts: { article: readFileSync(TEXT, 'utf8') } } : {}),
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(PATH, page);
  return { path: PATH, hasText };
}
