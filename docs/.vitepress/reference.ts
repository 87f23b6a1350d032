/** Writes a page for each entry of the package, from the doc comments of its source, into docs/reference. */
import { Application, ReflectionKind } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { at, entries } from './entries.ts';

const options: Partial<PluginOptions> = {
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  indexFormat: 'table',
};

const app = await Application.bootstrapWithPlugins({
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
  entryPoints: entries.map(({ source }) => at(source)),
  tsconfig: at('tsconfig.json'),
  out: at('docs/reference'),
  router: 'module',
  readme: 'none',
  groupOrder: ['Functions', 'Variables', 'Classes', '*'],
  disableSources: true,
  ...options,
});

const project = await app.convert();
if (project === undefined) throw new Error('TypeDoc could not read the sources.');

// TypeDoc names a module by its path; whoever looks something up knows the name that is imported.
for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
  module.name = entries.find(({ path }) => path === module.name)?.name ?? module.name;
}
await app.generateOutputs(project);
if (app.logger.hasErrors()) process.exitCode = 1;
