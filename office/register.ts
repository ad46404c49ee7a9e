import type { Book, Register } from './sheet';

/** An entry of 修订记录, as the model has it. */
export interface RegisterEntry {
  readonly revision: string;
  readonly date: string;
  readonly reason: string;
  readonly author: string;
  readonly checkedBy?: string | undefined;
  readonly approvedBy?: string | undefined;
}

const columns: Register['columns'] = [
  { header: '版次', width: 7 }, { header: '日期', width: 12 }, { header: '修订说明', width: 40 }, { header: '设计', width: 12 }, { header: '审核', width: 12 }, { header: '批准', width: 12 },
];

/** 修订记录 below the first table of a book, and under every title where it stands; where the design keeps one. */
export function withRegister<T extends Book>(revisions: readonly RegisterEntry[] = [], book: T): T {
  const [first, ...others] = book.sheets;
  if (first === undefined || revisions.length === 0) return book;
  const register: Register = {
    title: '修订记录',
    columns,
    rows: revisions.map(({ revision, date, reason, author, checkedBy = '—', approvedBy = '—' }) => [revision, date, reason, author, checkedBy, approvedBy]),
  };
  const heading = book.heading.map(([label, value]) => [label, label === '版次' ? `${value}（修订记录见${others.length > 0 ? '首张' : ''}表末）` : value] as const);
  return { ...book, heading, sheets: [{ ...first, register }, ...others] };
}
