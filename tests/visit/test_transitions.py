"""The transition table, event by event: on which screens, under which guard, with which effect."""

import pytest
from msgspec.structs import replace

from kiosk.content.structure import Section, SectionKind, Topic
from kiosk.values.answers import Answers, Choice
from kiosk.values.comfort import Palette, TextSize
from kiosk.values.handout_form import HandoutForm
from kiosk.visit import events
from kiosk.visit.transitions import TABLE, step
from kiosk.visit.visit import (
    ComfortSettings,
    Listening,
    Overlay,
    Screen,
    Visit,
    fresh_visit,
    is_private,
    language_shown,
)
from tests.visit.plans import ELSEWHERE, EVENTS, PLAN, after

FRESH = fresh_visit(PLAN)
WELCOMED = after(events.Begin("en"), events.SeeFacts(frozenset(PLAN.must_see)))
COMPARING = after(events.Compare(), visit=WELCOMED)
ASKED = after(events.TakeQuiz(), visit=WELCOMED)
SHOWN = after(events.ShowResult(), visit=WELCOMED)
TAKING = after(events.TakeAway(), visit=WELCOMED)
SHOWING = after(events.Open(Overlay.SHOW), visit=TAKING)
FORMS = (Overlay.CODE, Overlay.PRINT, Overlay.SHOW)

STRONG = events.Choose("start", Choice.FIRST_STRONG)
PREFERRED = Choice.FIRST_STRONG

SEVERAL = (
    FRESH,
    replace(FRESH, trail=(Screen.WELCOME,), question=1, topic="safety", section="watched"),
    replace(FRESH, question=2, overlays=(Overlay.HELP,)),
    replace(
        FRESH, editing="start", overlays=(Overlay.EDIT,), comfort=ComfortSettings(TextSize.LARGE)
    ),
    replace(FRESH, editing="start", answers=Answers((("start", PREFERRED),))),
    replace(FRESH, question=2, answers=Answers((("start", PREFERRED),))),
    replace(FRESH, question=3),
    replace(FRESH, overlays=(Overlay.SHOW,)),
)
"""Sample visits such that every event changes at least one on each screen it applies to."""

ALL = frozenset(Screen)
IN_VISIT = ALL - {Screen.ATTRACT}

EVERYWHERE = (
    events.Back,
    events.Open,
    events.Close,
    events.SetLanguage,
    events.SetComfort,
    events.SetReading,
    events.UseHeadphones,
    events.SetVolume,
    events.ResetComfort,
    events.AskToStartOver,
    events.StartOver,
)

COUNTS_ON: dict[type[events.Event], frozenset[Screen]] = {
    **dict.fromkeys(TABLE, IN_VISIT),
    **dict.fromkeys(EVERYWHERE, ALL),
    events.Begin: frozenset({Screen.ATTRACT}),
    events.TurnTopic: frozenset({Screen.COMPARE}),
    events.MoveMinute: frozenset({Screen.COMPARE}),
    events.Choose: frozenset({Screen.QUIZ, Screen.RESULT}),
    events.CountMost: frozenset({Screen.QUIZ, Screen.RESULT}),
    events.Pick: frozenset({Screen.QUIZ, Screen.TAKEAWAY}),
    events.PickNone: frozenset({Screen.QUIZ}),
    events.NextQuestion: frozenset({Screen.QUIZ}),
    events.Edit: frozenset({Screen.RESULT}),
    events.TurnRound: frozenset({Screen.TAKEAWAY}),
    events.SwitchCopy: frozenset({Screen.TAKEAWAY}),
}


# The table as a whole ------------------------------------------------------------------------


def test_every_event_has_a_row_and_events_to_try_it_with() -> None:
    kinds = {kind for kind in vars(events).values() if isinstance(kind, type)}
    happening = {kind for kind in kinds if issubclass(kind, events.Event)} - {events.Event}
    assert happening == set(TABLE) == set(EVENTS)
    assert all(type(event) is kind for kind, some in EVENTS.items() for event in some)


def test_a_fresh_visit_is_on_the_attract_screen_with_nothing_in_it() -> None:
    assert Visit(language="en", topic="experience") == FRESH
    assert FRESH.screen is Screen.ATTRACT
    assert not FRESH.something_to_lose
    assert FRESH.overlay is None


