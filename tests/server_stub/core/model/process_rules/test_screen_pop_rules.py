"""The page about a customer (``docs/behaviour.md``, *Screen pop*)."""

import pytest

from agent_desktop.protocol.screen_pop import OpensOn
from agent_desktop.protocol.states import InteractionState
from agent_desktop.protocol.timing import Timing
from server_stub.core.model.process_rules.screen_pop_rules import LONGEST, ScreenPopRules
from tests.server_stub.core.stage import BILLING, DANA, Stage

TEMPLATE = "https://crm.example.com/find/{callback_id}?phone={number}&name={customer_name}&order={attribute:Order no}"


def test_that_every_value_is_escaped_so_that_it_adds_no_part_to_the_address() -> None:
    rules = ScreenPopRules(url=TEMPLATE)
    evil = "A&B=C#/../?x={number}\r\nH: ü"
    address = rules.address(
        {"number": "+12125550142", "customer_name": evil, "callback_id": "../c"}, {"Order no": "4 7"}
    )
    assert address == (
        "https://crm.example.com/find/..%2Fc?phone=%2B12125550142"
        "&name=A%26B%3DC%23%2F..%2F%3Fx%3D%7Bnumber%7D%0D%0AH%3A%20%C3%BC&order=4%207"
    )


def test_that_what_is_not_known_is_empty_and_a_long_address_is_left_out() -> None:
    rules = ScreenPopRules(url="https://crm.example.com/?a={attribute:A}")
    assert rules.address({}, {}) == "https://crm.example.com/?a="
    assert rules.address({}, {"A": "x" * LONGEST}) is None
    assert ScreenPopRules().address({}, {}) is None


@pytest.mark.parametrize(
    "url", [TEMPLATE, "https://crm.example.com", "https://crm.example.com:8443?n={number}"]
)
def test_that_a_good_template_has_no_mistake(url: str) -> None:
    assert list(ScreenPopRules(url=url).mistakes()) == []


@pytest.mark.parametrize(
    ("rules", "field"),
    [
        (ScreenPopRules(url="http://crm.example.com/{number}"), "url"),
        (ScreenPopRules(url="https://{attribute:Host}/"), "url"),
        (ScreenPopRules(url="https://crm.example.com{number}"), "url"),
        (ScreenPopRules(url="{attribute:Link}"), "url"),
        (ScreenPopRules(url="https://crm.example.com/{phone}"), "url"),
        (ScreenPopRules(url="https://crm.example.com/{number"), "url"),
        (ScreenPopRules(url="https://crm.example.com/{attribute:}"), "url"),
        (ScreenPopRules(schemes=("javascript",)), "schemes"),
        (ScreenPopRules(url="file:///etc/{number}", schemes=("file",)), "schemes"),
    ],
)
def test_that_a_bad_template_is_named(rules: ScreenPopRules, field: str) -> None:
    assert field in {name for name, _ in rules.mistakes()}


def test_that_a_scheme_of_its_own_is_used_where_it_is_allowed() -> None:
    assert list(ScreenPopRules(url="crm:open/{number}", schemes=("crm",)).mistakes()) == []


def test_that_the_interaction_has_its_page_while_it_is_open() -> None:
    stage = Stage(processes={BILLING: (DANA,)})
    stage.screen_pop = {
        BILLING: ScreenPopRules(url="https://crm.example.com/{number}", opens_on=OpensOn.ANSWER)
    }
    stage.apply_site(Timing())
    stage.bring_to(InteractionState.WRAP_UP)
    interaction = stage.at_hand()
    assert interaction.screen_pop is not None
    assert interaction.screen_pop.url == "https://crm.example.com/" + interaction.number.replace("+", "%2B")
    assert interaction.screen_pop.opens_on is OpensOn.ANSWER
    closed = stage.complete()
    assert closed.screen_pop is None
