"""Small changes of a module's syntax tree: what can be changed, and the tree with one of the changes."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, cast

import msgspec

Place = tuple[str, int]
"""A node by its path from the root: the field, and the position in a list (0 for a single node)."""

Change = Callable[[ast.AST], ast.AST | None]
"""Returns the node that takes the place of the given copy; None removes a statement or an element."""


class Mutation(msgspec.Struct, frozen=True):
    """One change: ``function`` is the qualified name of the code around it, empty at the module's own level."""

    path: str
    line: int
    function: str
    before: str
    after: str
    number: int
    """Position among all mutations of the module."""

    @property
    def key(self) -> str:
        """The change without its line, which moves when other code is edited."""
        return f"{self.path} {self.function or 'module'}: {self.before} -> {self.after}"


_COMPARISONS: Final[dict[type[ast.cmpop], ast.cmpop]] = {
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
}
_OPERATORS: Final[dict[type[ast.operator], ast.operator]] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.Div(),
    ast.Div: ast.Mult(),
    ast.FloorDiv: ast.Mult(),
    ast.Mod: ast.Mult(),
    ast.BitOr: ast.BitAnd(),
    ast.BitAnd: ast.BitOr(),
}
_TWINS: Final = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "reversed": "iter"}
_SORTERS: Final = {"sorted", "min", "max", "sort"}
_NOT_BEHAVIOUR: Final = {"TYPE_CHECKING", "__all__"}
_LOGS: Final = "_log"


def mutations_of(path: Path, name: str) -> list[Mutation]:
    """Return all mutations of the module in ``path``, which is called ``name`` in them."""
    tree = ast.parse(path.read_text())
    return [
        Mutation(name, line, function, before, after, number)
        for number, (line, function, before, after, _, _) in enumerate(_sites(tree))
    ]


class NoSuchMutation(Exception):
    """The module has fewer mutations than the number asked for."""


def mutated(source: str, number: int) -> tuple[ast.Module, ast.stmt]:
    """Return the tree of ``source`` with its mutation ``number``, and the statement of the module that it changes.

    Lines are those of the original.

    Raises:
        NoSuchMutation: there is no mutation of this number.
    """
    tree = ast.parse(source)
    for found, (_, _, _, _, places, change) in enumerate(_sites(tree)):
        if found == number:
            _apply(tree, places, change)
            return ast.fix_missing_locations(tree), tree.body[places[0][1]]
    raise NoSuchMutation(number)


Site = tuple[int, str, str, str, tuple[Place, ...], Change]
"""Line, function, the code before and after, the place, and the change."""


def _sites(tree: ast.Module) -> Iterator[Site]:
    for node, places, function in _walk(tree, (), ""):
        for change, note in _changes(node, function):
            before = _text(node)
            after = note or _text(change(_copy(node)))
            yield getattr(node, "lineno", 0), function, before, after, places, change


def _text(node: ast.AST | None) -> str:
    text = "nothing" if node is None else ast.unparse(ast.fix_missing_locations(node)).splitlines()[0]
    return text if len(text) <= 110 else text[:107] + "..."


def _copy(node: ast.AST) -> ast.AST:
    """Return a copy of the node whose children are shared, which no change touches."""
    return ast.copy_location(type(node)(**dict(ast.iter_fields(node))), node)


def _walk(
    node: ast.AST, places: tuple[Place, ...], function: str
) -> Iterator[tuple[ast.AST, tuple[Place, ...], str]]:
    """Yield the nodes that stand for behaviour: no docstring, annotation, import or line of the log."""
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns", "type_params", "bases"}:
            continue
        for index, child in enumerate(_listed(value)):
            if not isinstance(child, ast.AST) or _is_no_behaviour(child):
                continue
            here = (*places, (field, index))
            inner = function
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                inner = f"{function}.{child.name}" if function else child.name
            yield child, here, inner
            yield from _walk(child, here, inner)


def _is_no_behaviour(node: ast.AST) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.JoinedStr() | ast.Assert():
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name)))) if name == _LOGS:
            return True
        case ast.If(test=ast.Name(id=name)) if name in _NOT_BEHAVIOUR:
            return True
        case ast.Assign(value=ast.Call(func=ast.Name(id="get_logger" | "TypeVar"))):
            return True
        case ast.Assign(value=ast.Subscript() | ast.BinOp(op=ast.BitOr(), left=ast.Attribute())):
            return True  # The alias of a type.
        case _:
            return False


