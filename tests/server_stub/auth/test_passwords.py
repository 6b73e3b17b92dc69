"""Passwords, their hashes, and the hashes of unknown names."""

from collections.abc import Callable

import pytest
from argon2 import PasswordHasher, extract_parameters

from server_stub.auth.passwords import (
    Decoys,
    hash_password,
    hash_plain_password,
    is_password,
    is_password_hash,
    password_weakness,
)


@pytest.mark.parametrize("make", [hash_password, hash_plain_password])
def test_that_a_hash_knows_its_password_alone_asvs_6_2_8(make: Callable[[str], str]) -> None:
    hashed = make("correct horse")
    assert is_password_hash(hashed)
    assert is_password("correct horse", hashed)
    assert not is_password("Correct horse", hashed)


@pytest.mark.parametrize(
    "text", ["", "secret", "$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g", "$2b$12$abc"]
)
def test_that_nothing_else_passes_for_a_hash_asvs_11_4_2(text: str) -> None:
    assert not is_password_hash(text)
    assert not is_password("secret", text)


@pytest.mark.parametrize("typed", ["Caf\u00e9 21\u00b0", "Cafe\u0301 21\u00b0", "Cafe\u0301\u00a021\u00b0"])
def test_that_a_password_is_the_same_however_a_keyboard_composes_it(typed: str) -> None:
    for other in ("Caf\u00e9 21\u00b0", "Cafe\u0301 21\u00b0"):
        assert is_password(typed, hash_plain_password(other))
    assert not is_password("Cafe 21\u00b0", hash_plain_password(typed))


@pytest.mark.parametrize("typed", ["Caf\u00e9", "Cafe\u0301"])
def test_that_a_hash_of_what_was_typed_in_an_earlier_version_is_accepted(typed: str) -> None:
    old = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("Cafe\u0301")
    assert is_password(typed, old)
    assert not is_password("Cafe", old)


def test_that_an_unknown_name_costs_what_one_of_the_users_does_and_always_the_same_asvs_6_3_8() -> None:
    decoys = Decoys()
    hashes = [hash_password("one"), hash_plain_password("two")]
    costs = {str(extract_parameters(made)) for made in hashes}
    of_names = [{str(extract_parameters(decoys.of(f"name{n}", hashes))) for _ in range(3)} for n in range(40)]
    assert all(len(of_name) == 1 for of_name in of_names)
    assert set().union(*of_names) == costs
    assert is_password_hash(decoys.of("name", []))


@pytest.mark.parametrize("password", ["password", "Password", "1QAZ2WSX", "iloveyou"])
def test_that_a_common_password_is_weak_in_any_case_asvs_6_2_4(password: str) -> None:
    assert password_weakness(password) == "is one of the passwords that are guessed first"
    assert password_weakness(f"{password} and more") is None


@pytest.mark.parametrize("length", [8, 64, 1024])
def test_that_any_characters_up_to_a_thousand_make_a_password_asvs_6_2_5_6_2_9(length: int) -> None:
    for letters in ("ab ", "é\u4e16", "1!\u00a0"):
        assert password_weakness((letters * length)[:length]) is None
    assert password_weakness("ab" * 513) is not None
