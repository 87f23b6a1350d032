/** TypeScript 6 asks for a declaration of what a style sheet exports: nothing. */
declare module '*.css';
