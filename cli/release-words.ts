/** What `jifang release` says, and what `check` and `synth` say of a revision that was released. */
import type { Bilingual } from '../model';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const releaseHelp = {
  summary: both('登记本版次已发布：此后在同一版次下改动设计会有警告', 'record the revision as released: later changes under it are warned of'),
  description: both(
    '把当前版次的模型摘要写入设施旁的 releases.json（请随设计一起提交）。同一版次已登记为另一模型时不覆盖：请先登记新版次（Facility 的 revisions）。',
    'Writes the hash of the model under its revision to releases.json beside the facility (commit it with the design). A revision that was released as another model is not overwritten: enter a new revision first (`revisions` of Facility).',
  ),
};

export const releaseWords = {
  done: (revision: string, file: string) => both(`版次 ${revision} 已登记为发布，见 ${file}`, `revision ${revision} is recorded as released in ${file}`),
  known: (revision: string, file: string) => both(`版次 ${revision} 早已登记，模型未变，见 ${file}`, `revision ${revision} was released before, and the model is the same: ${file}`),
  other: (revision: string, file: string) => both(
    `版次 ${revision} 已作为另一模型发布（${file}）。请在 Facility 的 revisions 中登记新版次，再运行 jifang release`,
    `revision ${revision} was released as another model (${file}): enter a new revision in \`revisions\` of Facility and run jifang release again`,
  ),
  changed: (revision: string, file: string) => both(
    `警告：版次 ${revision} 已发布，设计此后有改动而版次未变（${file}）。请登记新版次；jifang diff 列出改动。`,
    `Warning: revision ${revision} was released, and the design has changed since under the same revision (${file}). Enter a new revision; jifang diff tells what changed.`,
  ),
  unreadable: (file: string) => both(`警告：${file} 无法读取，版次是否已发布无从判断`, `Warning: ${file} cannot be read, so nothing is known of released revisions`),
};
