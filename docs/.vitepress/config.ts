import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { loadCatalogue } from './catalogue/load.js';
import { searchSections } from './catalogue/searchSections.js';
import { tokenize } from './tokenize.js';

/** What `typedoc` found, see typedoc.json. */
const apiSidebar = (folder: string): DefaultTheme.SidebarItem[] =>
  JSON.parse(readFileSync(new URL(`../${folder}/typedoc-sidebar.json`, import.meta.url), 'utf8'));

const catalogue = await loadCatalogue();

const rulesSidebar = (locale: 'zh' | 'en', folder: string): DefaultTheme.SidebarItem[] => {
  const [list, ...rules] = catalogue.pages[locale].map(({ slug, title }) => ({
    text: title,
    link: `${folder}/${slug === 'index' ? '' : slug}`,
  }));
  return [{ ...list!, items: rules }];
};

const metricsSidebar = (locale: 'zh' | 'en', folder: string): DefaultTheme.SidebarItem[] => {
  const { index, groups } = catalogue.metrics[locale];
  const items = groups.map(({ name, pages }) => ({
    text: name,
    collapsed: true,
    items: pages.map(({ slug, title }) => ({ text: title, link: `${folder}/${slug}` })),
  }));
  return [{ text: index.title, link: `${folder}/`, items }];
};

const zh: DefaultTheme.Config = {
  nav: [
    { text: '指南', link: '/guide/money', activeMatch: '^/guide/(money|promotion|lint|words|metrics|sql|notice|proof)' },
    {
      text: '动手',
      activeMatch: '^/guide/(checker|calculator|playground|gmv|segments|planner|sop)',
      items: [
        { text: '文案检查', link: '/guide/checker' },
        { text: '优惠试算', link: '/guide/calculator' },
        { text: '分摊试算', link: '/guide/playground' },
        { text: '销售额为什么变了', link: '/guide/gmv' },
        { text: '客户分层', link: '/guide/segments' },
        { text: '排大促计划', link: '/guide/planner' },
        { text: '跑作业流程', link: '/guide/sop' },
      ],
    },
    { text: '指标', link: '/metrics/', activeMatch: '^/metrics/' },
    { text: '规则', link: '/rules/', activeMatch: '^/rules/' },
    { text: 'API', link: '/api/', activeMatch: '^/api/' },
  ],
  sidebar: {
    '/guide/': [
      {
        text: '指南',
        items: [
          { text: '钱与分摊', link: '/guide/money' },
          { text: '促销算价', link: '/guide/promotion' },
          { text: '检查文案', link: '/guide/lint' },
          { text: '加自己的词', link: '/guide/words' },
          { text: '指标', link: '/guide/metrics' },
          { text: '指标编译成 SQL', link: '/guide/sql' },
        ],
      },
      {
        text: '动手',
        items: [
          { text: '文案检查', link: '/guide/checker' },
          { text: '优惠试算', link: '/guide/calculator' },
          { text: '分摊试算', link: '/guide/playground' },
          { text: '销售额为什么变了', link: '/guide/gmv' },
          { text: '客户分层', link: '/guide/segments' },
          { text: '排大促计划', link: '/guide/planner' },
          { text: '跑作业流程', link: '/guide/sop' },
        ],
      },
      {
        text: '说明',
        items: [
          { text: '事实与声明', link: '/guide/notice' },
          { text: '怎么证明的', link: '/guide/proof' },
        ],
      },
    ],
    '/metrics/': metricsSidebar('zh', '/metrics'),
    '/rules/': rulesSidebar('zh', '/rules'),
    '/api/': apiSidebar('api'),
  },
  outline: { level: [2, 3], label: '本页目录' },
  docFooter: { prev: '上一页', next: '下一页' },
  returnToTopLabel: '回到顶部',
  sidebarMenuLabel: '目录',
  skipToContentLabel: '跳到正文',
  langMenuLabel: '切换语言',
  darkModeSwitchLabel: '外观',
  lightModeSwitchTitle: '切换到浅色',
  darkModeSwitchTitle: '切换到深色',
  notFound: { title: '没有这一页', quote: '可能是地址写错了，或者页面换了地方。', linkLabel: '回首页', linkText: '回首页' },
  footer: { message: 'MIT 许可。事实与词表不构成法律意见。' },
};

