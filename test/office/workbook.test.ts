import { columnWidths, writeBook } from '../../office/workbook';
import { band, row, toned, type Book, type Sheet } from '../../office/sheet';
import { stockedModel } from '../inventory/stocked-facility';
import { inventoryBooks, inventoryFiles } from '../../inventory';
import { partsOf, readBook, sheetParts } from './read-book';

const sheet: Sheet = {
  name: '设备/表', title: '设备表', notes: ['一条说明'],
  columns: [{ header: '序号', width: 5, align: 'center' }, { header: '名称', width: 12 }, { header: '备注', width: 20 }],
  rows: [band('服务区'), row(1, '服务器', toned('gap', '待补：型号')), row(2, '=1+1', 'a < b & "c"')],
};
const book: Book = {
  path: 'tables/x.xlsx', title: '设备表', organization: '示例单位', heading: [['单位', '示例单位'], ['版次', 'A']], date: '2026-03-01',
  sheets: [sheet, { ...sheet, name: '设备:表', paper: 'A3' }],
};

describe('print settings', () => {
  it('lays every sheet on A4 landscape, as wide as the page, with the title rows repeated and the pages numbered', async () => {
    for (const file of await inventoryFiles(stockedModel())) {
      const parts = partsOf(file.bytes);
      const sheets = sheetParts(file.bytes);
      for (const xml of sheets) {
        expect(xml).toMatch(/<pageSetup [^>]*paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"/);
        expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
        expect(xml).toContain('<oddFooter>&amp;C&amp;&quot;宋体,常规&quot;&amp;9第 &amp;P 页 共 &amp;N 页</oddFooter>');
        expect(xml).toMatch(/<pane ySplit="3" topLeftCell="A4"[^>]*state="frozen"/);
        expect(xml).toMatch(/<pageMargins left="0\.59" right="0\.59" top="0\.79" bottom="0\.67"/);
        expect(xml).toContain('<printOptions horizontalCentered="1"');
        expect(xml).not.toContain('outlinePr');
      }
      const names = [...parts['xl/workbook.xml']!.matchAll(/<definedName name="_xlnm\.(Print_\w+)"[^>]*>([^<]*)</g)].map(([, name, range]) => `${name} ${range!.replace(/^.*!/, '')}`);
      expect(names.filter((name) => name === 'Print_Titles $1:$3')).toHaveLength(sheets.length);
      expect(names.filter((name) => /^Print_Area \$A\$1:\$[A-Z]+\$\d+$/.test(name))).toHaveLength(sheets.length);
    }
  });

  it('takes A3 where a sheet asks for it', async () => {
    const [a4, a3] = sheetParts(await writeBook(book));
    expect(a4).toContain('paperSize="9"');
    expect(a3).toContain('paperSize="8"');
  });

  it('breaks a long table before a heading that would be left alone at the foot of a page', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [...(i % 10 === 0 ? [band(`区域${i}`)] : []), row(i, '设备', '')]).flat();
    const [xml] = sheetParts(await writeBook({ ...book, sheets: [{ ...sheet, rows }] }));
    expect(xml).toMatch(/<rowBreaks count="\d+" manualBreakCount="\d+">/);
  });
});