@pytest.mark.parametrize("kind", TABLE)
@pytest.mark.parametrize("screen", Screen)
def test_an_event_counts_on_its_screens_only(kind: type[events.Event], screen: Screen) -> None:
    visits = [replace(visit, screen=screen) for visit in SEVERAL]
    counted = [step(visit, event, PLAN) != visit for visit in visits for event in EVENTS[kind]]
    assert any(counted) is (screen in COUNTS_ON[kind])


@pytest.mark.parametrize("screen", Screen)
def test_while_the_screen_is_covered_only_the_ways_out_of_that_count(screen: Screen) -> None:
    covered = [
        replace(visit, screen=screen, overlays=(*visit.overlays, Overlay.COVER))
        for visit in SEVERAL
    ]
    counting = {
        kind
        for kind, some in EVENTS.items()
        for event in some
        if any(step(visit, event, PLAN) != visit for visit in covered)
    }
    assert counting == {events.Back, events.Close, events.StartOver}


@pytest.mark.parametrize(
    "event",
    [
        events.Begin(ELSEWHERE),
        events.SetLanguage(ELSEWHERE),
        events.OpenTopic(ELSEWHERE),
        events.OpenTopic("experience", ELSEWHERE),
        events.OpenTopic("experience", "watched"),
        events.TurnTopic(2),
        events.TurnTopic(0),
        events.Pick(ELSEWHERE),
        events.Edit(ELSEWHERE),
        events.Edit("health"),
        events.SetAsk(ELSEWHERE, on=True),
        events.SayReady(ELSEWHERE, yes=True),
        events.Judge(ELSEWHERE, "true"),
        events.Judge("works_better", ELSEWHERE),
        events.OpenDetail(ELSEWHERE),
    ],
    ids=repr,
)
@pytest.mark.parametrize("screen", Screen)
def test_what_the_plan_does_not_have_leaves_a_visit_as_it_is(
    screen: Screen, event: events.Event
) -> None:
    for visit in SEVERAL:
        here = replace(visit, screen=screen)
        assert step(here, event, PLAN) is here


# Screens -------------------------------------------------------------------------------------


def test_to_begin_welcomes_in_a_language_and_keeps_the_comfort_that_was_chosen() -> None:
    visit = after(
        events.SetComfort(palette=Palette.DARK), events.Open(Overlay.COMFORT), events.Begin("es")
    )
    assert visit == replace(
        FRESH, screen=Screen.WELCOME, language="es", comfort=ComfortSettings(palette=Palette.DARK)
    )


@pytest.mark.parametrize(
    ("event", "screen"),
    [
        (events.Compare(), Screen.COMPARE),
        (events.ShowResult(), Screen.RESULT),
        (events.TakeAway(), Screen.TAKEAWAY),
        (events.Finish(), Screen.THANKS),
    ],
)
def test_a_screen_opens_from_every_other_and_back_leads_there_again(
    event: events.Event, screen: Screen
) -> None:
    for start in IN_VISIT - {screen}:
        before = replace(FRESH, screen=start)
        visit = after(events.Open(Overlay.HELP), event, visit=before)
        seen = frozenset({FRESH.topic} if screen is Screen.COMPARE else ())
        assert visit == replace(FRESH, screen=screen, trail=(start,), seen=seen)
        assert after(events.Back(), visit=visit) == replace(before, seen=seen)


def test_back_returns_to_each_screen_once_the_latest_first() -> None:
    visit = after(
        events.Compare(), events.TakeQuiz(), events.Compare(), events.ShowResult(), visit=WELCOMED
    )
    assert visit.trail == (Screen.WELCOME, Screen.QUIZ, Screen.COMPARE)
    screens = []
    while visit.screen is not Screen.ATTRACT:
        visit = after(events.Back(), visit=visit)
        screens.append(visit.screen)
    assert screens == [Screen.COMPARE, Screen.QUIZ, Screen.WELCOME, Screen.ATTRACT]
    assert visit == FRESH


def test_a_new_screen_has_nothing_open_over_it() -> None:
    visit = after(events.OpenDetail("ride"), events.TakeQuiz(), visit=COMPARING)
    assert (visit.overlays, visit.detail) == ((), "")


# The comparison ------------------------------------------------------------------------------


