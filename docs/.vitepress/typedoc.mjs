// What TypeDoc does not know about this workspace: a folder of a package's source is a concept, with a page of its own; and a doc
// comment that begins with a Chinese term says what its subject is called.
import { Application, Comment, Converter, DeclarationReflection, ReflectionKind } from 'typedoc';
import { MarkdownRendererEvent, MarkdownTheme, MarkdownThemeContext } from 'typedoc-plugin-markdown';
import { folders, packages } from './folders.mjs';

const words = {
  zh: { from: '引入自', nothing: '还没有公开的名字。' },
  en: { from: 'Imported from', nothing: 'No public names yet.' },
};

/** Of data: a catalogue may have thousands of lines. */
const linesShown = 30;

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Variable)) return;
    reflection.defaultValue = context.getSymbolFromReflection(reflection)?.valueDeclaration?.getText(); // as it was written
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const variable of project.getReflectionsByKind(ReflectionKind.Variable)) {
      project.removeTypeReflections(variable.type); // its text says it all
      variable.type = undefined;
    }
    for (const alias of project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
      const text = alias.hasComment() ? undefined : derivationOf(alias.type);
      if (text) alias.comment = new Comment([{ kind: 'text', text }]);
    }
  });
  app.on(
    Application.EVENT_PROJECT_REVIVE,
    (project) => {
      project.children.forEach(splitByFolder);
      for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter)) {
        if (parameter.name === '__namedParameters') parameter.name = nameOfDestructured(parameter);
      }
    },
    20_000, // before the reflections are grouped and sorted
  );
  app.renderer.defineTheme('zhanggui', ZhangguiTheme);
  app.renderer.on(MarkdownRendererEvent.BEGIN, (event) => {
    const lang = langOf(app.options);
    const { router } = app.renderer;
    const inOrder = event.project.children.sort((a, b) => packages.indexOf(a.name) - packages.indexOf(b.name));
    event.navigation = inOrder.map((each) => ({
      title: each.name.split('/').at(-1),
      path: router.getFullUrl(each),
      children: pagesOf(each).map((page) => ({ title: titleOf(page, lang), path: router.getFullUrl(page) })),
    }));
  });
}

class ZhangguiTheme extends MarkdownTheme {
  getRenderContext(page) {
    return new ZhangguiContext(this, page, this.application.options);
  }
}

class ZhangguiContext extends MarkdownThemeContext {
  lang = langOf(this.options);
  defaults = this.partials;

  partials = {
    ...this.defaults,
    pageTitle: () => (isPage(this.page.model) ? `${titleOf(this.page.model, this.lang)} {#this-page}` : this.defaults.pageTitle()),
    memberTitle: (model) => [this.defaults.memberTitle(model), isPage(model.parent) && this.#kindOf(model)].filter(Boolean).join(' '),
    members: (models, options) => toParts(this.defaults.members(models, options)),
    declaration: (model, options) =>
      model.kindOf(ReflectionKind.Variable) ? this.#literal(model, options) : this.defaults.declaration(model, options),
    body: (model, options) => {
      if (isPage(model)) return `${words[this.lang].from} \`${model.door}\`\n\n${this.partials.members(model.children ?? [], options)}`;
      if (model.isProject()) return this.#contents(model.children, pagesOf);
      if (!model.parent?.isProject()) return this.defaults.body(model, options);
      return pagesOf(model).length === 0 ? words[this.lang].nothing : this.#contents(pagesOf(model), ({ children }) => children ?? []);
    },
  };

  /** Data stand in the docs as they stand in the source. */
  #literal({ defaultValue, comment }, { headingLevel }) {
    const lines = defaultValue.split('\n');
    const shown = lines.length > linesShown ? [...lines.slice(0, linesShown), '  // …'] : lines;
    const said = comment ? this.partials.comment(comment, { headingLevel, showSummary: true, showTags: true }) : '';
    return `\`\`\`ts\nconst ${shown.join('\n')}\n\`\`\`\n\n${said}`;
  }

