/** What the pages point at exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const folders = new Set(readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$|out$|cdktf\.out$|coverage$)/.test(entry.name)).map(({ name }) => name));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`),
];

it.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g), ...text.matchAll(/src="([^"]+)"/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  // Paths in code: `folder/` or `folder/file.ts` of a folder of ours.
  const paths = [...text.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path]) => path!).filter((path) => folders.has(path.split('/')[0]!) && !path.includes('my-ca'));
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it.each(['docs/architecture.md', 'docs/architecture.zh-CN.md'])('%s tells every folder', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  expect([...folders].filter((folder) => !text.includes(`| \`${folder}/\` |`))).toEqual([]);
});
