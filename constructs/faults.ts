/** What is wrong with props, from what their schema says: in the words of a person, one fault a property. */
import { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfTextPattern, meaningOf, nearest, type Bilingual } from '../model';

export interface Fault {
  readonly code: 'props-invalid' | 'prop-missing' | 'prop-unknown';
  readonly property: string;
  readonly values: Record<string, string | Bilingual>;
}

/**
 * Everything that zod found. A required property that was only misspelt is told once, under the name it was given.
 * @param whole schema of all that the construct may be told, where `schema` reads a part of it
 */
export function faultsOf(schema: z.ZodObject, props: unknown, error: z.ZodError, whole: z.ZodObject = schema): Fault[] {
  const unknown = (issue: z.core.$ZodIssueUnrecognizedKeys): { key: string; known: string[]; close: string | undefined }[] => {
    const inWhole = keysAt(whole, issue.path);
    const known = inWhole.length > 0 ? inWhole : keysAt(schema, issue.path);
    return issue.keys.map((key) => ({ key, known, close: nearest(key, known) }));
  };
  const named = (path: readonly PropertyKey[], key: string) => [...path, key].join('.');
  const misspelt = new Set(error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknown(issue).flatMap(({ close }) => (close === undefined ? [] : [named(issue.path, close)])) : [])));
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') return unknown(issue).map(({ key, known, close }): Fault => {
      const property = named(issue.path, key);
      const mend = close === undefined ? { zh: `删去 ${property}`, en: `remove ${property}` } : { zh: `是否应为 ${close}？`, en: `did you mean ${close}?` };
      return { code: 'prop-unknown', property, values: { property, allowed: known.join(', '), mend } };
    });
    const property = issue.path.join('.') || '(props)';
    const value = valueAt(props, property);
    const means = meaningOf(described(fieldAt(schema, issue.path)));
    if (value === undefined) return misspelt.has(property) ? [] : [{ code: 'prop-missing', property, values: { property, allowed: means ?? allowedBy(issue) } }];
    return [{ code: 'props-invalid', property, values: {
      property, value: show(value), reason: reasonOf(issue, value) ?? wordsOf(issue, value), hint: '',
      // What a pattern asks for is said in words where the property has some.
      allowed: ((issue.code === 'invalid_union' || (issue.code === 'invalid_format' && issue.format === 'regex')) && !saidOf(issue) ? means : undefined) ?? explained(allowedBy(issue), saidOf(issue) ? undefined : means),
    } }];
  });
}

/** What is allowed, and what it is: whoever writes a wrong value may have taken the property for another, or its unit. */
function explained(allowed: string | Bilingual, means: Bilingual | undefined): string | Bilingual {
  if (means === undefined) return allowed;
  const { zh, en } = typeof allowed === 'string' ? { zh: allowed, en: allowed } : allowed;
  return { zh: `${zh}（${means.zh}）`, en: `${en} (${means.en})` };
}

/** The validator's own words. */
function wordsOf(issue: z.core.$ZodIssue, input: unknown): Bilingual {
  const words = (of: ReturnType<typeof z.locales.en>['localeError']): string => {
    const text = of({ ...issue, input } as z.core.$ZodRawIssue);
    return typeof text === 'string' ? text : text?.message ?? issue.message;
  };
  return { zh: words(z.locales.zhCN().localeError), en: words(z.locales.en().localeError) };
}

/** Why a value is refused, where zod's own words would not be those of a person. */
function reasonOf(issue: z.core.$ZodIssue, value: unknown): Bilingual | undefined {
  const said = saidOf(issue)?.reason;
  if (said) return said;
  switch (issue.code) {
    case 'invalid_value': return { zh: '不是可选的值', en: 'it is none of the choices' };
    case 'too_small': return issue.origin === 'string' && issue.minimum === 1 ? { zh: '不能为空', en: 'it must not be empty' } : issue.origin === 'array' ? { zh: '太少', en: 'they are too few' } : { zh: '太小', en: 'it is too small' };
    case 'too_big': return issue.origin === 'array' ? { zh: '太多', en: 'they are too many' } : { zh: '太大', en: 'it is too big' };
    case 'invalid_format': return formats[issue.format] || issue.format === 'regex' ? { zh: '不存在，或写法不对', en: 'there is none such, or it is not written so' } : undefined;
    case 'invalid_type':
    case 'invalid_union':
      if (typeof value === 'number' && !Number.isFinite(value)) return { zh: '不是一个数值', en: 'it is no number that can be' };
      if (typeof value === 'number' && 'expected' in issue && issue.expected === 'int') return { zh: '不是整数', en: 'it is no whole number' };
      return { zh: '类型不对', en: 'it is of another type' };
    case 'not_multiple_of': return { zh: `不是 ${issue.divisor} 的倍数`, en: `it is no multiple of ${issue.divisor}` };
    case 'custom': return { zh: '不是允许的值', en: 'it is none that is allowed' };
    default: return undefined;
  }
}

/** What lies under wrappers such as `optional`. */
const bare = (type: z.ZodType | undefined): z.ZodType | undefined => (type && 'unwrap' in type && typeof type.unwrap === 'function' ? bare(type.unwrap() as z.ZodType) : type);

/** What is said of a property, by itself or by what is wrapped. */
const described = (type: z.ZodType | undefined): string | undefined =>
  type && (type.description ?? ('unwrap' in type && typeof type.unwrap === 'function' ? described(type.unwrap() as z.ZodType) : undefined));

