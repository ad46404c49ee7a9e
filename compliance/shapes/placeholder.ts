const pattern = /^(tbd|todo|n\/?a|none|unknown|x{2,}|待定|待补|待填|未定|不详|暂无|没有|无|[?？*＊./-]+)$/i;

/** Is it written only so that something is written? Such a text would be printed into the application as it stands. */
export const isPlaceholder = (text: string): boolean => pattern.test(text.trim());