def test_a_tab_opens_alone_or_with_what_is_named_of_what_lies_deeper() -> None:
    visit = after(events.OpenTopic("after"), visit=WELCOMED)
    assert (visit.screen, visit.topic, visit.section) == (Screen.COMPARE, "after", "")
    assert visit.overlays == ()
    assert after(events.OpenTopic("after", "after"), visit=WELCOMED) == visit
    visit = after(events.OpenTopic("after", "to_ask"), visit=WELCOMED)
    assert (visit.topic, visit.section) == ("after", "to_ask")
    assert visit.overlays == (Overlay.DEEPER,)


def test_what_lies_deeper_closes_after_the_sheet_that_was_opened_from_it() -> None:
    visit = after(events.OpenTopic("after", "to_ask"), events.OpenDetail("ride"), visit=WELCOMED)
    assert visit.overlays == (Overlay.DEEPER, Overlay.DETAIL)
    visit = after(events.Close(), visit=visit)
    assert (visit.section, visit.detail) == ("to_ask", "")
    visit = after(events.Back(), visit=visit)
    assert (visit.screen, visit.topic, visit.section) == (Screen.COMPARE, "after", "")


def test_no_tab_is_turned_while_something_lies_open_over_it() -> None:
    visit = after(events.OpenTopic("experience", "minutes"), visit=WELCOMED)
    assert after(events.TurnTopic(1), visit=visit) is visit


def test_a_neighbouring_tab_opens_alone() -> None:
    visit = after(events.OpenTopic("experience"), events.TurnTopic(1), visit=WELCOMED)
    assert (visit.topic, visit.section) == ("safety", "")
    visit = after(events.TurnTopic(-1), visit=visit)
    assert (visit.topic, visit.section) == ("experience", "")


def test_a_visit_knows_which_tabs_were_seen() -> None:
    assert WELCOMED.seen == frozenset()
    visit = after(events.Compare(), visit=WELCOMED)
    assert visit.seen == {"experience"}
    visit = after(events.TurnTopic(1), events.OpenTopic("after"), events.TakeQuiz(), visit=visit)
    assert visit.seen == {"experience", "safety", "after"}
    assert after(events.StartOver(), visit=visit).seen == frozenset()


def test_there_is_no_tab_beyond_the_ends() -> None:
    assert after(events.TurnTopic(-1), visit=COMPARING) is COMPARING
    last = after(events.OpenTopic("after"), visit=COMPARING)
    assert after(events.TurnTopic(1), visit=last) is last


def test_the_comparison_is_found_at_the_tab_where_it_was_left() -> None:
    visit = after(
        events.OpenTopic("after", "to_ask"), events.TakeQuiz(), events.Compare(), visit=WELCOMED
    )
    assert (visit.topic, visit.section, visit.overlays) == ("after", "", ())


@pytest.mark.parametrize(("asked", "minute"), [(-5, 0), (0, 0), (15, 15), (90, 90), (999, 90)])
def test_a_minute_beyond_the_axis_is_its_end(asked: int, minute: int) -> None:
    assert after(events.MoveMinute(asked), visit=COMPARING).minute == minute


# The quiz ------------------------------------------------------------------------------------


def test_an_answer_is_kept_and_can_be_changed() -> None:
    assert after(STRONG, visit=ASKED).answers.choices == (("start", PREFERRED),)
    changed = after(STRONG, events.Choose("start", Choice.MIDDLE), visit=ASKED)
    assert changed.answers.choice("start") is Choice.MIDDLE


@pytest.mark.parametrize("attribute", ["needle", "health", "", ELSEWHERE])
def test_an_answer_belongs_to_the_preference_that_it_names(attribute: str) -> None:
    late = events.Choose(attribute, Choice.MIDDLE)
    for visit in (ASKED, after(STRONG, visit=ASKED), after(events.Edit("start"), visit=SHOWN)):
        assert after(late, visit=visit) is visit
        assert after(events.CountMost(attribute), visit=visit) is visit


def test_a_checklist_takes_no_step() -> None:
    checklist = replace(ASKED, question=3)
    assert after(STRONG, visit=checklist) is checklist


@pytest.mark.parametrize("choice", [Choice.MIDDLE, Choice.NOT_SURE])
def test_only_a_wish_counts_most(choice: Choice) -> None:
    most = replace(ASKED, question=2)
    count = events.CountMost("start")
    assert after(count, visit=most) is most
    neutral = replace(after(events.Choose("start", choice), visit=ASKED), question=2)
    assert after(count, visit=neutral) is neutral
    wished = replace(after(STRONG, visit=ASKED), question=2)
    assert after(count, visit=wished).answers.counts_most == {"start"}
    assert after(count, count, visit=wished) == wished


