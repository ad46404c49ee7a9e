/** Reads the vocabulary's own comments and schemas, and makes a page of docs for each construct. */
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import type { z } from 'zod';
import { constructProps } from '../cli/schemas';
import { meaningOf, type Bilingual } from '../model';

const root = join(__dirname, '..');
const entry = join(root, 'constructs', 'index.ts');

export interface ConstructClass {
  readonly name: string;
  /** File or folder directly below `constructs/`, without extension. */
  readonly part: string;
  readonly isAbstract: boolean;
  readonly text: string;
  /** What it is in Chinese, by the tag `@zh`: `名称：一句话`. */
  readonly zh: string;
  readonly examples: readonly string[];
  /** Exported classes above it, nearest first. */
  readonly above: readonly string[];
  /** Type of its props as written, such as `DeviceProps`. */
  readonly propsType: string | undefined;
  readonly props: readonly Prop[];
  readonly members: readonly Member[];
}
export interface Prop { readonly name: string; readonly type: string; readonly required: boolean; readonly meaning: Bilingual }
export interface Member { readonly signature: string; readonly text: string; readonly zh: string; readonly examples: readonly string[] }

export interface Vocabulary {
  readonly classes: readonly ConstructClass[];
  /** Functions that make values: services, products. */
  readonly functions: readonly Member[];
}

/** All that the vocabulary exports, in the order of the index and of its files. */
export function readVocabulary(): Vocabulary {
  const { options } = ts.convertCompilerOptionsFromJson((ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config as { compilerOptions: object }).compilerOptions, root);
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  const exported = checker.getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  const names = new Set(exported.map((symbol) => symbol.name));
  return {
    classes: exported.flatMap((symbol) => {
      const declaration = symbol.declarations?.find(ts.isClassDeclaration);
      return declaration === undefined ? [] : [describe(symbol, declaration, checker, names)];
    }),
    functions: exported.flatMap((symbol) => functionOf(symbol, checker)),
  };
}

function functionOf(symbol: ts.Symbol, checker: ts.TypeChecker): Member[] {
  const text = textOf(symbol, checker);
  const declaration = symbol.valueDeclaration;
  const written = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (text === '' || written === undefined || !(ts.isFunctionDeclaration(written) || ts.isArrowFunction(written))) return [];
  return [{ signature: `${symbol.name}${signatureOf(written)}`, text, zh: zhOf(symbol), examples: examplesOf(symbol) }];
}

function describe(symbol: ts.Symbol, declaration: ts.ClassDeclaration, checker: ts.TypeChecker, exported: ReadonlySet<string>): ConstructClass {
  const above: string[] = [];
  for (let type = baseOf(declaration, checker); type !== undefined; type = baseOf(type.symbol.declarations?.find(ts.isClassDeclaration), checker)) {
    if (exported.has(type.symbol.name)) above.push(type.symbol.name);
  }
  const propsType = propsParameter(checker.getTypeOfSymbol(symbol), checker);
  const flags = ts.getCombinedModifierFlags(declaration);
  return {
    name: symbol.name,
    part: relative(dirname(entry), declaration.getSourceFile().fileName).replace(/\.ts$/, '').split(sep)[0]!,
    isAbstract: (flags & ts.ModifierFlags.Abstract) !== 0,
    text: textOf(symbol, checker),
    zh: zhOf(symbol),
    examples: examplesOf(symbol),
    above,
    propsType: propsType?.name,
    props: propsType === undefined ? [] : propsOf(symbol.name, propsType.type, checker),
    members: declaration.members.flatMap((member) => memberOf(member, checker)),
  };
}

function baseOf(declaration: ts.ClassDeclaration | undefined, checker: ts.TypeChecker): ts.Type | undefined {
  const clause = declaration?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return clause && checker.getTypeAtLocation(clause);
}

/** The last parameter of a constructor whose type is called …Props. */
function propsParameter(type: ts.Type, checker: ts.TypeChecker): { name: string; type: ts.Type } | undefined {
  for (const parameter of type.getConstructSignatures()[0]?.getParameters() ?? []) {
    const declaration = parameter.valueDeclaration;
    if (declaration === undefined || !ts.isParameter(declaration)) continue;
    const name = /\b\w+Props\b/.exec(declaration.type?.getText() ?? '')?.[0];
    if (name !== undefined) return { name, type: checker.getNonNullableType(checker.getTypeOfSymbol(parameter)) };
  }
  return undefined;
}

/** Names from the schema with its descriptions, types from the compiler. */
function propsOf(construct: string, type: ts.Type, checker: ts.TypeChecker): Prop[] {
  const schema = constructProps.get(construct);
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, field]) => {
    const property = checker.getPropertyOfType(type, name) ?? unionMember(type, name, checker);
    if (property === undefined) throw new Error(`${construct}: the type of its props has no ${name}`);
    const own = checker.getTypeOfSymbol(property);
    return { name, type: typeText(checker.getNonNullableType(own), checker), required: isRequired(field as z.ZodType), meaning: withDefault(`${construct}.${name}`, field as z.ZodType) };
  });
}

