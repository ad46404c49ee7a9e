import { Construct, type IConstruct } from 'constructs';
import { z } from 'zod';
import { DesignErrors, lineOfTextPattern, type Bilingual, type Issue, type IssueCode, type Source } from '../model';
import { callSite, written } from './source';

type Words = Record<string, string | Bilingual>;

/**
 * Every word of the vocabulary: a construct that knows where it was written and collects what is wrong with it
 * instead of throwing, so that a design gets all its errors at once.
 *
 * @zh 构件：一切构件的基类。
 */
export abstract class Element extends Construct {
  private readonly site = callSite();
  private readonly found: { code: IssueCode; values: Words }[] = [];

  constructor(scope: Construct, id: string) {
    const taken = scope.node.tryFindChild(id) !== undefined;
    super(scope, taken ? freeId(scope, id) : id);
    if (taken) this.report('id-duplicate', { id });
    else if (!/^[a-z][a-z0-9-]{0,39}$/.test(id)) this.report('id-invalid', { id, suggestion: suggestId(id) });
  }

  /**
   * Where this was written.
   *
   * @zh 在设计文件中的位置。
   */
  get source(): Source | undefined {
    return written(this.site);
  }

  /**
   * Notes a fault; the design fails when the facility is resolved.
   *
   * @zh 记下一处错误；`resolve` 时设计不通过。
   */
  report(code: IssueCode, values: Words): void {
    this.found.push({ code, values });
  }

  /**
   * Faults noted so far.
   *
   * @zh 至此记下的错误。
   */
  get issues(): Issue[] {
    return this.found.map(({ code, values }) => ({ code, path: this.node.path.replace(/~\d+/g, ''), source: this.source, values }));
  }

  /**
   * Props checked by their schema. What is invalid is reported and left out, so that the rest can still be checked;
   * `needed` stands in for required ones.
   */
  protected read<S extends z.ZodObject>(schema: S, props: unknown, needed: Partial<z.output<S>> = {}): z.output<S> {
    return readProps(this, schema, props, needed);
  }
}

export function readProps<S extends z.ZodObject>(element: Element, schema: S, props: unknown, needed: Partial<z.output<S>> = {}): z.output<S> {
  const first = schema.safeParse(props ?? {});
  if (first.success) return first.data;
  const faults = faultsOf(schema, props, first.error);
  for (const { values } of faults) element.report('props-invalid', values);
  const bad = new Set(faults.map(({ property }) => property.split('.')[0]!));
  const rest = Object.fromEntries(Object.entries((props ?? {}) as object).filter(([key, value]) => value !== undefined && !bad.has(key)));
  const second = schema.safeParse({ ...needed, ...rest });
  return second.success ? second.data : ({ ...needed, ...rest } as z.output<S>);
}

/**
 * A value of the vocabulary that is no construct, such as a product, checked by its schema.
 * @param word how it is called in the design
 * @throws DesignErrors with all its faults and the line where it is written
 */
export function readValue<S extends z.ZodObject>(word: string, schema: S, props: unknown): z.output<S> {
  const read = schema.safeParse(props ?? {});
  if (read.success) return read.data;
  const source = written(callSite());
  throw new DesignErrors(faultsOf(schema, props, read.error).map(({ values }) => ({ code: 'props-invalid', path: word, source, values })));
}

/** Everything that zod found, in words of ours: one fault a property. */
function faultsOf(schema: z.ZodObject, props: unknown, error: z.ZodError): { property: string; values: Words }[] {
  const zh = z.locales.zhCN().localeError;
  const en = z.locales.en().localeError;
  const words = (issue: z.core.$ZodIssue, of: typeof zh): string => {
    const text = of({ ...issue, input: valueAt(props, issue.path.join('.')) } as z.core.$ZodRawIssue);
    return typeof text === 'string' ? text : text?.message ?? issue.message;
  };
  return error.issues.flatMap((issue) => {
    const unknown = issue.code === 'unrecognized_keys';
    const known = keysAt(schema, issue.path);
    const names = unknown ? issue.keys.map((key) => [...issue.path, key].join('.')) : [issue.path.join('.') || '(props)'];
    return names.map((property) => {
      const value = valueAt(props, property);
      const close = unknown ? nearest(property.slice(property.lastIndexOf('.') + 1), known) : undefined;
      return { property, values: {
        property,
        value: show(value),
        reason: unknown ? { zh: '没有这个属性', en: 'no such property' } : value === undefined ? { zh: '必须填写', en: 'it is required' } : reasonOf(issue) ?? { zh: words(issue, zh), en: words(issue, en) },
        allowed: unknown ? known.join(', ') : allowedBy(issue),
        hint: close ? { zh: `（是否应为 ${close}？）`, en: ` (did you mean ${close}?)` } : '',
      } };
    });
  });
}

/** Why a value is refused, where zod's own words would not be those of a person. */
function reasonOf(issue: z.core.$ZodIssue): Bilingual | undefined {
  const said = saidOf(issue)?.reason;
  if (said) return said;
  switch (issue.code) {
    case 'invalid_value': return { zh: '不是可选的值', en: 'it is none of the choices' };
    case 'too_small': return issue.origin === 'string' && issue.minimum === 1 ? { zh: '不能为空', en: 'it must not be empty' } : issue.origin === 'array' ? { zh: '太少', en: 'they are too few' } : { zh: '太小', en: 'it is too small' };
    case 'too_big': return issue.origin === 'array' ? { zh: '太多', en: 'they are too many' } : { zh: '太大', en: 'it is too big' };
    case 'invalid_format': return formats[issue.format] && { zh: '不存在，或写法不对', en: 'there is none such, or it is not written so' };
    case 'invalid_type': return { zh: '类型不对', en: 'it is of another type' };
    default: return undefined;
  }
}

/** Names of the properties at a place inside a schema. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.ZodType | undefined = schema;
  const bare = (type: z.ZodType | undefined): z.ZodType | undefined => (type && 'unwrap' in type && typeof type.unwrap === 'function' ? bare(type.unwrap() as z.ZodType) : type);
  for (const key of path) {
    at = bare(at);
    at = at instanceof z.ZodObject ? (at.shape as Record<string, z.ZodType>)[String(key)] : at instanceof z.ZodRecord ? (at.valueType as z.ZodType) : at instanceof z.ZodArray ? (at.element as z.ZodType) : undefined;
  }
  at = bare(at);
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
    case 'too_small': return bound(issue.origin, '不少于', 'at least', issue.minimum);
    case 'too_big': return bound(issue.origin, '不多于', 'at most', issue.maximum);
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
  if (value === undefined) return { zh: '（未填写）', en: '(missing)' };
  if (value instanceof Construct) return value.node.path;
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

function freeId(scope: Construct, id: string): string {
  let n = 2;
  while (scope.node.tryFindChild(`${id}~${n}`)) n++;
  return `${id}~${n}`;
}

function suggestId(id: string): string {
  const cleaned = id.toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^[^a-z]+/, '').replace(/-+$/, '').slice(0, 40);
  return cleaned || 'device-1';
}

/** The known word closest to what was typed, when it is close enough to be a slip. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = edits(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The closest enclosing construct of a class. */
export function enclosing<T>(element: IConstruct, is: (candidate: IConstruct) => candidate is IConstruct & T): (IConstruct & T) | undefined {
  for (let at: IConstruct | undefined = element.node.scope; at; at = at.node.scope) if (is(at)) return at;
  return undefined;
}