def test_what_counts_most_is_said_where_it_is_asked() -> None:
    asked = after(STRONG, visit=ASKED)
    assert after(events.CountMost("start"), visit=asked) is asked


def test_on_the_page_every_checklist_can_be_ticked() -> None:
    page = replace(FRESH, screen=Screen.TAKEAWAY)
    visit = after(events.Pick("veins"), events.Pick("heart"), events.Pick("never"), visit=page)
    assert visit.answers.picked == {"veins", "heart", "never"}
    assert after(events.Pick("once"), visit=visit).answers.picked == {"veins", "heart", "once"}


def test_a_checklist_holds_several_options_and_gives_each_back() -> None:
    visit = replace(ASKED, question=3)
    visit = after(events.Pick("heart"), events.Pick("liver"), visit=visit)
    assert visit.answers.picked == {"heart", "liver"}
    assert after(events.Pick("heart"), visit=visit).answers.picked == {"liver"}


def test_a_single_checklist_holds_one_option_and_leaves_the_others_alone() -> None:
    visit = after(events.Pick("heart"), events.NextQuestion(), visit=replace(ASKED, question=3))
    visit = after(events.Pick("never"), events.Pick("once"), visit=visit)
    assert visit.answers.picked == {"heart", "once"}
    assert after(events.Pick("once"), visit=visit).answers.picked == {"heart"}


def test_none_of_these_takes_back_what_was_picked_and_a_pick_takes_it_back() -> None:
    elsewhere = Answers(picked=frozenset({"veins"}))
    visit = replace(ASKED, question=3, answers=elsewhere)
    visit = after(events.Pick("heart"), events.PickNone("health"), visit=visit)
    assert visit.answers == replace(elsewhere, none_of=frozenset({"health"}))
    assert after(events.PickNone("health"), visit=visit).answers == elsewhere
    page = after(events.TakeAway(), events.Pick("liver"), visit=visit)
    assert page.answers == Answers(picked=frozenset({"veins", "liver"}))


def test_to_have_said_none_of_these_can_be_lost() -> None:
    assert after(events.PickNone("health"), visit=replace(ASKED, question=3)).something_to_lose


def test_only_the_checklist_on_the_screen_is_said_to_hold_nothing() -> None:
    checklist = replace(ASKED, question=3)
    assert after(events.PickNone("familiar"), visit=checklist) is checklist
    assert after(events.PickNone("health"), visit=ASKED) is ASKED


def test_only_options_of_the_checklist_on_the_screen_are_picked() -> None:
    assert after(events.Pick("heart"), visit=ASKED) is ASKED
    checklist = replace(ASKED, question=3)
    assert after(events.Pick("once"), visit=checklist) is checklist


def test_the_quiz_goes_on_to_the_result_and_back_through_every_question() -> None:
    visit, questions = after(STRONG, visit=ASKED), []
    while visit.screen is Screen.QUIZ:
        questions.append(visit.question)
        visit = after(events.NextQuestion(), visit=visit)
    assert questions == [0, 1, 2, 3, 4]
    assert visit.screen is Screen.RESULT
    visit = after(*[events.Back()] * 5, visit=visit)
    assert (visit.screen, visit.question) == (Screen.QUIZ, 0)
    assert after(events.Back(), visit=visit).screen is Screen.WELCOME


def test_nobody_without_a_wish_is_asked_which_counts_most() -> None:
    visit, questions = after(events.Choose("start", Choice.MIDDLE), visit=ASKED), []
    while visit.screen is Screen.QUIZ:
        questions.append(visit.question)
        visit = after(events.NextQuestion(), visit=visit)
    assert questions == [0, 1, 3, 4]
    assert after(*[events.Back()] * 3, visit=visit).question == 1


def test_the_quiz_is_found_at_the_question_where_it_was_left() -> None:
    visit = after(events.NextQuestion(), events.Compare(), events.TakeQuiz(), visit=ASKED)
    assert visit.question == 1


# The result ----------------------------------------------------------------------------------


