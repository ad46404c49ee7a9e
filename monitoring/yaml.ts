/** Data as YAML in block style: what Prometheus and its exporters read. Keys in the order given. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

/** A document below a comment. @param comment lines without the sign */
export const yamlDocument = (comment: readonly string[], value: Yaml): string => `${comment.map((line) => `# ${line}\n`).join('')}${block(value, '').replace(/^\n/, '')}\n`;

/** After `key:` or `-`: on the same line, or the lines below it, each with its own line break before it. */
function block(value: Yaml, indent: string): string {
  if (typeof value === 'string') return ` ${scalar(value, indent)}`;
  if (typeof value !== 'object') return ` ${value}`;
  if (isList(value)) return value.length === 0 ? ' []' : value.map((item) => `\n${indent}-${inItem(item, `${indent}  `)}`).join('');
  const entries = Object.entries(value).filter((entry): entry is [string, Yaml] => entry[1] !== undefined);
  if (entries.length === 0) return ' {}';
  return entries.map(([key, item]) => `\n${indent}${plain(key) ? key : JSON.stringify(key)}:${block(item, `${indent}  `)}`).join('');
}

const isList = (value: object): value is readonly Yaml[] => Array.isArray(value);

/** The first line of an item stands behind its dash. */
const inItem = (item: Yaml, indent: string): string => (typeof item === 'object' && !(isList(item) && item.length === 0) ? block(item, indent).replace(/^\n */, ' ') : block(item, indent));

/** Words that a reader would take for something other than text. */
const taken = /^(true|false|yes|no|on|off|null|y|n)$/i;
const plain = (text: string): boolean => /^[A-Za-z_\p{Script=Han}][\w\p{Script=Han}./-]*$/u.test(text) && !taken.test(text);

function scalar(text: string, indent: string): string {
  if (plain(text)) return text;
  if (!text.includes('\n')) return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
  return `|-\n${text.split('\n').map((line) => `${indent}${line}`).join('\n')}`;
}
