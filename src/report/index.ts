export * from '../networks/index.js';
export * from './to-markdown.js';
