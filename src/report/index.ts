export * from './to-markdown.js';
