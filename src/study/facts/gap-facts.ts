/** Facts about differences between priorities and about talks before talks: S3, S5. */
import type { Observer, SessionFacts } from '../../engine/contracts.ts';
import { worldOf } from '../../scenarios/world.ts';
import { armIndex } from '../plan.ts';
import { prepare } from '../prepared.ts';
import type { Fact } from './fact.ts';
import { Excess, type Measured, RatePair, ValuePair } from './measured.ts';
import { eachRun, experiment, type Sampling } from './sampling.ts';

const CHAIRS = ['CN', 'US'];
const chairedBy = (chair: string) => ({
  forum: 'four-party',
  as: `chair ${chair}`,
  set: ['forum.procedure=chair-text', `forum.chair=${chair}`],
});

const gapPlan = (sampling: Sampling) =>
  experiment(
    {
      forums: CHAIRS.map(chairedBy),
      settings: { environment: { 'rok-engagement': [0.9], 'us-hardline': [0.1, 0.9] } },
    },
    sampling,
  );

/** Counts tabled texts, and those that one seat alone objects to. */
class LoneObjections implements Observer {
  private readonly actor: string;
  private tabledTexts = 0;
  private alone = 0;
  private objections = 0;
  private objects = false;

  constructor(actor: string) {
    this.actor = actor;
  }

  /** Share of the tabled texts of a run; NaN where none was tabled. Starts afresh. */
  take(): number {
    this.settle();
    const share = this.alone / this.tabledTexts;
    this.tabledTexts = 0;
    this.alone = 0;
    return share;
  }

  tabled(): void {
    this.settle();
    this.tabledTexts++;
  }

  answered(seat: number, accepts: boolean, _named: readonly number[], session: SessionFacts): void {
    if (accepts) return;
    this.objections++;
    if (session.game.seatIds[seat] === this.actor) this.objects = true;
  }

  private settle(): void {
    if (this.objects && this.objections === 1) this.alone++;
    this.objections = 0;
    this.objects = false;
  }

  opened(): void {}
  roundOpened(): void {}
  passed(): void {}
  agreed(): void {}
  ratified(): void {}
  shock(): void {}
  closed(): void {}
}

function loneObjections(sampling: Sampling): Measured {
  const plan = gapPlan(sampling);
  const study = prepare(plan);
  const witness = new LoneObjections('US');
  const pair = new ValuePair();
  for (let run = 0; run < plan.runs; run++) {
    const [close, apart] = study.settings.map(({ coding, settings, formats }) => {
      formats[0]!.play(worldOf(coding, settings, plan.seed, run), plan.seed, run, () => witness);
      return witness.take();
    });
    pair.add(apart!, close!);
  }
  return pair.measured("China's texts that the United States alone objects to, us-hardline .9 less .1", 'points');
}

export const S3: Fact = {
  id: 'S3',
  claim: 'diverging American and South Korean priorities open a gap that China can use',
  expected:
    'with the priorities apart, more texts that only the United States objects to, and more for China in the chair',
  status: 'open',
  arms: 'four-party as chair-text under China and under the United States, us-hardline .1 and .9 at rok-engagement .9',
  measure(sampling) {
    const plan = gapPlan(sampling);
    const arm = (chair: number, setting: number): number => armIndex(plan, chair, setting);
    const chair = new ValuePair();
    const more = new Excess();
    eachRun(plan, (view) => {
      const worth = (chairIndex: number, setting: number): number => view.worth(arm(chairIndex, setting), 'CN');
      chair.add(worth(0, 1), worth(1, 1));
      more.add(worth(0, 1) - worth(1, 1) - (worth(0, 0) - worth(1, 0)));
    });
    return [
      loneObjections(sampling),
      chair.measured("China's world surplus at us-hardline .9, in the chair less under the United States", 'worth'),
      more.measured('the same gain from the chair, us-hardline .9 less .1', 'worth'),
    ];
  },
};

export const S5: Fact = {
  id: 'S5',
  claim: 'consensus-building before formal talks helps, more so when trust is low',
  expected: 'ratified more often after a non-binding round, and the gain is larger at trust .2 than at .6',
  status: 'in part built in',
  arms: 'six-party with and without a non-binding round, at trust .2 and .6',
  measure(sampling) {
    const plan = experiment(
      {
        forums: [{ forum: 'six-party', as: 'after a round', set: ['forum.consultation=on'] }, 'six-party'],
        settings: { environment: { trust: [0.2, 0.6] } },
      },
      sampling,
    );
    const low = new RatePair();
    const high = new RatePair();
    const more = new Excess();
    eachRun(plan, (view) => {
      low.add(view.ratified(0), view.ratified(1));
      high.add(view.ratified(2), view.ratified(3));
      const gain = (arm: number): number => Number(view.ratified(arm)) - Number(view.ratified(arm + 1));
      more.add(gain(0) - gain(2));
    });
    return [
      low.measured('ratified at trust .2, with the round less without'),
      high.measured('ratified at trust .6, with the round less without'),
      more.measured('the same gain, trust .2 less .6', 'points'),
    ];
  },
};
