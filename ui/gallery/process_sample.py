"""A business process of the gallery, with something in every section of its form."""

from __future__ import annotations

from typing import Any, Final

from agent_desktop.protocol.administration.processes import BusinessProcessText, ProcessChoices
from agent_desktop.protocol.objects import PersonRef

_TEXT: Final = """\
name = "Billing"
members = ["dana", "nora"]

[intake]
most_open = 500

[thresholds.waiting]
warning = 20
alarm = 10

[wrap_up]
code_required = true
note_template = "Reason:"

[[wrap_up.codes]]
id = "sale"
label = "Sale"
key = "s"
status = "handled"
"""

_KEYS: Final[dict[str, Any]] = {
    "name": "Billing",
    "members": ["dana", "nora"],
    "speech": {"languages": ["en", "es"]},
    "calls": {"trunk": "provider", "record": True, "record_notice": "custom/recorded"},
    "intake": {"most_open": 500, "closing_cutoff_s": 900},
    "thresholds": {
        "waiting": {"warning": 20, "alarm": 10, "margin": 2},
        "longest_wait_s": {"warning": 600, "alarm": 1800},
        "reached_ratio": {"warning": 0.6, "alarm": 0.4, "margin": 0.05},
    },
    "wrap_up": {
        "code_required": True,
        "note_template": "Reason:",
        "script": "Thank the customer for waiting.\nAsk for the number of the bill.",
        "codes": [
            {"id": "sale", "label": "Sale", "key": "s", "status": "handled"},
            {"id": "bill", "label": "Question about a bill", "key": "b"},
            {"id": "paid", "label": "Paid by card", "key": "p", "under": "bill", "status": "handled"},
            {"id": "later", "label": "Pays later", "under": "bill", "status": "callback_requested"},
            {"id": "wrong", "label": "Another department", "status": "wrong_destination"},
        ],
    },
    "screen_pop": {"url": "https://crm.example.com/search?phone={number}"},
}
_DEFAULTS: Final[dict[str, Any]] = {
    "numbers": {
        "types": ["fixed_line", "mobile", "toll_free", "voip", "personal_number", "uan"],
        "countries": None,
    },
    "calls": {"agent_leg_s": 15.0, "leg_back_s": 20.0, "detect_machine": True, "supervision_shown": True},
    "intake": {"closing_cutoff_s": 0.0},
    "thresholds": {
        **{
            measure: {"margin": 0.0, "clear_after_s": 30.0}
            for measure in ("waiting", "longest_wait_s", "reached_ratio", "agents_available", "hand_overs")
        },
        "reached_at_least": 10,
    },
    "screen_pop": {"opens_on": "accept", "schemes": ["https"]},
}
_AGENTS: Final = (("dana", "Dana Reyes"), ("kim", "Kim Okafor"), ("nora", "Nora Lind"))

BILLING: Final = BusinessProcessText(
    id="billing",
    text=_TEXT,
    version="v",
    keys=_KEYS,
    defaults=_DEFAULTS,
    choices=ProcessChoices(
        agents=tuple(PersonRef(user_id, name) for user_id, name in _AGENTS),
        trunks=("provider", "second"),
        shown_numbers=("+442079460100",),
    ),
)