/** The schema of a property at a place inside a schema, with its wrappers. */
function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    at = bare(at);
    at = at instanceof z.ZodObject ? (at.shape as Record<string, z.ZodType>)[String(key)] : at instanceof z.ZodRecord ? (at.valueType as z.ZodType) : at instanceof z.ZodArray ? (at.element as z.ZodType) : undefined;
  }
  return at;
}

/** Names of the properties there. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = bare(fieldAt(schema, path));
  if (at instanceof z.ZodRecord && at.keyType instanceof z.ZodEnum) return at.keyType.options.map(String);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

const valueAt = (props: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), props);

const formats: Readonly<Record<string, Bilingual>> = {
  date: { zh: '日期 YYYY-MM-DD', en: 'a date, YYYY-MM-DD' },
  cidrv4: { zh: 'IPv4 地址段，如 10.10.0.0/16', en: 'an IPv4 prefix such as 10.10.0.0/16' },
  cidrv6: { zh: 'IPv6 地址段，如 fd00:10::/48', en: 'an IPv6 prefix such as fd00:10::/48' },
};
const types: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'a text' }, number: { zh: '数', en: 'a number' }, int: { zh: '整数', en: 'a whole number' }, boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' }, object: { zh: '由 { } 写成的值', en: 'a value written with { }' }, record: { zh: '由 { } 写成的值', en: 'a value written with { }' },
};

/** What our own checks say, also when they stand inside alternatives. */
function saidOf(issue: z.core.$ZodIssue): Said | undefined {
  if (issue.code === 'custom') return issue.params as Said | undefined;
  if (issue.code === 'invalid_format' && 'pattern' in issue && issue.pattern === String(lineOfTextPattern)) return { reason: { zh: '含有换行、制表等控制字符', en: 'it contains line breaks, tabs or other control characters' }, allowed: { zh: '一行文字', en: 'one line of text' } };
  return issue.code === 'invalid_union' ? issue.errors.flat().map(saidOf).find((said) => said?.reason !== undefined) : undefined;
}

/** What a schema of ours says of a value it refuses, in both languages. */
interface Said { readonly reason?: Bilingual; readonly allowed?: Bilingual }
const partOfFacility: Bilingual = { zh: '设施中的设备、热备组或区域', en: 'a device, pair or zone of the facility' };

/** What a property may be, from what zod says was broken. */
function allowedBy(issue: z.core.$ZodIssue): string | Bilingual {
  switch (issue.code) {
    case 'invalid_value': return issue.values.map(String).join(', ');
    case 'too_small': return issue.origin === 'string' && issue.minimum === 1 ? { zh: '不为空的文字', en: 'a text that is not empty' } : issue.inclusive === false ? bound(issue.origin, '大于', 'more than', issue.minimum) : bound(issue.origin, '不少于', 'at least', issue.minimum);
    case 'too_big': return issue.inclusive === false ? bound(issue.origin, '小于', 'less than', issue.maximum) : bound(issue.origin, '不多于', 'at most', issue.maximum);
    case 'not_multiple_of': return { zh: `${issue.divisor} 的倍数`, en: `a multiple of ${issue.divisor}` };
    case 'invalid_format': return saidOf(issue)?.allowed ?? formats[issue.format] ?? { zh: `符合 ${'pattern' in issue ? issue.pattern : issue.format}`, en: `matching ${'pattern' in issue ? issue.pattern : issue.format}` };
    case 'invalid_type': return types[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    case 'invalid_union': {
      const own = saidOf(issue)?.allowed;
      if (own) return own;
      const parts = issue.errors.flatMap((branch) => branch.filter((inner) => inner.path.length === 0).map(allowedBy));
      const both = parts.map((part) => (typeof part === 'string' ? { zh: part, en: part } : part));
      return { zh: [...new Set(both.map((part) => part.zh))].join(' 或 ') || '见文档', en: [...new Set(both.map((part) => part.en))].join(' or ') || 'see its documentation' };
    }
    case 'custom': return (issue.params as Said | undefined)?.allowed ?? partOfFacility;
    default: return partOfFacility;
  }
}

function bound(origin: string, zh: string, en: string, limit: number | bigint): Bilingual {
  const unit = origin === 'string' ? { zh: ' 个字符', en: ' characters' } : origin === 'array' ? { zh: ' 项', en: ' items' } : { zh: '', en: '' };
  return { zh: `${zh} ${limit}${unit.zh}`, en: `${en} ${limit}${unit.en}` };
}

function show(value: unknown): string | Bilingual {
  if (value instanceof Construct) return value.node.path;
  // JSON would call what is no number null.
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map((each) => { const text = show(each); return typeof text === 'string' ? text : text.en; }).join(', ')}]`;
  if (typeof value === 'object' && value !== null && Object.values(value).some((each) => each instanceof Construct)) return `{ ${Object.keys(value).join(', ')} }`;
  const text = asService(value) ?? JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A service as people write it: tcp/8443. */
function asService(value: unknown): string | undefined {
  const { protocol, ports } = (value ?? {}) as { protocol?: unknown; ports?: unknown };
  if (typeof protocol !== 'string' || !Array.isArray(ports) || ports.length === 0) return undefined;
  return ports.map((span: { from?: unknown; to?: unknown } | null) => `${protocol}/${span?.from === span?.to ? span?.from : `${span?.from}-${span?.to}`}`).join(', ');
}
