/** What a generator hands to the caller: bytes with a name and the sections of the application they serve. */

/** A section of a document of the application, named as the application template numbers it. */
export interface Serves {
  /** `CA-建设`, `CA-技术`, `CA-安全`, `KM-建设`, `KM-技术`, `KM-安全` … */
  readonly doc: string;
  /** `2.3`, `6.1.1` */
  readonly section: string;
}

export type OutputKind = 'model' | 'schema' | 'drawing' | 'table' | 'inventory' | 'firewall' | 'monitoring' | 'compliance' | 'terraform';

export interface OutputFile {
  /** Below `out/<facility>/`, with forward slashes. */
  readonly path: string;
  /** What the file is, in Chinese, as the applicant would call it. */
  readonly title: string;
  readonly kind: OutputKind;
  readonly serves: readonly Serves[];
  readonly bytes: Uint8Array;
}

const utf8 = new TextEncoder();

export const textFile = (path: string, title: string, kind: OutputKind, content: string, serves: readonly Serves[] = []): OutputFile =>
  ({ path, title, kind, serves, bytes: utf8.encode(content) });
