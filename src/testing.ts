/**
 * Conformance checks for procedures, concession and drafting strategies of your own:
 * `import { checkProcedure } from 'winset/testing'`.
 *
 * They need no test runner. Each plays seeded random cases, returns when every law holds and
 * throws a WinsetError `law/broken` that says how to replay the case when one does not.
 */
export { type ConcessionOptions, checkConcession } from './testing/check-concession.ts';
export { checkDrafting } from './testing/check-drafting.ts';
export { checkProcedure } from './testing/check-procedure.ts';
export type { Range } from './testing/dice.ts';
export type { CheckOptions } from './testing/law.ts';
export { leftBy, playByTheLaws } from './testing/play-by-the-laws.ts';
export { probeConcession } from './testing/probe-concession.ts';
export { probeDrafting } from './testing/probe-drafting.ts';
export { CASE_LIMITS, type CaseLimits, randomCase } from './testing/random-case.ts';
export { randomFrictions, randomRules, randomStrategies } from './testing/random-rules.ts';
export { SessionLaws } from './testing/session-laws.ts';
export { Tape, type TapedEvent, together } from './testing/tape.ts';
