"""Whatever a form can save comes back from the exported site file, which is a valid one (docs/behaviour.md, *Administration*)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.protocol.states import CompletionStatus, Measure, SupervisionMode
from server_stub.administration.export import ConfigurationInForce, entry_table, site_file_text
from server_stub.administration.merging import with_overrides
from server_stub.administration.overrides import Override, OverrideKind, OverrideState
from server_stub.core.model.number_rules import NumberType
from server_stub.site.file import parse_site

NOW: Final = datetime(2026, 3, 2, 12, tzinfo=UTC)
SITE: Final = """
[telephony]
[[telephony.trunk]]
id = "main"
[[business_process]]
id = "billing"
name = "Billing"
[[user]]
id = "dana"
name = "Dana"
role = "agent"
password = "correct horse"
[[user]]
id = "lee"
name = "Lee"
role = "agent"
password = "battery staple"
"""

_LETTERS: Final = st.characters(codec="utf-8", exclude_categories=["C", "Z"])
_NAME: Final = st.text(_LETTERS, min_size=1, max_size=30)
_LINES: Final = st.lists(_NAME, min_size=1, max_size=4).map("\n".join)
_SECONDS: Final = st.integers(1, 120) | st.floats(0.5, 120).map(lambda value: round(value, 3))


def _some(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Return tables with any of these keys."""
    return st.fixed_dictionaries({}, optional=keys)


def _levels(measure: Measure) -> st.SearchStrategy[dict[str, Any]]:
    most = 1.0 if measure is Measure.REACHED else 1000.0
    numbers = st.floats(0, most).map(lambda value: round(value, 4))

    def in_order(levels: list[float]) -> dict[str, Any]:
        low, high = sorted(levels)
        is_low_bad = measure in {Measure.REACHED, Measure.AGENTS_AVAILABLE}
        return {"warning": high, "alarm": low} if is_low_bad else {"warning": low, "alarm": high}

    return st.lists(numbers, min_size=2, max_size=2).map(in_order)


@st.composite
def _codes(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Return a tree: groups at the top, each with codes, and codes beside them."""
    found: list[dict[str, Any]] = []
    for group in range(draw(st.integers(0, 3))):
        found.append({"id": f"g{group}", "label": draw(_NAME)})
        for place in range(draw(st.integers(1, 3))):
            status = draw(st.sampled_from(CompletionStatus)).value
            found.append(
                {"id": f"g{group}-{place}", "label": draw(_NAME), "under": f"g{group}", "status": status}
            )
    return found


_KEYS: Final = st.fixed_dictionaries(
    {"name": _NAME},
    optional={
        "members": st.permutations(["dana", "lee"]).map(list),
        "numbers": _some(
            types=st.sets(st.sampled_from([each.value for each in NumberType]), min_size=1).map(sorted),
            countries=st.just(["GB", "001"]),
        ),
        "calls": _some(
            agent_leg_s=_SECONDS,
            record=st.booleans(),
            message=st.just("custom/please"),
            trunk=st.just("main"),
            supervision=st.sets(st.sampled_from([each.value for each in SupervisionMode])).map(sorted),
        ),
        "speech": _some(languages=st.just(["en", "es"]), country=st.just("US")),
        "intake": _some(most_open=st.integers(1, 1_000_000), longest_promise_s=_SECONDS),
        "thresholds": _some(**{measure.value: _levels(measure) for measure in Measure}),
        "wrap_up": _some(codes=_codes(), code_required=st.booleans(), note_template=_LINES, script=_LINES),
        "screen_pop": _some(url=st.just("https://crm.example/?n={number}&a={attribute:x}")),
    },
)


@given(keys=_KEYS)
def test_that_what_a_form_saves_comes_back_from_the_exported_file(keys: dict[str, Any]) -> None:
    sent = json.loads(json.dumps(keys))
    override = Override(
        kind=OverrideKind.BUSINESS_PROCESS,
        id="billing",
        state=OverrideState.CHANGED,
        content=sent,
        changed_at=NOW,
        changed_by="root",
    )
    site = with_overrides(parse_site(SITE, name="site.toml"), [override])
    text = site_file_text(ConfigurationInForce(site=site, timings={}, hashes={}), NOW)
    again = parse_site(text, name="exported.toml")
    assert again == site
    shown = entry_table(again.business_process[0])
    assert json.loads(json.dumps(shown)) == shown, "the keys that a form gets are those of the file"
    resent = Override(
        kind=override.kind,
        id="billing",
        state=OverrideState.CHANGED,
        content={key: value for key, value in shown.items() if key != "id"},
        changed_at=NOW,
        changed_by="root",
    )
    assert with_overrides(site, [resent]) == site, "a form that is saved unchanged changes nothing"