def _changes(node: ast.AST, function: str) -> Iterator[tuple[Change, str]]:
    """Yield the changes of a node, each with its text if that of the node is not enough."""
    yield from _changes_of_expressions(node)
    if function:
        yield from _changes_of_statements(node)
    match node:
        case ast.Set(elts=elements) if len(elements) > 1:
            for index, element in enumerate(elements):
                yield _without("elts", index), f"without {_text(element)}"
        case ast.Dict(keys=keys, values=values) if len(keys) > 1:
            for index, key in enumerate(keys):
                yield _without_pair(index), f"without {_text(key) if key else _text(values[index])}"
        case _:
            pass


def _changes_of_expressions(node: ast.AST) -> Iterator[tuple[Change, str]]:
    match node:
        case ast.Compare(ops=[operator, *_]) if type(operator) in _COMPARISONS:
            yield _with(ops=[_COMPARISONS[type(operator)], *node.ops[1:]]), ""
        case ast.BoolOp():
            yield from _changes_of_conditions(node)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield _instead(operand), ""
        case ast.BinOp(op=operator) if type(operator) in _OPERATORS:
            yield _with(op=_OPERATORS[type(operator)]), ""
        case ast.Constant(value=bool() | int() | float() as value):
            yield _with(value=not value if isinstance(value, bool) else value + 1), ""
        case ast.IfExp(test=test):
            yield _with(test=_negated(test)), ""
        case ast.comprehension(ifs=[_, *_]):
            yield _with(ifs=node.ifs[1:]), f"without if {_text(node.ifs[0])}"
        case ast.Call():
            yield from _changes_of_calls(node)
        case _:
            pass


def _changes_of_conditions(node: ast.BoolOp) -> Iterator[tuple[Change, str]]:
    yield _with(op=ast.Or() if isinstance(node.op, ast.And) else ast.And()), ""
    for index, value in enumerate(node.values):
        rest = node.values[1 - index] if len(node.values) == 2 else None
        yield (_instead(rest) if rest else _without("values", index)), f"without {_text(value)}"


def _changes_of_calls(node: ast.Call) -> Iterator[tuple[Change, str]]:
    name: str = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name in _TWINS and len(node.args) == 1 and isinstance(node.func, ast.Name):
        kept = [each for each in node.keywords if _TWINS[name] in {"min", "max"}]
        yield _with(func=ast.Name(_TWINS[name], ast.Load()), keywords=kept), ""
    for index, keyword in enumerate(node.keywords):
        if (name == "replace" and len(node.keywords) > 1 and keyword.arg) or (
            name in _SORTERS and keyword.arg in {"key", "reverse"}
        ):
            yield _without("keywords", index), f"without {keyword.arg}"


def _changes_of_statements(node: ast.AST) -> Iterator[tuple[Change, str]]:
    match node:
        case ast.Expr(value=ast.Call() | ast.Await() | ast.Yield() | ast.YieldFrom()):
            yield _instead(ast.Pass()), ""
        case ast.AugAssign() | ast.Raise() | ast.Delete():
            yield _instead(ast.Pass()), ""
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield _instead(ast.Pass()), ""
        case ast.Return(value=ast.Call() | ast.Name() | ast.Attribute() | ast.Tuple()):
            yield _with(value=ast.Constant(None)), ""
        case ast.Continue():
            yield _instead(ast.Break()), ""
        case ast.Break():
            yield _instead(ast.Continue()), ""
        case ast.If(test=test) | ast.While(test=test) if not isinstance(test, ast.Compare | ast.UnaryOp):
            yield _with(test=_negated(test)), f"if {_text(_negated(test))}:"
        case _:
            pass


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _with(**fields: object) -> Change:
    def change(node: ast.AST) -> ast.AST:
        for name, value in fields.items():
            setattr(node, name, value)
        return node

    return change


def _instead(other: ast.AST) -> Change:
    return lambda node: ast.copy_location(other, node)


def _without(field: str, index: int) -> Change:
    def change(node: ast.AST) -> ast.AST:
        kept = list(getattr(node, field))
        del kept[index]
        setattr(node, field, kept)
        return node

    return change


def _without_pair(index: int) -> Change:
    def change(node: ast.AST) -> ast.AST:
        return _without("values", index)(_without("keys", index)(node) or node) or node

    return change


def _apply(tree: ast.Module, places: tuple[Place, ...], change: Change) -> None:
    parent: ast.AST = tree
    for field, index in places[:-1]:
        parent = _listed(getattr(parent, field))[index]
    field, index = places[-1]
    value = getattr(parent, field)
    new = change(_copy(_listed(value)[index]))
    if isinstance(value, list):
        value[index] = new
    else:
        setattr(parent, field, new)


def _listed(value: object) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else [value]