const en: DefaultTheme.Config = {
  nav: [
    { text: 'Guide', link: '/en/guide/money', activeMatch: '^/en/guide/(money|promotion|lint|words|metrics|sql|notice|proof)' },
    {
      text: 'Try it',
      activeMatch: '^/en/guide/(checker|calculator|playground|gmv|segments|planner|sop)',
      items: [
        { text: 'Check a text', link: '/en/guide/checker' },
        { text: 'Price a cart', link: '/en/guide/calculator' },
        { text: 'Split an amount', link: '/en/guide/playground' },
        { text: 'Why did sales change', link: '/en/guide/gmv' },
        { text: 'Customer segments', link: '/en/guide/segments' },
        { text: 'Plan a campaign', link: '/en/guide/planner' },
        { text: 'Run an SOP', link: '/en/guide/sop' },
      ],
    },
    { text: 'Metrics', link: '/en/metrics/', activeMatch: '^/en/metrics/' },
    { text: 'Rules', link: '/en/rules/', activeMatch: '^/en/rules/' },
    { text: 'API', link: '/en/api/', activeMatch: '^/en/api/' },
  ],
  sidebar: {
    '/en/guide/': [
      {
        text: 'Guide',
        items: [
          { text: 'Money and its split', link: '/en/guide/money' },
          { text: 'Promotions', link: '/en/guide/promotion' },
          { text: 'Checking a listing', link: '/en/guide/lint' },
          { text: 'Words of your own', link: '/en/guide/words' },
          { text: 'Metrics', link: '/en/guide/metrics' },
          { text: 'Metrics as SQL', link: '/en/guide/sql' },
        ],
      },
      {
        text: 'Try it',
        items: [
          { text: 'Check a text', link: '/en/guide/checker' },
          { text: 'Price a cart', link: '/en/guide/calculator' },
          { text: 'Split an amount', link: '/en/guide/playground' },
          { text: 'Why did sales change', link: '/en/guide/gmv' },
          { text: 'Customer segments', link: '/en/guide/segments' },
          { text: 'Plan a campaign', link: '/en/guide/planner' },
          { text: 'Run an SOP', link: '/en/guide/sop' },
        ],
      },
      {
        text: 'About',
        items: [
          { text: 'Facts and notice', link: '/en/guide/notice' },
          { text: 'How it is proved', link: '/en/guide/proof' },
        ],
      },
    ],
    '/en/metrics/': metricsSidebar('en', '/en/metrics'),
    '/en/rules/': rulesSidebar('en', '/en/rules'),
    '/en/api/': apiSidebar('en/api'),
  },
  outline: { level: [2, 3] },
  footer: { message: 'MIT licence. Facts and word lists are no legal advice.' },
};

export default defineConfig({
  base: process.env['DOCS_BASE'] ?? '/',
  srcExclude: ['examples/**'],
  title: '掌柜',
  titleTemplate: ':title · 掌柜 zhanggui',
  description: '中国电商的领域库：钱、日期、指标、规则、流程',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${process.env['DOCS_BASE'] ?? '/'}logo.svg` }]],
  locales: {
    root: { label: '简体中文', lang: 'zh-CN', themeConfig: zh },
    en: {
      label: 'English',
      lang: 'en',
      title: 'Zhanggui',
      titleTemplate: ':title · Zhanggui',
      description: 'A domain library for Chinese e-commerce: money, days, metrics, rules, playbooks',
      themeConfig: en,
    },
  },
  themeConfig: {
    logo: '/logo.svg',
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: { tokenize },
          // the pages of the rules and the metrics stand in no file that the index could read
          _splitIntoSections: searchSections(catalogue, fileURLToPath(new URL('..', import.meta.url))),
          searchOptions: { combineWith: 'AND', boost: { title: 4, text: 2, titles: 0.2 } },
        },
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
          modal: {
            displayDetails: '显示正文',
            resetButtonTitle: '清除',
            backButtonTitle: '关闭搜索',
            noResultsText: '没有找到',
            footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
          },
        },
        locales: {
          en: {
            translations: {
              button: { buttonText: 'Search', buttonAriaLabel: 'Search the docs' },
              modal: {
                displayDetails: 'Show the text',
                resetButtonTitle: 'Clear',
                backButtonTitle: 'Close the search',
                noResultsText: 'Nothing found for',
                footer: { selectText: 'open', navigateText: 'choose', closeText: 'close' },
              },
            },
          },
        },
      },
    },
  },
  // the packages come as sources from this workspace; what they depend on is theirs, so it goes into the server's bundle too
  vite: { ssr: { noExternal: [/^@zhanggui/, /date-fns/] } },
});
