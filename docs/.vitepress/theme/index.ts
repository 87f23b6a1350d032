import '@shikijs/vitepress-twoslash/style.css';
import Hovers from '@shikijs/vitepress-twoslash/client';
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.use(Hovers);
  },
} satisfies Theme;
