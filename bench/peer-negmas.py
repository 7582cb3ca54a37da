"""Plays the negotiations of a profiles file with NegMAS; peer.mjs writes the file and runs this.

    python3 peer-negmas.py profiles.json results.json [--own-inverter]

NegMAS is used as installed and set to winset's rules by its own parameters: bench/README.md says which, and why.
With --own-inverter it looks up what to offer as it does by default. Exits 3 where NegMAS is missing.
"""

import json
import sys
import time
import warnings

try:
    import negmas
    from negmas import SAOMechanism, make_issue
    from negmas.negotiators.helpers import Aspiration
    from negmas.preferences import LinearAdditiveUtilityFunction, PresortingInverseUtilityFunction
    from negmas.preferences.value_fun import TableFun
    from negmas.sao import AspirationNegotiator
except ImportError:
    sys.exit(3)

warnings.filterwarnings("ignore")


class RoundClock(Aspiration):
    """top * (1 - t^exponent) with t = step / (steps - 1); curves are given (step + 1) / (steps + 1)."""

    def __init__(self, top, exponent, steps):
        self.top = top
        self.exponent = exponent
        self.steps = steps

    def utility_at(self, t):
        step = round(t * (self.steps + 1)) - 1
        return self.top * (1.0 - (step / (self.steps - 1)) ** self.exponent)


class WithoutSlack(PresortingInverseUtilityFunction):
    """What is used by default here, asked without its slack of 1e-6 and without cycling through near ties."""

    def worst_in(self, rng, normalized, cycle=False, eps=0.0):
        return super().worst_in(rng, normalized, cycle=False, eps=0.0)


def talks_over(data, profile, inverter):
    issues = [make_issue(values=options, name=f"issue{k}") for k, options in enumerate(data["options"])]
    talks = SAOMechanism(issues=issues, n_steps=data["rounds"])
    for seat, worth in enumerate(profile["worth"]):
        ufun = LinearAdditiveUtilityFunction(
            values=[TableFun(dict(enumerate(row))) for row in worth],
            issues=issues,
            reserved_value=profile["reservation"][seat],
        )
        curve = RoundClock(profile["top"][seat], 1 / profile["pace"][seat], data["rounds"])
        seated = AspirationNegotiator(
            aspiration_type=curve, tolerance=data["slack"], ufun_inverter=inverter, name=str(seat)
        )
        talks.add(seated, ufun=ufun)
    return talks


def told(talks):
    """How the talks ended and every text tabled, as peer.mjs tells its own."""
    seats = {negotiator.id: seat for seat, negotiator in enumerate(talks.negotiators)}
    tabled = [[step, seats[who], list(offer)] for step, who, offer in talks.extended_trace]
    agreement = talks.state.agreement
    if agreement is None:
        return {"round": -1, "text": None, "tabledBy": -1, "tabled": tabled}
    by = seats[talks.state.current_proposer]
    return {"round": talks.state.step - 1, "text": list(agreement), "tabledBy": by, "tabled": tabled}


def main(profiles, results, *options):
    with open(profiles, encoding="utf8") as file:
        data = json.load(file)
    inverter = None if "--own-inverter" in options else WithoutSlack
    talks_over(data, data["profiles"][0], inverter).run()
    seconds = 0.0
    played = []
    for profile in data["profiles"]:
        before = time.process_time()
        talks = talks_over(data, profile, inverter)
        talks.run()
        seconds += time.process_time() - before
        played.append(told(talks))
    with open(results, "w", encoding="utf8") as file:
        json.dump({"version": negmas.__version__, "seconds": seconds, "played": played}, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
