export * from './to-svg.js';