  #kindOf(model) {
    const badge = `<Badge type="info" text="${ReflectionKind.singularString(model.kind)}" />`;
    return [termOf(model), badge].filter(Boolean).join(' ');
  }

  /** What is in packages or on pages: a heading for each, and a line of links. */
  #contents(reflections, childrenOf) {
    const title = (each) => (isPage(each) ? titleOf(each, this.lang) : each.name);
    const link = (each) => {
      const text = isPage(each) ? titleOf(each, this.lang) : `\`${each.name}\``;
      const term = this.lang === 'zh' && !isPage(each) && termOf(each);
      return `<span class="api-name">[${text}](${this.urlTo(each)})${term ? ` ${term}` : ''}</span>`;
    };
    return reflections
      .map((each) => `## [${title(each)}](${this.urlTo(each)})\n\n${childrenOf(each).map(link).join(' ') || words[this.lang].nothing}`)
      .join('\n\n');
  }
}

/**
 * Below a name, headings are no places of their own: neither for links, nor for the outline and search. Names have lines between
 * them already.
 */
function toParts(markdown) {
  return markdown
    .replaceAll('\n\n***\n\n', '\n\n')
    .replace(
      /^(#{3,6}) (.+?)(?: \{#(.+)\})?$/gm,
      (_, { length }, title, id) => `<h${length}${id ? ` id="${id}"` : ''}>${title}</h${length}>`,
    );
}

function langOf(options) {
  return options.getValue('lang') === 'zh' ? 'zh' : 'en';
}

/** Gives every folder that the package's own door shows names of a module, which is a page. The other doors are pages already. */
function splitByFolder(reflection) {
  const { project, name } = reflection;
  for (const door of pagesOf(reflection)) Object.assign(door, { door: `${name}/${door.name}`, groups: undefined });
  const root = reflection.getChildByName(['']);
  const names = root ? root.children : reflection.children?.filter((child) => !child.kindOf(ReflectionKind.Module));
  for (const child of [...(names ?? [])]) {
    const folder = project.getSymbolIdFromReflection(child)?.packagePath.split('/').at(-2) ?? name;
    let page = pagesOf(reflection).find((each) => each.name === folder && each.door === name);
    if (page === undefined) {
      page = Object.assign(new DeclarationReflection(folder, ReflectionKind.Module, reflection), { door: name });
      project.registerReflection(page);
      reflection.addChild(page);
    }
    child.parent.removeChild(child);
    child.parent = page;
    page.addChild(child);
  }
  if (root) project.removeReflection(root);
  const order = Object.keys(folders);
  const place = (child) => (order.includes(child.name) ? order.indexOf(child.name) : order.length);
  reflection.children?.sort((a, b) => place(a) - place(b));
}

function pagesOf(reflection) {
  return reflection.getChildrenByKind(ReflectionKind.Module);
}

function isPage(reflection) {
  return reflection?.door !== undefined;
}

function titleOf({ name }, lang) {
  const title = folders[name]?.[lang] ?? name;
  return lang === 'zh' && title !== name ? `${title} ${name}` : title;
}

/** A destructured parameter has no name of its own: it gets that of its type, or is plainly the options. */
function nameOfDestructured({ type }) {
  const name = type?.type === 'reference' ? type.name : 'Options';
  return name.endsWith('Options') ? 'options' : name[0].toLowerCase() + name.slice(1);
}

/** What a type is that only names a part of something documented: `(typeof platforms)[number]`, `keyof typeof texts`. */
function derivationOf(type) {
  if (type.type === 'indexedAccess') return `One of \`${nameIn(type.objectType)}\`.`;
  return type.type === 'typeOperator' ? `A key of \`${nameIn(type.target)}\`.` : undefined;
}

function nameIn(type) {
  return type.type === 'query' ? type.queryType.name : type.toString();
}

/** 分摊 of `分摊: splits money …`. */
function termOf(reflection) {
  const comment = reflection.comment ?? reflection.signatures?.[0]?.comment;
  const term = /^[\p{Script=Han}\dA-Z()（）、×÷/ -]*\p{Script=Han}[）)]?/u.exec(comment?.summary[0]?.text ?? '')?.[0];
  return term && term.length <= 20 ? term : undefined;
}
