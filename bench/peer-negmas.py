"""Plays the negotiations of a profiles file with NegMAS; run by peer.mjs, which writes the file.

    python3 peer-negmas.py profiles.json results.json [--own-inverter]

NegMAS is used as installed. It is set to winset's rules by its own parameters only:
bench/README.md says which, and why.
"""

import json
import sys
import time
import warnings

import negmas
from negmas import SAOMechanism, make_issue
from negmas.negotiators.helpers import Aspiration
from negmas.preferences import LinearAdditiveUtilityFunction, PresortingInverseUtilityFunction
from negmas.preferences.value_fun import TableFun
from negmas.sao import AspirationNegotiator

warnings.filterwarnings("ignore")


class RoundClock(Aspiration):
    """top * (1 - t^exponent) with t = step / (steps - 1), from the (step + 1) / (steps + 1) that curves are given."""

    def __init__(self, top, exponent, steps):
        self.top = top
        self.exponent = exponent
        self.steps = steps

    def utility_at(self, t):
        step = round(t * (self.steps + 1)) - 1
        now = step / (self.steps - 1) if self.steps > 1 else 1.0
        return self.top * (1.0 - now**self.exponent)


class WithoutSlack(PresortingInverseUtilityFunction):
    """The library's default inverter, asked without cycling through ties and without its slack of 1e-6."""

    def worst_in(self, rng, normalized, cycle=False, eps=0.0):
        return super().worst_in(rng, normalized, cycle=False, eps=0.0)


def mechanism(data, profile, inverter):
    issues = [make_issue(values=options, name=f"issue{k}") for k, options in enumerate(data["options"])]
    talks = SAOMechanism(issues=issues, n_steps=data["rounds"])
    for seat, worth in enumerate(profile["worth"]):
        ufun = LinearAdditiveUtilityFunction(
            values=[TableFun(dict(enumerate(row))) for row in worth],
            issues=issues,
            reserved_value=profile["reservation"][seat],
        )
        negotiator = AspirationNegotiator(
            aspiration_type=RoundClock(profile["top"][seat], 1 / profile["pace"][seat], data["rounds"]),
            tolerance=data["slack"],
            ufun_inverter=inverter,
            name=str(seat),
        )
        talks.add(negotiator, ufun=ufun)
    return talks


def play(data, profile, inverter):
    talks = mechanism(data, profile, inverter)
    state = talks.run()
    if state.agreement is None:
        return {"round": -1, "text": None, "tabledBy": -1}
    tabled_by = [n.id for n in talks.negotiators].index(state.current_proposer)
    return {"round": state.step - 1, "text": list(state.agreement), "tabledBy": tabled_by}


def main(profiles, results, *options):
    with open(profiles, encoding="utf8") as file:
        data = json.load(file)
    inverter = None if "--own-inverter" in options else WithoutSlack
    play(data, data["profiles"][0], inverter)
    before = time.process_time()
    played = [play(data, profile, inverter) for profile in data["profiles"]]
    seconds = time.process_time() - before
    with open(results, "w", encoding="utf8") as file:
        json.dump({"version": negmas.__version__, "seconds": seconds, "played": played}, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
