export * from '../figures/index.js';
export * from '../networks/index.js';
export type { PageClaim, PageOptions, PageSection } from './page-options.js';
export * from './to-html.js';
export * from './to-markdown.js';
