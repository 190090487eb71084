"""The shape of `pack.toml`: everything about a pack that is the same in every language."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.values.pictures import Picture
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import DOUBLE, AskFirst

NAME = "a name of up to 40 small letters, digits and underscores that starts with a letter"
LANGUAGE = "a language code of two or three small letters, such as en"
VERSION = 'a version in quotes, such as "1.0.0"'
DOI = 'a bare DOI of up to 120 characters in quotes, such as "10.1000/182"'
FORMAT = "2, the number of the form that this file is written in"
PMID = 'a bare PubMed number in quotes, such as "27028832"'

Id = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}\Z", description=NAME)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z", description=LANGUAGE)]
Version = Annotated[
    str, Meta(pattern=r"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}\Z", description=VERSION)
]
Doi = Annotated[str, Meta(pattern=r"^10\.[0-9]{4,9}/[!-~]{1,105}\Z", description=DOI)]
Pmid = Annotated[str, Meta(pattern=r"^[0-9]{1,8}\Z", description=PMID)]
Format = Annotated[int, Meta(ge=2, le=2, description=FORMAT)]
Minute = Annotated[int, Meta(ge=0, le=480)]
Points = Annotated[int, Meta(ge=1, le=10)]
Short = Annotated[str, Meta(min_length=1, max_length=400)]

Ids = Annotated[tuple[Id, ...], Meta(max_length=20)]
"""Ids of which a page shows each. The limits of this file are twice what a large pack has, and keep
the largest one as quick to show as any."""

ManyIds = Annotated[tuple[Id, ...], Meta(max_length=100)]


class StrictStruct(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of a pack: no unknown keys, no silent conversion, never changed once loaded.

    A key that is left out and one that holds its default are the same thing, also where a part is
    written out to be hashed (see `sign_off.py`).
    """


class Badge(StrEnum):
    """How sure anyone can be of a row."""

    WELL_SUPPORTED = "well_supported"
    SMALL_STUDIES = "small_studies"
    CLINIC_VIEW = "clinic_view"
    NOT_KNOWN = "not_known"


class Tone(StrEnum):
    """Whether a line speaks for a route, against it, or neither.

    It is neutral where it states what is the same for both, what is a matter of taste, or what is
    not known.
    """

    PLUS = "plus"
    MINUS = "minus"
    NEUTRAL = "neutral"


class SectionKind(StrEnum):
    """How a section of a panel is drawn."""

    COMPARE = "compare"
    SHARED = "shared"
    TIMELINE = "timeline"
    WHOLE_VISIT = "whole_visit"
    QUESTIONS = "questions"
    SOURCES = "sources"
    SIGN_OFF = "sign_off"


class Source(StrictStruct, frozen=True):
    """A citation. Years are calendar years; `doi` and `pmid` are bare identifiers."""

    id: Id
    kind: Literal["clinic", "trial", "cohort", "review", "guideline", "label", "regulator"]
    authors: Short
    title: Short
    published_in: Short
    year: Annotated[int, Meta(ge=1900, le=2100)]
    doi: Doi | None = None
    pmid: Pmid | None = None


class FactRow(StrictStruct, frozen=True):
    """One line of a section.

    The tones are for `kiosk-author lint`, which asks for them where a row speaks of a route.

    Attributes:
        compared: whether the line is about how the routes compare. Other lines are shared.
        same: whether a compared line is the same for both routes, and so is said once.
        badge: how sure it is; none where it is advice, or what the patient says.
        picture: what the line is about.
        picture_iv: what it says of IV, where that can be drawn: a slope, a clock, a dial.
        picture_im: the same for IM.
        tone_iv: whether the line speaks for IV; tone_more_iv the same for what its sheet says.
    """

    id: Id
    compared: bool
    sources: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=12)]
    same: bool = False
    badge: Badge | None = None
    picture: Picture | None = None
    picture_iv: Picture | None = None
    picture_im: Picture | None = None
    tone_iv: Tone | None = None
    tone_im: Tone | None = None
    tone_more_iv: Tone | None = None
    tone_more_im: Tone | None = None
    facts_iv: Ids = ()
    facts_im: Ids = ()
    facts: Ids = ()

    def __post_init__(self) -> None:
        if self.same and not self.compared:
            raise ValueError("only a compared row can be the same for both. Take same out.")
        if (self.picture_iv is None) != (self.picture_im is None):
            raise ValueError("one route has a picture and the other none. Give both one.")
        if self.picture_iv is not None and not self.beside:
            raise ValueError("picture_iv and picture_im need a row of two cells. Use picture.")

    @property
    def beside(self) -> bool:
        """Whether the row says one thing of IV and another of IM, in two cells."""
        return self.compared and not self.same


