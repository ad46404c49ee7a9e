/** What `jifang watch` says, in both languages. */
import type { Bilingual } from '../model';
import type { OutputChange } from './what-changed';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const watchHelp = {
  summary: both('保存设计即更新全部文件，并说明每个文件变了什么', 'on every save: renew what it touches, and say what changed'),
  description: both(
    '监视设计及其引用和读取的文件。每次保存后只重新生成受影响的文件，每个有变化的输出一行，说明变了什么。\n设计有错时列出错误，文件保持上次正确的状态；改正后继续。Ctrl-C 结束。',
    'Watches a design and every file it imports or reads. After a save only what the edit touches is made again, with one line for each changed output saying what changed in it. While the design has errors they are listed and the files stay as they last were right. Ctrl-C ends it.',
  ),
  json: both('每个事件一行 JSON：ready、changed、unchanged、errors、end', 'one line of JSON an event: ready, changed, unchanged, errors, end'),
};

/** Items shown of one output; the rest are counted. */
const mostItems = 4;
/** Characters shown of one item: `--json` and `jifang diff` tell the whole. */
const longest = 160;

export const watchWords = {
  waiting: (facility: string) => both(`正在监视 ${facility}，Ctrl-C 结束`, `watching ${facility}; Ctrl-C ends it`),
  updated: (files: number, milliseconds: number) => both(
    `已更新 ${files} 个文件，用时 ${milliseconds} 毫秒`,
    `${files} ${files === 1 ? 'file' : 'files'} renewed in ${milliseconds} ms`,
  ),
  unchanged: both('已保存，输出没有变化', 'saved; no output changed'),
  stillWrong: both('错误仍在，文件保持上次正确的状态', 'the errors are still there; the files stay as they last were right'),
  mended: both('错误已消除。', 'The errors are gone.'),
  lastGood: both('文件保持上次正确的状态，改正后保存即可。', 'The files stay as they last were right; mend it and save.'),
  change: (change: OutputChange): Bilingual => both(`${change.title}：${shown(change, 'zh')}`, `${change.title}: ${shown(change, 'en')}`),
};

/** Of what stood there and what does now the beginnings are shown, however long both are. */
function cut(item: string): string {
  const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
  const arrow = item.indexOf(' → ');
  if (item.length <= longest || arrow === -1) return short(item, longest);
  const [left, right] = [item.slice(0, arrow), item.slice(arrow + 3)];
  const half = longest / 2;
  return `${short(left, Math.max(half, longest - right.length))} → ${short(right, Math.max(half, longest - left.length))}`;
}

const kinds = { added: both('新增', 'new'), removed: both('已删除', 'removed'), layout: both('只有版面变化', 'only its layout changed'), changed: both('有变化', 'changed') };

function shown({ kind, items, paths }: OutputChange, language: keyof Bilingual): string {
  if (items.length === 0) return kinds[kind === 'changed' && paths[0]!.startsWith('diagrams/') ? 'layout' : kind][language];
  const rest = items.length - mostItems;
  const first = items.slice(0, mostItems).map(cut).join('；');
  return rest <= 0 ? first : `${first}；${language === 'zh' ? `另有 ${rest} 处` : `${rest} more`}`;
}
