/** The small round badges that tell one server or terminal from another. Drawn about (0, 0), radius 4.2 at most. */
import { circlePath, rectPath } from './path-data';
import type { Tone } from './scene';

export interface Badge {
  readonly tone: Tone;
  /** White on the badge's colour. */
  readonly strokes?: string;
  readonly fills?: string;
  /** Reversed: the colour on white, ringed; so the standby of a kind differs in grey too. */
  readonly reversed?: boolean;
}

const tree = 'M0-2.2v2M-2.5 1.4v-1.6h5v1.6';
const treeNodes = `${circlePath(0, -2.6, 1.15)}${circlePath(-2.5, 2.1, 1.15)}${circlePath(2.5, 2.1, 1.15)}`;

export const badges = {
  /** Issuing: a seal with its ribbons. */
  seal: { tone: 'core', fills: `${circlePath(0, -1, 2.5)}M-1.9 1.1L-2.5 4L0 2.7L2.5 4L1.9 1.1L0 1.9z` },
  /** Registration: a person. */
  person: { tone: 'management', fills: `${circlePath(0, -1.7, 1.6)}M-3 3.2c0-2.2 1.2-3.3 3-3.3s3 1.1 3 3.3z` },
  /** Status answered: a tick. */
  tick: { tone: 'service', strokes: 'M-2.6 0.2L-0.8 2.1L2.7-1.9' },
  tree: { tone: 'km', strokes: tree, fills: treeNodes },
  treeReversed: { tone: 'km', strokes: tree, fills: treeNodes, reversed: true },
  /** Publishing: a sheet going out. */
  publish: { tone: 'service', strokes: 'M0 2.9v-5.4M-2.1-0.6L0-2.7L2.1-0.6M-2.9 3.4h5.8' },
  key: { tone: 'hsm', strokes: 'M-0.4 0h3.7v1.7M1.7 0v1.4', fills: circlePath(-1.9, 0, 1.7) },
  /** Backup: an arrow turning back. */
  turn: { tone: 'muted', strokes: 'M2.6 0.6a2.7 2.7 0 1 1-0.9-2.6', fills: 'M3.2-3.6v2.9h-2.9z' },
  clock: { tone: 'muted', strokes: `${circlePath(0, 0, 3)}M0-1.9v2l1.4 0.9` },
  shield: { tone: 'service', fills: 'M0-3.4L2.8-2.3v2.2c0 1.9-1.1 3-2.8 3.7c-1.7-0.7-2.8-1.8-2.8-3.7v-2.2z' },
  eye: { tone: 'mirror', strokes: 'M-3.3 0c1.9-2.6 4.7-2.6 6.6 0c-1.9 2.6-4.7 2.6-6.6 0z', fills: circlePath(0, 0, 1.05) },
  gear: { tone: 'management', strokes: `${circlePath(0, 0, 1.9)}M0-3.5v1.6M0 1.9v1.6M-3.5 0h1.6M1.9 0h1.6M-2.5-2.5l1.2 1.2M1.3 1.3l1.2 1.2M2.5-2.5l-1.2 1.2M-1.3 1.3l-1.2 1.2` },
  /** Audit: ruled lines. */
  ledger: { tone: 'muted', strokes: 'M-2.5-2h5M-2.5 0h5M-2.5 2h3' },
  card: { tone: 'tunnel', strokes: `${rectPath(-3.2, -2.3, 6.4, 4.6, 0.6)}M0.4 1h1.6`, fills: rectPath(-2.1, -1.2, 1.9, 1.5, 0.2) },
  /** Forensics: the scales of justice. */
  scales: { tone: 'core', strokes: 'M0-3.1v6.1M-1.7 3h3.4M-2.7-2h5.4M-2.7-2l-1.1 2.4h2.2zM2.7-2l-1.1 2.4h2.2z' },
} satisfies Record<string, Badge>;