def test_an_answer_is_changed_on_the_result() -> None:
    strong = events.Choose("needle", Choice.FIRST_STRONG)
    visit = after(events.Edit("needle"), strong, visit=SHOWN)
    assert (visit.editing, visit.overlay) == ("needle", Overlay.EDIT)
    assert visit.answers.choices == (("needle", PREFERRED),)
    weighed = after(events.CountMost("needle"), visit=visit)
    assert weighed.answers.counts_most == {"needle"}
    assert after(events.CountMost("needle"), visit=weighed).answers.counts_most == frozenset()


def test_nothing_is_answered_on_the_result_unless_an_answer_is_open() -> None:
    assert after(STRONG, visit=SHOWN) is SHOWN
    closed = after(events.Edit("start"), STRONG, events.Close(), visit=SHOWN)
    assert closed.editing == ""
    assert after(events.CountMost("start"), visit=closed) is closed


def test_to_edit_another_answer_turns_to_it() -> None:
    visit = after(events.Edit("needle"), events.Open(Overlay.SCORING), visit=SHOWN)
    visit = after(events.Edit("start"), visit=visit)
    assert visit.editing == "start"
    assert visit.overlays == (Overlay.SCORING, Overlay.EDIT)


def test_an_open_answer_stays_open_below_what_is_closed_above_it() -> None:
    visit = after(events.Edit("needle"), events.OpenDetail("ride"), visit=SHOWN)
    visit = after(events.Close(), visit=visit)
    assert (visit.detail, visit.editing, visit.overlays) == ("", "needle", (Overlay.EDIT,))


# What is taken along -------------------------------------------------------------------------


@pytest.mark.parametrize("screen", sorted(IN_VISIT))
def test_a_question_to_ask_is_switched_off_and_on_again(screen: Screen) -> None:
    visit = after(events.SetAsk("cost", on=False), visit=replace(FRESH, screen=screen))
    assert visit.asks == (("cost", False),)
    assert after(events.SetAsk("cost", on=True), visit=visit).asks == (("cost", True),)


@pytest.mark.parametrize("screen", sorted(IN_VISIT))
def test_a_yes_and_a_no_about_being_ready_are_kept_and_can_be_changed(screen: Screen) -> None:
    visit = replace(FRESH, screen=screen)
    visit = after(
        events.SayReady("sure", yes=True), events.SayReady("informed", yes=False), visit=visit
    )
    assert visit.ready == (("informed", False), ("sure", True))
    changed = after(events.SayReady("sure", yes=False), visit=visit)
    assert changed.ready == (("informed", False), ("sure", False))


@pytest.mark.parametrize("screen", sorted(IN_VISIT))
def test_what_is_said_of_a_statement_is_kept_and_can_be_changed(screen: Screen) -> None:
    visit = replace(FRESH, screen=screen)
    visit = after(
        events.Judge("works_better", "true"), events.Judge("watched_both", "true"), visit=visit
    )
    assert visit.judged == (("watched_both", "true"), ("works_better", "true"))
    changed = after(events.Judge("works_better", "not_known"), visit=visit)
    assert changed.judged == (("watched_both", "true"), ("works_better", "not_known"))


def test_the_shown_page_is_turned_and_turned_back() -> None:
    turned = after(events.TurnRound(), visit=SHOWING)
    assert turned == replace(SHOWING, turned=True)
    assert after(events.TurnRound(), visit=turned) == SHOWING


def test_the_shown_page_is_switched_to_the_copy_for_staff_and_back() -> None:
    switched = after(events.SwitchCopy(), visit=SHOWING)
    assert switched == replace(SHOWING, for_staff=True)
    assert after(events.SwitchCopy(), visit=switched) == SHOWING


@pytest.mark.parametrize("language", ["", "en"])
def test_there_is_no_copy_for_staff_in_no_other_language(language: str) -> None:
    plan = replace(PLAN, staff_language=language)
    assert step(SHOWING, events.SwitchCopy(), plan) is SHOWING


@pytest.mark.parametrize("event", [events.TurnRound(), events.SwitchCopy()])
def test_what_lies_over_the_shown_page_leaves_it_as_it_is(event: events.Event) -> None:
    changed = after(event, visit=SHOWING)
    helped = after(events.Open(Overlay.HELP), visit=changed)
    assert after(event, visit=helped) is helped
    assert after(events.Close(), visit=helped) == changed
    assert after(events.Close(), visit=changed) == TAKING
    assert after(events.Finish(), events.Back(), visit=changed) == TAKING


