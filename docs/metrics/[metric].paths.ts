import { loadCatalogue } from '../.vitepress/catalogue/load.js';
import { metricPages } from '../.vitepress/catalogue/metricPages.js';

export default {
  async paths() {
    const { metrics } = await loadCatalogue();
    return metricPages(metrics.zh).map(({ slug, markdown }) => ({ params: { metric: slug }, content: markdown }));
  },
};
