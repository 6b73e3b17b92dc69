"""The supervisor's window in every state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Final, cast

import msgspec
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import StatusMessage, Tone
from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.bulk_command import BulkAction, BulkCommand, RefusedCallback, Undo
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.period_figures import ChartMeasure
from agent_desktop.model.supervisor.report import Download
from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.model.supervisor.timing_edit import TimingField, TimingRead
from agent_desktop.protocol.figures import ReportFileList
from agent_desktop.protocol.objects import BusinessProcessRef
from agent_desktop.protocol.states import FiguresBy
from agent_desktop.protocol.supervisor_objects import AuditPage, CallbackPage, Performance, ReportPage, Why
from ui.common.choices.choice_box import ChoiceBox
from ui.gallery import period_sample, supervisor_sample
from ui.gallery.sample import DEVICES, PLAYER, ZONE
from ui.gallery.scene import Scene
from ui.supervisor.callbacks.action_dialog import ReasonDialog
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.change_dialog import ChangeDialog
from ui.supervisor.callbacks.give_dialog import GiveDialog
from ui.supervisor.process_pane import Tab
from ui.supervisor.reports.reports_place import ReportKind
from ui.supervisor.sidebar import Page
from ui.supervisor.timing.field_editors import TextEditor
from ui.supervisor.window import LEAST, USUAL, SupervisorWindow
from ui.texts.times import zone_named

NO_ANSWER: Final = "The server did not answer in time."

Then = Callable[[SupervisorWindow], None]


def _window(view: SupervisorView, then: Then | None = None) -> QWidget:
    window = SupervisorWindow(supervisor_sample.now)
    window.show_view(view)
    if view.monitor:
        window.monitor.table.choose(1)
        window.pane.performance.show_performance(AsyncValue(supervisor_sample.PERFORMANCE), ZONE)
    if then is not None:
        then(window)
    return window


def _scene(
    name: str,
    then: Then | None = None,
    view: SupervisorView = supervisor_sample.VIEW,
    after: Then | None = None,
) -> Scene:
    late = cast("Callable[[QWidget], None] | None", after)
    return Scene(f"supervisor-{name}", partial(_window, view, then), USUAL, late)


# --- Monitor and Callback Performance -----------------------------------------------------------------------------------


def _performance(loaded: AsyncValue[Performance], window: SupervisorWindow) -> None:
    window.pane.performance.show_performance(loaded, ZONE)


def _stop(window: SupervisorWindow) -> None:
    window.monitor.ask_stop()
    window.monitor.show_offers("claims", 2)


def _change_stop(window: SupervisorWindow) -> None:
    window.monitor.table.choose(4)
    window.monitor.ask_stop()


# --- Callback Search ----------------------------------------------------------------------------------------------------


def _found(search: CallbackSearch, *, more: bool = True) -> None:
    search.show_first(CallbackPage(supervisor_sample.CALLBACKS, "more" if more else None))
    for key, reasons in supervisor_sample.WHY.items():
        search.show_why(key, Why(reasons))
    search.table.choose(1)
    search.show_detail(supervisor_sample.ROSA, supervisor_sample.WORDS, Why(()))
    search.panel.recording.show_player(PLAYER, DEVICES)


def _search(window: SupervisorWindow) -> None:
    window.open_tab(Tab.SEARCH)
    _found(window.pane.search)


def _all_callbacks(window: SupervisorWindow) -> None:
    window.open_place(Page.CALLBACKS)
    _found(window.callbacks, more=False)


def _search_loading(window: SupervisorWindow) -> None:
    window.open_tab(Tab.SEARCH)


def _search_empty(window: SupervisorWindow) -> None:
    window.open_tab(Tab.SEARCH)
    window.pane.search.show_first(CallbackPage(()))


def _search_nothing(window: SupervisorWindow) -> None:
    window.open_tab(Tab.SEARCH)
    window.pane.search.look_for(CallbackQuery("claims", text="nobody"))
    window.pane.search.show_first(CallbackPage(()))


def _search_error(window: SupervisorWindow) -> None:
    window.open_tab(Tab.SEARCH)
    window.pane.search.show_error(NO_ANSWER)


def _search_outcome(window: SupervisorWindow) -> None:
    _search(window)
    refused = (
        *(RefusedCallback(str(n), "An agent has it.") for n in range(2)),
        RefusedCallback("9", "The schedule is closed."),
    )
    window.pane.search.show_outcome(BulkCommand(BulkAction.SEND_TO_QUEUE, 15, 12, refused))


def _search_figure(window: SupervisorWindow) -> None:
    window.pane.open_figure(Figure.TO_BE_PROCESSED)
    _found(window.pane.search)


def _give(window: SupervisorWindow) -> None:
    people = window.pane.search.agents_for(supervisor_sample.CALLBACKS[1:2])
    zone = zone_named("Europe/Lisbon")
    dialog = GiveDialog(
        "Give Rosa Díaz to an agent", {}, people, supervisor_sample.now(), zone=zone, parent=window
    )
    dialog.begin()
    dialog.show_preview(BulkCommand(BulkAction.GIVE_TO_AGENT, 1, 1))


_REFUSED: Final = (
    RefusedCallback("c-0", "An agent has the callback; it can be changed once it is back."),
    RefusedCallback("c-3", "The customer has another open callback there."),
)


def _change(window: SupervisorWindow) -> None:
    names = {callback.id: callback.customer_name or "" for callback in supervisor_sample.CALLBACKS}
    processes = [
        BusinessProcessRef(each.business_process_id, each.name) for each in supervisor_sample.MONITOR
    ]
    zone = zone_named("Europe/Lisbon")
    dialog = ChangeDialog(
        "Change 7 callbacks", names, processes, supervisor_sample.now(), zone=zone, parent=window
    )
    dialog.begin()
    due, priority, process = dialog.findChildren(ChoiceBox)
    due.setCurrentIndex(2)
    priority.setCurrentIndex(8)
    process.setCurrentIndex(1)
    dialog.begin_preview()
    dialog.show_preview(BulkCommand(BulkAction.CHANGE, 7, 5, _REFUSED))


def _purge(window: SupervisorWindow) -> None:
    names = {callback.id: callback.customer_name or "" for callback in supervisor_sample.CALLBACKS}
    text = "Removed as purged, and never called.\nIt can be undone for a minute."
    dialog = ReasonDialog("Purge 7 callbacks?", text, "Purge", names, window)
    dialog.begin()
    dialog.show_preview(BulkCommand(BulkAction.PURGE, 7, 6, _REFUSED[:1]))


def _undo(window: SupervisorWindow) -> None:
    _search(window)
    window.pane.search.show_outcome(BulkCommand(BulkAction.CHANGE, 7, 5, _REFUSED))
    until = supervisor_sample.now() + timedelta(seconds=47)
    window.pane.search.show_undo(Undo(BulkAction.CHANGE, "a-1", 5, until))


# --- Callback Timing ----------------------------------------------------------------------------------------------------


def _timing(window: SupervisorWindow) -> None:
    window.open_tab(Tab.TIMING)
    window.pane.timing.show_timing("claims", AsyncValue(TimingRead(supervisor_sample.PROCESS, '"3"')))


def _timing_wrong(window: SupervisorWindow) -> None:
    _timing(window)
    _type(window, TimingField.DURATION_FOR_NO_ANSWER, "45 s")
    _type(window, TimingField.RECALL_INTERVALS, "5 min, later")


def _timing_conflict(window: SupervisorWindow) -> None:
    _timing(window)
    _type(window, TimingField.DURATION_FOR_NO_ANSWER, "45 s")
    timing = msgspec.structs.replace(
        supervisor_sample.TIMING, duration_for_no_answer_s=90.0, attempts_before_failure=5
    )
    theirs = msgspec.structs.replace(supervisor_sample.PROCESS, timing=timing)
    window.pane.timing.show_conflict("claims", TimingRead(theirs, '"4"'))


def _timing_loading(window: SupervisorWindow) -> None:
    window.open_tab(Tab.TIMING)


def _timing_error(window: SupervisorWindow) -> None:
    window.open_tab(Tab.TIMING)
    window.pane.timing.show_timing("claims", AsyncValue(error=NO_ANSWER))


def _timing_saved(window: SupervisorWindow) -> None:
    _timing(window)
    window.pane.timing.show_saved("claims", TimingRead(supervisor_sample.PROCESS, '"4"'))


def _type(window: SupervisorWindow, field: TimingField, text: str) -> None:
    form = window.pane.timing.form("claims")
    editor = form.row_of(field).editor if form is not None else None
    if isinstance(editor, TextEditor):
        editor.line.setText(text)
        editor.edited.emit()


# --- Interactions, agents, report ---------------------------------------------------------------------------------------


def _interactions(window: SupervisorWindow) -> None:
    window.open_tab(Tab.INTERACTIONS)
    window.pane.interactions.show_interactions(AsyncValue(supervisor_sample.CURRENT))
    window.pane.interactions.table.choose(1)


def _interactions_empty(window: SupervisorWindow) -> None:
    window.open_tab(Tab.INTERACTIONS)
    window.pane.interactions.show_interactions(AsyncValue(()))


def _interactions_error(window: SupervisorWindow) -> None:
    window.open_tab(Tab.INTERACTIONS)
    window.pane.interactions.show_interactions(AsyncValue(error=NO_ANSWER))


def _all_interactions(window: SupervisorWindow) -> None:
    window.open_place(Page.INTERACTIONS)
    window.interactions.show_interactions(AsyncValue(supervisor_sample.CURRENT))
    window.interactions.table.choose(0)


def _interactions_loading(window: SupervisorWindow) -> None:
    window.open_place(Page.INTERACTIONS)


def _agents(window: SupervisorWindow) -> None:
    window.open_place(Page.AGENTS)
    current = {one.interaction_id: one for one in supervisor_sample.CURRENT if one.interaction_id is not None}
    window.agents.show_current(current)


def _report(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports.show_first(ReportPage(supervisor_sample.COMPLETED, "more"))
    window.reports.panel.recording.show_player(PLAYER, DEVICES)


def _report_writing(window: SupervisorWindow) -> None:
    _report(window)
    name = "~/Documents/6.04 Completed Callback Interaction 2026-11-24.xlsx"
    window.reports.show_download(Download(name, 1_834_000, 48_200))


def _report_counted(window: SupervisorWindow) -> None:
    _report(window)
    name = "~/Documents/6.04 Completed Callback Interaction 2026-11-24.csv"
    window.reports.show_download(Download(name, 8_834_000, 48_200, 29_000))


def _report_saved(window: SupervisorWindow) -> None:
    _report(window)
    name = "~/Documents/6.04 Completed Callback Interaction 2026-11-24.xlsx"
    window.reports.show_download(Download(name, 3_100_000, 48_200, is_over=True))


def _report_empty(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports.show_first(ReportPage(()))


def _report_loading(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)


def _report_error(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports.show_error(NO_ANSWER)


def _figures(by: FiguresBy, measure: ChartMeasure, window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports_place.open_report(ReportKind.FIGURES)
    page = window.reports_place.figures
    page.choose(by, measure)
    page.show_figures(AsyncValue(period_sample.FIGURES[by]))


def _figures_empty(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports_place.open_report(ReportKind.FIGURES)
    window.reports_place.figures.show_figures(AsyncValue(period_sample.NOTHING))


def _figures_error(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports_place.open_report(ReportKind.FIGURES)
    window.reports_place.figures.show_figures(AsyncValue(error=NO_ANSWER))


def _audit(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports_place.open_report(ReportKind.AUDIT)
    window.reports_place.audit.show_first(AuditPage(period_sample.AUDIT, "more"))


def _audit_nothing(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports_place.open_report(ReportKind.AUDIT)
    window.reports_place.audit.show_first(AuditPage(()))


def _files(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports_place.open_report(ReportKind.FILES)
    window.reports_place.files.show_files(AsyncValue(ReportFileList(period_sample.FILES)))


def _files_none(window: SupervisorWindow) -> None:
    window.open_place(Page.REPORTS)
    window.reports_place.open_report(ReportKind.FILES)
    window.reports_place.files.show_files(AsyncValue(ReportFileList(())))


def _small(view: SupervisorView) -> QWidget:
    window = _window(view)
    window.resize(*LEAST)
    return window


_TOLD: Final = msgspec.structs.replace(
    supervisor_sample.VIEW,
    message=StatusMessage(1, Tone.SUCCESS, "Retention is stopped. The queue stays; nothing new is offered."),
)

SCENES: Final[tuple[Scene, ...]] = (
    _scene("monitor"),
    _scene("monitor-loading", view=supervisor_sample.STARTING),
    _scene("monitor-empty", view=supervisor_sample.NOBODY),
    _scene("monitor-error", view=supervisor_sample.UNREACHABLE),
    _scene("monitor-disconnected", view=supervisor_sample.LOST),
    _scene("monitor-told", view=_TOLD),
    _scene("monitor-stop", after=_stop),
    _scene("monitor-stop-change", after=_change_stop),
    _scene("performance-loading", partial(_performance, AsyncValue[Performance](loading=True))),
    _scene("performance-empty", partial(_performance, AsyncValue(supervisor_sample.EMPTY_SHIFT))),
    _scene("performance-error", partial(_performance, AsyncValue[Performance](error=NO_ANSWER))),
    _scene("search", _search),
    _scene("search-all", _all_callbacks),
    _scene("search-loading", _search_loading),
    _scene("search-empty", _search_empty),
    _scene("search-nothing-found", _search_nothing),
    _scene("search-error", _search_error),
    _scene("search-disconnected", _search, supervisor_sample.LOST),
    _scene("search-outcome", _search_outcome),
    _scene("search-figure", _search_figure),
    _scene("search-give", _search, after=_give),
    _scene("search-change", _search, after=_change),
    _scene("search-purge", _search, after=_purge),
    _scene("search-undo", _undo),
    _scene("timing", _timing),
    _scene("timing-wrong", _timing_wrong),
    _scene("timing-conflict", _timing_conflict),
    _scene("timing-saved", _timing_saved),
    _scene("timing-loading", _timing_loading),
    _scene("timing-error", _timing_error),
    _scene("timing-disconnected", _timing, supervisor_sample.LOST),
    _scene("interactions", _interactions),
    _scene("interactions-all", _all_interactions),
    _scene("interactions-empty", _interactions_empty),
    _scene("interactions-loading", _interactions_loading),
    _scene("interactions-error", _interactions_error),
    _scene("interactions-disconnected", _interactions, supervisor_sample.LOST),
    _scene("agents", _agents),
    _scene("agents-loading", _agents, supervisor_sample.STARTING),
    _scene("agents-empty", _agents, supervisor_sample.NOBODY),
    _scene("agents-error", _agents, supervisor_sample.UNREACHABLE),
    _scene("agents-disconnected", _agents, supervisor_sample.LOST),
    _scene("report", _report),
    _scene("report-writing", _report_writing),
    _scene("report-counted", _report_counted),
    _scene("report-saved", _report_saved),
    _scene("report-empty", after=_report_empty),
    _scene("report-loading", _report_loading),
    _scene("report-error", after=_report_error),
    _scene("report-disconnected", _report, supervisor_sample.LOST),
    _scene("figures-agents", partial(_figures, FiguresBy.AGENT, ChartMeasure.FIRST_SUCCESSES)),
    _scene("figures-hours", partial(_figures, FiguresBy.HOUR, ChartMeasure.ATTEMPTS)),
    _scene("figures-processes", partial(_figures, FiguresBy.BUSINESS_PROCESS, ChartMeasure.PROMISES_KEPT)),
    _scene("figures-codes", partial(_figures, FiguresBy.CODE, ChartMeasure.ATTEMPTS)),
    _scene("figures-empty", after=_figures_empty),
    _scene("figures-error", after=_figures_error),
    _scene("audit", _audit),
    _scene("audit-nothing", after=_audit_nothing),
    _scene("files", after=_files),
    _scene("files-none", after=_files_none),
    Scene("supervisor-small", partial(_small, supervisor_sample.VIEW), LEAST),
)
"""Every view in its empty, loading, full, error and disconnected state, and what stands over it."""