# What lies over a screen ---------------------------------------------------------------------


@pytest.mark.parametrize("screen", Screen)
def test_overlays_that_open_anywhere_lie_there_once(screen: Screen) -> None:
    visit = replace(FRESH, screen=screen)
    for event in (*EVENTS[events.Open], *EVENTS[events.Open]):
        visit = after(event, visit=visit)
    panels = (Overlay.TOPICS,) if screen is Screen.COMPARE else ()
    directly = (Overlay.SCORING, Overlay.READY, Overlay.KNOWLEDGE)
    page = (Overlay.CHOOSE, *FORMS) if screen is Screen.TAKEAWAY else ()
    anywhere = (Overlay.COMFORT, Overlay.HELP, *panels, *directly)
    hides = () if screen is Screen.ATTRACT else (Overlay.COVER,)
    assert visit.overlays == (*anywhere, *page, *hides)


@pytest.mark.parametrize(
    "offered", [set(), {HandoutForm.QR}, {HandoutForm.PAPER, HandoutForm.SHOW}]
)
def test_a_form_of_the_page_opens_where_the_clinic_offers_it(offered: set[HandoutForm]) -> None:
    plan = replace(PLAN, forms=frozenset(offered))
    opened = {
        form
        for form, overlay in zip(HandoutForm, FORMS, strict=True)
        if step(TAKING, events.Open(overlay), plan).overlay is overlay
    }
    assert opened == offered


def test_one_row_is_open_at_a_time() -> None:
    visit = after(events.OpenDetail("ride"), visit=COMPARING)
    assert (visit.detail, visit.overlay) == ("ride", Overlay.DETAIL)
    assert after(events.OpenDetail("onset"), visit=visit) is visit
    assert after(events.Close(), events.OpenDetail("onset"), visit=visit).detail == "onset"


def test_an_open_row_stays_open_below_what_is_closed_above_it() -> None:
    visit = after(events.OpenDetail("ride"), events.Open(Overlay.HELP), visit=COMPARING)
    visit = after(events.Close(), visit=visit)
    assert (visit.detail, visit.overlays) == ("ride", (Overlay.DETAIL,))


@pytest.mark.parametrize("event", [events.Back(), events.Close()])
def test_the_overlay_on_top_is_closed_first(event: events.Event) -> None:
    visit = after(events.Open(Overlay.HELP), events.Open(Overlay.COVER), visit=COMPARING)
    visit = after(event, visit=visit)
    assert (visit.screen, visit.overlays) == (Screen.COMPARE, (Overlay.HELP,))
    assert after(event, visit=visit) == COMPARING


def test_nothing_is_closed_where_nothing_is_open() -> None:
    assert after(events.Close(), visit=COMPARING) is COMPARING


def test_back_leads_nowhere_from_the_first_screen_of_all_unless_something_is_open_there() -> None:
    chosen = after(events.SetComfort(palette=Palette.DARK))
    assert after(events.Back(), visit=chosen) is chosen
    assert after(events.Open(Overlay.COMFORT), events.Back(), visit=chosen) == chosen


# Comfort -------------------------------------------------------------------------------------


def test_the_screen_is_put_in_another_language_and_everything_else_stays() -> None:
    visit = after(STRONG, visit=ASKED)
    assert after(events.SetLanguage("es"), visit=visit) == replace(visit, language="es")


@pytest.mark.parametrize("screen", Screen)
def test_comfort_is_set_on_every_screen_and_reset_whole(screen: Screen) -> None:
    visit = replace(FRESH, screen=screen)
    changed = after(
        events.SetComfort(text_size=TextSize.LARGEST),
        events.SetComfort(palette=Palette.CONTRAST),
        events.SetComfort(less_motion=True),
        events.SetComfort(left_handed=True),
        events.SetComfort(within_reach=True),
        events.SetComfort(spaced=True),
        events.SetComfort(two_buttons=True),
        visit=visit,
    )
    comfort = ComfortSettings(
        TextSize.LARGEST,
        Palette.CONTRAST,
        less_motion=True,
        left_handed=True,
        within_reach=True,
        spaced=True,
        two_buttons=True,
    )
    assert changed == replace(visit, comfort=comfort)
    assert after(events.ResetComfort(), visit=changed) == visit


# Listening -----------------------------------------------------------------------------------


