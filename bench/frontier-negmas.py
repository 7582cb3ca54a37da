"""The Pareto frontier of a winset scenario of scores, by NegMAS. Prints one line of JSON; exits 3 where NegMAS is missing."""

import json
import resource
import sys
import time

try:
    import negmas
    from negmas.outcomes import make_issue, make_os
    from negmas.preferences import LinearAdditiveUtilityFunction
    from negmas.preferences.ops import pareto_frontier
except ImportError:
    sys.exit(3)

with open(sys.argv[1], encoding="utf-8") as file:
    scenario = json.load(file)

issues = [make_issue([o["id"] for o in issue["options"]], issue["id"]) for issue in scenario["issues"]]
space = make_os(issues)
utilities = [
    LinearAdditiveUtilityFunction(
        values={issue["id"]: actor["scores"][issue["id"]] for issue in scenario["issues"]},
        weights={issue["id"]: 1.0 for issue in scenario["issues"]},
        outcome_space=space,
    )
    for actor in scenario["actors"]
]
wall, cpu = time.perf_counter(), time.process_time()
points, _ = pareto_frontier(utilities, issues=issues)
print(
    json.dumps(
        {
            "version": negmas.__version__,
            "texts": len(points),
            "wall": time.perf_counter() - wall,
            "cpu": time.process_time() - cpu,
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
        }
    )
)
