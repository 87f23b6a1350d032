import '@shikijs/vitepress-twoslash/style.css';
import Hovers from '@shikijs/vitepress-twoslash/client';
import { defineClientComponent, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.use(Hovers);
    app.component(
      'TryIt',
      defineClientComponent(() => import('../try/page.ts')),
    );
  },
} satisfies Theme;