@pytest.mark.parametrize("screen", Screen)
def test_listening_is_set_on_every_screen_and_ends_with_the_visit(screen: Screen) -> None:
    visit = replace(FRESH, screen=screen)
    changed = after(
        events.SetReading(on=True), events.UseHeadphones(), events.SetVolume(5), visit=visit
    )
    assert changed == replace(visit, listening=Listening(reading=True, headphones=True, volume=5))
    assert after(events.StartOver(), visit=changed) == FRESH


@pytest.mark.parametrize("volume", [-1, 6])
def test_there_is_no_volume_beyond_its_ends(volume: int) -> None:
    assert after(events.SetVolume(volume)) == FRESH


@pytest.mark.parametrize("screen", Screen)
def test_answers_and_results_are_private(screen: Screen) -> None:
    tells = {Screen.QUIZ, Screen.RESULT, Screen.TAKEAWAY}
    assert is_private(replace(FRESH, screen=screen), PLAN) is (screen in tells)


@pytest.mark.parametrize("overlay", Overlay)
def test_what_lies_on_top_decides_what_is_private(overlay: Overlay) -> None:
    tells_nothing = {
        Overlay.COMFORT,
        Overlay.DEEPER,
        Overlay.DETAIL,
        Overlay.TOPICS,
        Overlay.LEAVE,
        Overlay.MENU,
    }
    for screen in (Screen.COMPARE, Screen.RESULT):
        visit = replace(FRESH, screen=screen, overlays=(Overlay.LEAVE, overlay))
        assert is_private(visit, PLAN) is (overlay not in tells_nothing)


@pytest.mark.parametrize("section", ["", "to_ask"])
def test_the_questions_to_ask_are_private_wherever_they_are_listed(section: str) -> None:
    topic = Topic("after", SectionKind.QUESTIONS)
    if section:
        deeper = Section(section, SectionKind.QUESTIONS)
        topic = Topic("after", SectionKind.WHOLE_VISIT, more=(deeper,))
    plan = replace(PLAN, topics=(*PLAN.topics[:2], topic))
    front = (Overlay.DEEPER,) if section else ()
    visit = replace(COMPARING, topic="after", section=section, overlays=front)
    assert is_private(visit, plan)
    assert not is_private(replace(visit, overlays=(*front, Overlay.DETAIL)), plan)
    assert not is_private(replace(visit, topic="safety", section="", overlays=()), plan)


def test_what_staff_read_in_their_own_language_is_in_that() -> None:
    shown = after(events.SwitchCopy(), visit=SHOWING)
    assert language_shown(SHOWING, PLAN) == "en"
    assert language_shown(shown, PLAN) == "es"
    assert language_shown(after(events.Open(Overlay.HELP), visit=shown), PLAN) == "en"


# Starting over -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "decided",
    [
        replace(FRESH, answers=Answers((("start", PREFERRED),))),
        replace(FRESH, answers=Answers(picked=frozenset({"heart"}))),
        replace(FRESH, asks=(("cost", False),)),
        replace(FRESH, ready=(("sure", False),)),
        replace(FRESH, judged=(("works_better", "true"),)),
    ],
)
@pytest.mark.parametrize("event", [events.AskToStartOver(), events.Back()])
def test_it_is_asked_once_more_where_there_is_something_to_lose(
    decided: Visit, event: events.Event
) -> None:
    visit = replace(decided, screen=Screen.WELCOME)
    asked = after(event, visit=visit)
    assert asked == replace(visit, overlays=(Overlay.LEAVE,))
    assert after(events.Close(), visit=asked) == visit
    assert after(events.StartOver(), visit=asked) == FRESH


def test_the_question_comes_to_the_top_and_is_there_once() -> None:
    visit = after(STRONG, events.AskToStartOver(), events.Open(Overlay.HELP), visit=ASKED)
    assert visit.overlays == (Overlay.LEAVE, Overlay.HELP)
    visit = after(events.AskToStartOver(), visit=visit)
    assert visit.overlays == (Overlay.HELP, Overlay.LEAVE)


@pytest.mark.parametrize("screen", Screen)
def test_it_is_not_asked_where_there_is_nothing_to_lose(screen: Screen) -> None:
    visit = replace(
        FRESH, screen=screen, overlays=(Overlay.HELP,), comfort=ComfortSettings(TextSize.LARGE)
    )
    assert after(events.AskToStartOver(), visit=visit) == FRESH
