"""Calls by which input becomes code, a command, an object or a weak hash are not made."""

import ast
import re
from typing import Final

import pytest

from tests.house.source import Module, module_of, modules

DANGEROUS: Final = re.compile(
    r"^(os\.(system|popen|spawn\w+|exec\w+)|exec|pickle\.\w+|marshal\.loads?|shelve\.open"
    r"|yaml\.(load|unsafe_load|full_load)|xml\.\w+\.\w*\.?(parse|fromstring|XMLParser)|ElementTree\.\w+|minidom\.\w+"
    r"|hashlib\.(md5|sha1)|hashlib\.new|logging\.config\.\w+|tempfile\.mktemp)$"
)
COMPILED: Final = re.compile(r"^(eval|compile)$")
OWN_NAMES: Final = {"agent_desktop/protocol/codec.py", "server_stub/store/columns.py"}
"""These build functions from the names of their own fields."""
ROOMS: Final = ("agent_desktop", "server_stub", "ui")


def dangers(module: Module) -> list[str]:
    """Return the places of dangerous calls, and of those that give a command to a shell."""
    return [
        f"{module.place(call)} {name}"
        for name, call in module.calls()
        if DANGEROUS.search(name)
        or (COMPILED.search(name) and module.path.as_posix() not in OWN_NAMES)
        or any(word.arg == "shell" and not is_false(word.value) for word in call.keywords)
    ]


def is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def test_that_input_becomes_no_code_no_command_and_no_object_asvs_1_2_5_1_3_2_1_5_1_1_5_2_11_4_1() -> None:
    assert [danger for module in modules(*ROOMS) for danger in dangers(module)] == []


@pytest.mark.parametrize(
    "line",
    [
        "subprocess.run(line, shell=True)",
        "os.system(line)",
        "eval(line)",
        "pickle.loads(data)",
        "yaml.load(text)",
        "hashlib.md5(data)",
    ],
)
def test_that_a_dangerous_call_is_noticed(line: str) -> None:
    assert dangers(module_of(line))
