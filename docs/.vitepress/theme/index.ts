import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent, h } from 'vue';
import AllocatePlayground from './AllocatePlayground.vue';
import HomeReceipt from './HomeReceipt.vue';
import './style.css';
import './findings.css';
import './formula.css';

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'home-hero-image': () => h(HomeReceipt) }),
  enhanceApp({ app }) {
    app.component('AllocatePlayground', AllocatePlayground);
    // it brings the whole of the promotions along: only the page that shows it loads them
    app.component(
      'PromotionPlayground',
      defineAsyncComponent(() => import('./PromotionPlayground.vue')),
    );
    // so does this one the words that it looks for
    app.component(
      'TextChecker',
      defineAsyncComponent(() => import('./TextChecker.vue')),
    );
    // and these the metrics
    app.component(
      'GmvChange',
      defineAsyncComponent(() => import('./GmvChange.vue')),
    );
    app.component(
      'CustomerSegments',
      defineAsyncComponent(() => import('./CustomerSegments.vue')),
    );
    // and these the playbooks
    app.component(
      'CampaignPlanner',
      defineAsyncComponent(() => import('./CampaignPlanner.vue')),
    );
    app.component(
      'SopRun',
      defineAsyncComponent(() => import('./SopRun.vue')),
    );
  },
} satisfies Theme;
