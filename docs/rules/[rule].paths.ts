import { loadCatalogue } from '../.vitepress/catalogue/load.js';

export default {
  async paths() {
    const { pages } = await loadCatalogue();
    return pages.zh.map(({ slug, markdown }) => ({ params: { rule: slug }, content: markdown }));
  },
};