function unionMember(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  return type.isUnion() ? type.types.map((member) => checker.getPropertyOfType(member, name)).find((found) => found !== undefined) : undefined;
}

export const isRequired = (field: z.ZodType): boolean => !field.safeParse(undefined).success;

/** What a property means, with its default: told once, by the description where it has words for it, else from the schema. */
export function withDefault(name: string, field: z.ZodType): Bilingual {
  const said = meaningOf(field.description);
  if (said === undefined) throw new Error(`${name}: its description is not one of \`meaning(zh, en)\``);
  const { type, defaultValue } = (field as { def?: { type?: string; defaultValue?: unknown } }).def ?? {};
  if (type !== 'default') return said;
  const value = `\`${JSON.stringify(defaultValue)}\``;
  return {
    zh: said.zh.includes('默认') ? said.zh : `${said.zh}；默认：${value}`,
    en: /\bdefault\b/.test(said.en) ? said.en : `${said.en}; default: ${value}`,
  };
}

function typeText(type: ts.Type, checker: ts.TypeChecker): string {
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const parts = checker.getTypeArguments(type as ts.TypeReference).map((part) => typeText(part, checker));
    return checker.isTupleType(type) ? `[${parts.join(', ')}]` : parts[0]!.includes(' | ') ? `(${parts[0]})[]` : `${parts[0]}[]`;
  }
  if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) {
    const parts = [...new Set(type.types.map((part) => typeText(part, checker)))];
    return parts.join(' | ');
  }
  if (type.aliasSymbol !== undefined && type.aliasTypeArguments !== undefined) {
    return `${type.aliasSymbol.name}<${type.aliasTypeArguments.map((part) => typeText(part, checker)).join(', ')}>`;
  }
  // A class is called by its name: what fills its type parameters is how it is made.
  const symbol = type.getSymbol();
  if (symbol && (symbol.flags & ts.SymbolFlags.Class) !== 0) return symbol.name;
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation).replaceAll('"', "'");
  if (!text.startsWith('{')) return text;
  const named = Object.entries(valueTypes).find(([, own]) => own.every((name) => checker.getPropertyOfType(type, name) !== undefined))?.[0];
  return named ?? `{ ${type.getProperties().map((property) => `${property.name}${property.flags & ts.SymbolFlags.Optional ? '?' : ''}`).join(', ')} }`;
}

/** Values that have a name of their own, known by the properties that only they have. */
const valueTypes: Readonly<Record<string, readonly string[]>> = { Product: ['class', 'evidence'], Settings: ['eventResponse', 'alertLevel'], Service: ['protocol', 'ports'], DeviceProps: ['cables', 'placement'] };

function memberOf(member: ts.ClassElement, checker: ts.TypeChecker): Member[] {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;
  if (member.name === undefined || (ts.getCombinedModifierFlags(member) & hidden) !== 0 || !(ts.isMethodDeclaration(member) || ts.isGetAccessor(member))) return [];
  const symbol = checker.getSymbolAtLocation(member.name)!;
  const text = textOf(symbol, checker);
  if (text === '') return [];
  const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
  return [{ signature: `${isStatic ? 'static ' : ''}${member.name.getText()}${signatureOf(member)}`, text, zh: zhOf(symbol), examples: examplesOf(symbol) }];
}

/** Parameters and result as they are written. */
function signatureOf(declaration: ts.SignatureDeclaration): string {
  const parameters = ts.isGetAccessor(declaration) ? '' : `(${declaration.parameters.map((parameter) => parameter.getText()).join(', ')})`;
  return `${parameters}${declaration.type === undefined ? '' : `: ${declaration.type.getText()}`}`;
}

const textOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string => {
  const throws = symbol.getJsDocTags().filter(({ name }) => name === 'throws').map((tag) => `Throws ${ts.displayPartsToString(tag.text)}.`);
  return [ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s*\n\s*/g, ' '), ...throws].filter((part) => part !== '').join(' ');
};

/** What it is in Chinese, by the tag `@zh`. */
const zhOf = (symbol: ts.Symbol): string => symbol.getJsDocTags().filter(({ name }) => name === 'zh').map((tag) => ts.displayPartsToString(tag.text).replace(/\s*\n\s*/g, '').trim()).join('');

const examplesOf = (symbol: ts.Symbol): string[] =>
  symbol.getJsDocTags().filter(({ name }) => name === 'example').map((tag) => ts.displayPartsToString(tag.text).trim());
