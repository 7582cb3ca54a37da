/**
 * A registry: named units of one kind, in the order in which they were registered.
 *
 * Procedures, concession and drafting strategies live in registries; help, reference
 * docs and the conformance suites read them, so adding a unit is one file and one line.
 */
import { knownHint } from './closest.ts';
import { WinsetError } from './errors.ts';

/** What every registered unit says of itself. */
export interface Unit {
  /** Kebab-case, unique in its registry. */
  readonly id: string;
  /** One sentence for lists and reference docs. */
  readonly summary: string;
}

/** The units of one kind, by id. */
export interface Registry<T extends Unit> {
  /** What the units are, in the singular: "procedure". */
  readonly kind: string;
  readonly all: readonly T[];
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** @throws WinsetError `<kind>/unknown`, with the nearest known id */
  get(id: string): T;
}

/** @throws WinsetError `registry/duplicate` when two units share an id */
export function registry<T extends Unit>(kind: string, units: readonly T[]): Registry<T> {
  const byId = new Map<string, T>();
  for (const unit of units) {
    if (byId.has(unit.id))
      throw new WinsetError('registry/duplicate', { message: `two ${kind} units are called "${unit.id}"` });
    byId.set(unit.id, unit);
  }
  const ids = units.map((unit) => unit.id);
  return {
    kind,
    all: units,
    ids,
    has: (id) => byId.has(id),
    get(id) {
      const unit = byId.get(id);
      if (unit === undefined) {
        throw new WinsetError(`${kind.replace(/\s+/g, '-')}/unknown`, {
          message: `there is no ${kind} called "${id}"`,
          hint: knownHint(id, ids),
        });
      }
      return unit;
    },
  };
}