class Section(StrictStruct, frozen=True):
    """One layer of a tab: what one screen or one sheet shows."""

    id: Id
    kind: SectionKind
    rows: Ids = ()
    picture: Picture | None = None

    def __post_init__(self) -> None:
        if self.kind in {SectionKind.COMPARE, SectionKind.SHARED} and not self.rows:
            raise ValueError("this kind of section needs rows. List their ids in rows.")


class Topic(Section, frozen=True):
    """One tab of the comparison: its first layer, and what lies deeper and opens as a sheet."""

    more: Annotated[tuple[Section, ...], Meta(max_length=7)] = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The layers, the first one first."""
        return (self, *self.more)


class Span(StrictStruct, frozen=True):
    """A range of minutes after the dose begins, never a false point."""

    earliest: Minute
    latest: Minute

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError("latest is before earliest. Write the smaller minute as earliest.")


class Strength(StrictStruct, frozen=True):
    """How strong the strongest part is drawn, in percent of the drawing's height, as a range.

    It is the clinic's view and nothing measured: the ranges of two routes may overlap.
    """

    least: Annotated[int, Meta(ge=10, le=100)] = 40
    most: Annotated[int, Meta(ge=10, le=100)] = 80

    def __post_init__(self) -> None:
        if self.most < self.least:
            raise ValueError("most is below least. Write the smaller number as least.")


class Lane(StrictStruct, frozen=True):
    """One route's session in minutes. `peak` and `strength` are drawn as an illustration.

    The strongest part may last until the end: an even drip is strongest when it ends.
    """

    onset: Span
    peak: Span
    end: Span
    strength: Strength = Strength()

    def __post_init__(self) -> None:
        if not self.onset.latest <= self.peak.earliest <= self.end.earliest:
            raise ValueError("onset, peak and end overlap. Let each start where the last ended.")
        if self.peak.latest > self.end.latest:
            raise ValueError("the peak lasts beyond the end. Let it last as long at the most.")


class Timeline(StrictStruct, frozen=True):
    """Both routes on one minute axis."""

    axis: Annotated[int, Meta(ge=10, le=480)]
    row: Id
    iv: Lane
    im: Lane

    def __post_init__(self) -> None:
        if max(self.iv.end.latest, self.im.end.latest) > self.axis:
            raise ValueError("a session ends after the axis. Raise axis to its last minute.")


class AttributeEnd(StrictStruct, frozen=True):
    """One end of a preference: the route it pulls toward and the facts that say why."""

    facts: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=20)]
    toward: Route | None = None
    picture: Picture | None = None


class Attribute(StrictStruct, frozen=True):
    """A preference that the quiz asks about. `row` is where the kiosk explains it.

    Preferences of one group are parts of one wish, and count once together. The first end stands
    on the left.
    """

    id: Id
    group: Id
    row: Id
    first: AttributeEnd
    second: AttributeEnd


class Circumstance(StrictStruct, frozen=True):
    """Something medical: it never scores, it becomes a line for the care team.

    `first` is what it puts before the choice of a route.
    """

    id: Id
    row: Id
    first: AskFirst | None = None


class Checklist(StrictStruct, frozen=True):
    """A question about circumstances. `single` allows one option at a time.

    Every one of them stands on the page to take along; one that is not `on_page` alone is a screen
    of the quiz as well.
    """

    id: Id
    single: bool
    options: Annotated[tuple[Circumstance, ...], Meta(min_length=1, max_length=16)]
    on_page: bool = False


class Strengths(StrictStruct, frozen=True):
    """How hard a step pulls toward its end."""

    strong: Points
    slight: Points

    def __post_init__(self) -> None:
        if self.strong < self.slight:
            raise ValueError("slight is above strong. Write the larger number as strong.")


class QuizStructure(StrictStruct, frozen=True):
    """The whole scoring rule, open to anyone who reads it.

    The result leans above a balance of `lean_above`; `minimum` is how many questions need a step
    before both routes can be said to fit.
    """

    lean_above: Points
    minimum: Annotated[int, Meta(ge=1, le=12)]
    strengths: Strengths
    attributes: Annotated[tuple[Attribute, ...], Meta(min_length=1, max_length=12)]
    checklists: Annotated[tuple[Checklist, ...], Meta(max_length=6)] = ()

    def __post_init__(self) -> None:
        if self.lean_above < self.strengths.slight:
            raise ValueError("one slight answer would lean. Raise lean_above to slight.")
        if self.lean_above >= self.strengths.slight * DOUBLE:
            raise ValueError(
                "a slight answer that counts most would not lean. Lower lean_above below "
                f"{DOUBLE} times slight."
            )


class When(StrictStruct, frozen=True):
    """One condition under which a question to ask is offered: exactly one kind of it.

    `apart` holds where wishes pull apart.
    """

    attribute: Id | None = None
    toward: Route | None = None
    circumstance: Id | None = None
    apart: bool = False

    def __post_init__(self) -> None:
        half = (self.attribute is None) != (self.toward is None)
        kinds = (self.attribute is not None, self.circumstance is not None, self.apart)
        if half or sum(kinds) != 1:
            raise ValueError(
                "this is no condition. Write attribute and toward, or circumstance, or apart."
            )


class QuestionStructure(StrictStruct, frozen=True):
    """A question to ask the care team: always offered where `when` is empty."""

    id: Id
    when: Annotated[tuple[When, ...], Meta(max_length=12)] = ()


class Ready(StrictStruct, frozen=True):
    """A yes-or-no question about being ready to decide: a *No* leads to a section, or to staff.

    The four themes are those of the SURE test (Légaré 2010, PMID 20705870). The words are our own,
    nothing is scored, and it does not claim to be that test.
    """

    id: Id
    section: Id | None = None


class Statement(StrictStruct, frozen=True):
    """Something to check what one knows: is it true, or not? `row` explains it."""

    id: Id
    row: Id
    answer: Literal["true", "false", "not_known"]


class SafetyLine(StrictStruct, frozen=True):
    """A line about safety that stands on every page to take along, whatever was answered."""

    id: Id


class TakeawayStructure(StrictStruct, frozen=True):
    """The rows of the page to take along: how the routes compare, and what is the same for both."""

    rows: Annotated[tuple[Id, ...], Meta(max_length=4)] = ()
    same: Annotated[tuple[Id, ...], Meta(max_length=4)] = ()


class PathStructure(StrictStruct, frozen=True):
    """The way through a visit.

    Attributes:
        must_see: rows that are in view before the first question is asked. Where one was not,
            *What matters to me* shows it first.
    """

    must_see: Ids = ()


class Ipdas(StrictStruct, frozen=True):
    """Where the pack answers what IPDAS asks of a decision aid: the audit shows what stands there.

    `decision` names topics, `steps` names sections, and all others name rows. `probabilities` are
    rates of each option, `figures` rates of anything else, and `no_rates` the rows that say why
    there are no probabilities to give.
    """

    decision: ManyIds = ()
    condition: ManyIds = ()
    options: ManyIds = ()
    other_options: ManyIds = ()
    benefits: ManyIds = ()
    harms: ManyIds = ()
    experience: ManyIds = ()
    update_policy: ManyIds = ()
    funding: ManyIds = ()
    no_action: ManyIds = ()
    probabilities: ManyIds = ()
    figures: ManyIds = ()
    reference_class: ManyIds = ()
    event_rates: ManyIds = ()
    same_period: ManyIds = ()
    same_denominator: ManyIds = ()
    several_views: ManyIds = ()
    no_rates: ManyIds = ()
    steps: ManyIds = ()
    evidence: ManyIds = ()
    credentials: ManyIds = ()
    readability: ManyIds = ()
    for_whom: ManyIds = ()
    searched: ManyIds = ()
    makers: ManyIds = ()


class Structure(StrictStruct, frozen=True):
    """Everything in `pack.toml`."""

    format: Format
    id: Id
    version: Version
    published: dt.date
    next_review: dt.date
    languages: Annotated[tuple[Language, ...], Meta(min_length=1, max_length=12)]
    sources: Annotated[tuple[Source, ...], Meta(min_length=1, max_length=60)]
    topics: Annotated[tuple[Topic, ...], Meta(min_length=1, max_length=12)]
    rows: Annotated[tuple[FactRow, ...], Meta(min_length=1, max_length=200)]
    timeline: Timeline
    quiz: QuizStructure
    questions: Annotated[tuple[QuestionStructure, ...], Meta(min_length=1, max_length=40)]
    ready: Annotated[tuple[Ready, ...], Meta(max_length=8)] = ()
    statements: Annotated[tuple[Statement, ...], Meta(max_length=16)] = ()
    path: PathStructure = PathStructure()
    safety_lines: Annotated[tuple[SafetyLine, ...], Meta(max_length=8)] = ()
    takeaway: TakeawayStructure = TakeawayStructure()
    ipdas: Ipdas = Ipdas()
