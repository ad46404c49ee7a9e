/** Reads workbooks back: as cells, and as the XML a spreadsheet sees. */
import { Workbook, type Worksheet } from 'exceljs';
import { unzipSync } from 'fflate';

export interface ReadSheet {
  readonly name: string;
  /** Rows below the header row, cells by column header. Headings inside the table and notes are left out. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly worksheet: Worksheet;
}

export const titleRows = 3;

/** Every sheet of the book; a row that goes on in the next one is put together again. */
export async function readBook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.worksheets.map((worksheet) => {
    const headers = textsOf(worksheet, titleRows);
    const rows: Record<string, string>[] = [];
    for (let i = titleRows + 1; i <= worksheet.rowCount; i++) {
      const texts = textsOf(worksheet, i);
      // The register below is a table of its own.
      if (texts.every((text) => text === '修订记录')) break;
      const isTable = worksheet.getRow(i).getCell(headers.length).border?.right !== undefined;
      if (!isTable || isHeading(worksheet, i)) continue;
      if (texts[0] === '续') headers.forEach((header, column) => { if (column > 0 && texts[column]) rows.at(-1)![header] += `\n${texts[column]}`; });
      else rows.push(Object.fromEntries(headers.map((header, column) => [header, texts[column] ?? ''])));
    }
    return { name: worksheet.name, rows, worksheet };
  });
}

const textsOf = (worksheet: Worksheet, row: number): string[] =>
  Array.from({ length: worksheet.columnCount }, (_, i) => worksheet.getRow(row).getCell(i + 1).text);

/** A heading runs over its inner cells, which therefore have no line at their right. */
const isHeading = (worksheet: Worksheet, row: number): boolean => worksheet.columnCount > 1 && worksheet.getRow(row).getCell(1).border?.right === undefined;

/** The parts of the file by path. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder().decode(content)]));

export const sheetParts = (bytes: Uint8Array): string[] =>
  Object.entries(partsOf(bytes)).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).map(([, xml]) => xml);