describe('cells', () => {
  it('have a Chinese font, every one', async () => {
    for (const file of await inventoryFiles(stockedModel())) {
      const styles = partsOf(file.bytes)['xl/styles.xml']!;
      const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([text]) => /<name val="([^"]*)"/.exec(text)?.[1]);
      // The first is the book's own: it only gives column widths their unit, the same wherever the book is opened.
      expect([fonts[0], new Set(fonts.slice(1))]).toEqual(['Arial', new Set(['宋体', '黑体'])]);
      const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*fontId="(\d+)"/g)].map(([, id]) => Number(id));
      for (const xml of sheetParts(file.bytes)) {
        const cells = [...xml.matchAll(/<c r="[A-Z]+\d+"( s="(\d+)")?/g)];
        expect(cells.length).toBeGreaterThan(0);
        for (const [cell, , style] of cells) expect([cell, formats[Number(style)]]).toEqual([cell, expect.any(Number)]);
        // Font 0 is the book's own; cells have theirs.
        expect(cells.every(([, , style]) => formats[Number(style)]! > 0)).toBe(true);
      }
    }
  });

  it('keep their text as it is, formulas and markup among it', async () => {
    const [first] = await readBook(await writeBook(book));
    expect(first!.rows).toEqual([{ 序号: '1', 名称: '服务器', 备注: '待补：型号' }, { 序号: '2', 名称: '=1+1', 备注: 'a < b & "c"' }]);
  });

  it('stand in rows high enough for their wrapped text', async () => {
    const width = (text: string): number => [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
    let wrapped = 0;
    const low: string[] = [];
    for (const written of inventoryBooks(stockedModel())) {
      const sheets = await readBook(await writeBook(written));
      sheets.forEach(({ worksheet }, i) => {
        const { size = 9 } = written.sheets[i]!;
        const widths = columnWidths(written.sheets[i]!);
        worksheet.eachRow((line, number) => line.eachCell((cell, column) => {
          if (cell.isMerged || number <= 3 || cell.alignment.wrapText !== true) return;
          // 宋体: a half-width is half the size; 8 pixels are a unit of column width, 96 pixels are 72 points.
          const perLine = (widths[column - 1]! * 8 * 72) / 96 / (size / 2);
          const lines = cell.text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(width(part) / perLine)), 0);
          if (lines > 1) wrapped++;
          if (line.height < lines * size * 1.2) low.push(`${written.path} ${cell.address}: ${line.height} < ${lines} lines`);
        }));
      });
    }
    expect(low).toEqual([]);
    expect(wrapped).toBeGreaterThan(20);
  });

  it('go on in rows of their own when they hold more than a row can show', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `服务器-${i}`);
    const rows = [row(1, '清单', names.join('\n')), row(2, '清单', names.join('、'))];
    const [read] = await readBook(await writeBook({ ...book, sheets: [{ ...sheet, rows }] }));
    expect(read!.rows.map((line) => line['名称'])).toEqual(['清单', '清单']);
    expect(read!.rows[0]!['备注']).toBe(names.join('\n'));
    expect(read!.rows[1]!['备注']!.replaceAll('\n', '')).toBe(names.join('、'));
    read!.worksheet.eachRow((line) => { expect(line.height).toBeLessThan(409); });
  });
});

describe('a register', () => {
  const register = { title: '修订记录', columns: [{ header: '版次', width: 7 }, { header: '修订说明', width: 30 }], rows: [['A', '首次编制'], ['B', '扩容']] };
  const written = async (own: Sheet): Promise<string[][]> => {
    const [{ worksheet } = { worksheet: undefined }] = await readBook(await writeBook({ ...book, sheets: [{ ...own, register }] }));
    return Array.from({ length: 4 }, (_, i) => Array.from({ length: own.columns.length }, (_, column) => worksheet!.getRow(worksheet!.rowCount - 3 + i).getCell(column + 1).text));
  };

  it('stands below the notes, its columns over those of the table', async () => {
    expect(await written(sheet)).toEqual([Array<string>(3).fill('修订记录'), ['版次', '修订说明', '修订说明'], ['A', '首次编制', '首次编制'], ['B', '扩容', '扩容']]);
  });

  it('is told in lines where the table has fewer columns', async () => {
    const narrow: Sheet = { ...sheet, columns: sheet.columns.slice(0, 1), rows: [] };
    expect((await written(narrow)).slice(2)).toEqual([['A　首次编制'], ['B　扩容']]);
  });
});

describe('files', () => {
  it('carry the organization and the date of the revision, never the clock', async () => {
    const core = partsOf(await writeBook(book))['docProps/core.xml']!;
    expect([...core.matchAll(/2\d{3}-\d\d-\d\dT[^<]*/g)].map(([date]) => date)).toEqual(['2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z']);
    expect(core).toContain('<dc:creator>示例单位</dc:creator>');
  });

  it('have tabs with names a spreadsheet accepts', async () => {
    expect((await readBook(await writeBook(book))).map(({ name }) => name)).toEqual(['设备 表', '设备 表(2)']);
  });
});
