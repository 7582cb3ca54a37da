/** Every registered unit keeps the laws; adding a unit is covered by itself. */
import { describe, test } from 'vitest';
import { concessions } from '../../src/actors/concession/index.ts';
import { draftings } from '../../src/actors/drafting/index.ts';
import { procedures } from '../../src/forums/index.ts';
import { checkConcession, checkDrafting, checkProcedure, probeConcession, probeDrafting } from '../../src/testing.ts';

describe('conformance', () => {
  test.each(procedures.all)('the procedure $id keeps the laws', (procedure) => checkProcedure(procedure));

  test.each([...concessions.all, probeConcession])('the concession strategy $id keeps the laws', (concession) =>
    checkConcession(concession),
  );

  test.each([...draftings.all, probeDrafting])('the drafting strategy $id keeps the laws', (drafting) =>
    checkDrafting(drafting),
  );
});
