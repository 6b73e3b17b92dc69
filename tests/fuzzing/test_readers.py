"""No reader of outside input ends with anything but its own refusal; the inputs that once did so are in the corpus."""

from __future__ import annotations

from random import Random
from typing import Final

import pytest

from tests.fuzzing.changing import CORPUS, changed, inputs
from tests.fuzzing.readers import READERS

CHANGES: Final = 150


@pytest.mark.parametrize("name", READERS)
def test_that_a_reader_takes_or_refuses_each_input_of_the_corpus_and_its_changes(name: str) -> None:
    corpus, read = inputs(name), READERS[name]
    for data in corpus:
        read(data)
    chance = Random(name)
    for _ in range(CHANGES):
        read(changed(chance, corpus))


def test_that_each_folder_of_the_corpus_belongs_to_a_reader() -> None:
    assert {folder.name for folder in CORPUS.iterdir()} == set(READERS)


def test_that_the_same_seed_makes_the_same_changes() -> None:
    corpus = inputs("site_file")
    runs = [[changed(chance, corpus) for _ in range(20)] for chance in (Random(7), Random(7), Random(8))]
    assert runs[0] == runs[1] != runs[2]
