import { Construct, type IConstruct } from 'constructs';
import type { z } from 'zod';
import { DesignErrors, type Bilingual, type Issue, type IssueCode, type Source } from '../model';
import { faultsOf } from './faults';
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
    else if (!/^[a-z][a-z0-9-]{0,39}$/.test(id)) this.report('id-invalid', { id, suggestion: lawfulId(id) });
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
  const faults = faultsOf(schema, props, first.error, (element.constructor as { schema?: z.ZodObject }).schema);
  for (const { code, values } of faults) element.report(code, values);
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
  throw new DesignErrors(faultsOf(schema, props, read.error).map(({ code, values }) => ({ code, path: word, source, values })));
}

function freeId(scope: Construct, id: string): string {
  let n = 2;
  while (scope.node.tryFindChild(`${id}~${n}`)) n++;
  return `${id}~${n}`;
}

/** The id itself, or the one it may have been meant for: what hangs on a wrong one is not wrong again. */
export function lawfulId(id: string): string {
  const cleaned = id.toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^[^a-z]+/, '').replace(/-+$/, '').slice(0, 40);
  return cleaned || 'device-1';
}

/** The closest enclosing construct of a class. */
export function enclosing<T>(element: IConstruct, is: (candidate: IConstruct) => candidate is IConstruct & T): (IConstruct & T) | undefined {
  for (let at: IConstruct | undefined = element.node.scope; at; at = at.node.scope) if (is(at)) return at;
  return undefined;
}
