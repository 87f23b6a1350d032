import { beijingPyongyang } from 'consilience/fixtures';
import text from '../../../tests/texts/article.txt?raw';
import { jsonText } from './json-text.ts';

/** The corpus that the page begins with, as JSON. */
export const articleCorpus = (): string => jsonText(beijingPyongyang);

/** The article's text, for any corpus that has a source of that SHA-256. */
export const ARTICLE = { sha256: beijingPyongyang.sources.article.sha256, text } as const;
