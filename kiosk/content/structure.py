"""The shape of `pack.toml`: everything about a pack that is the same in every language."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.content.quiz_structure import QuizStructure, SuggestedQuestion
from kiosk.content.strict import Id, Ids, Names, OwnId, PictureName, RowId, Short, StrictStruct
from kiosk.content.timeline import Timeline

LANGUAGE = "a language code of two or three small letters, such as en"
VERSION = 'a version in quotes, such as "1.0.0"'
DOI = 'a bare DOI of up to 120 characters in quotes, such as "10.1000/182"'
FORMAT = "2, the number of the form that this file is written in"
PMID = 'a bare PubMed number in quotes, such as "27028832"'

Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z", description=LANGUAGE)]
Version = Annotated[
    str, Meta(pattern=r"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}\Z", description=VERSION)
]
Doi = Annotated[str, Meta(pattern=r"^10\.[0-9]{4,9}/[!-~]{1,105}\Z", description=DOI)]
Pmid = Annotated[str, Meta(pattern=r"^[0-9]{1,8}\Z", description=PMID)]
Format = Annotated[int, Meta(ge=2, le=2, description=FORMAT)]
FewIds = Annotated[tuple[Id, ...], Meta(max_length=4)]
ManyIds = Annotated[tuple[Id, ...], Meta(max_length=100)]
ManyRowIds = Annotated[ManyIds, Names("row")]
RowIds = Annotated[Ids, Names("row")]


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

    id: Annotated[Id, OwnId("source")]
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

    id: Annotated[Id, OwnId("row")]
    compared: bool
    sources: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=12), Names("source")]
    same: bool = False
    badge: Badge | None = None
    picture: PictureName | None = None
    picture_iv: PictureName | None = None
    picture_im: PictureName | None = None
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

    id: Annotated[Id, OwnId("topic or section")]
    kind: SectionKind
    rows: RowIds = ()
    picture: PictureName | None = None

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


class Ready(StrictStruct, frozen=True):
    """A yes-or-no question about being ready to decide: a *No* leads to a section, or to staff.

    The four themes are those of the SURE test (Légaré 2010, PMID 20705870). The words are our own,
    nothing is scored, and it does not claim to be that test.
    """

    id: Annotated[Id, OwnId("question about being ready")]
    section: Annotated[Id, Names("section")] | None = None


class Statement(StrictStruct, frozen=True):
    """Something to check what one knows: is it true, or not? `row` explains it."""

    id: Annotated[Id, OwnId("statement")]
    row: RowId
    answer: Literal["true", "false", "not_known"]


class SafetyLine(StrictStruct, frozen=True):
    """A line about safety that stands on every page to take along, whatever was answered."""

    id: Annotated[Id, OwnId("safety line")]


class TakeawayStructure(StrictStruct, frozen=True):
    """The rows of the page to take along: how the routes compare, and what is the same for both."""

    rows: Annotated[FewIds, Names("row of two cells")] = ()
    same: Annotated[FewIds, Names("row that is the same for both")] = ()


class PathStructure(StrictStruct, frozen=True):
    """The way through a visit.

    Attributes:
        must_see: rows that are in view before the first question is asked. Where one was not,
            *What matters to me* shows it first.
    """

    must_see: RowIds = ()


class Ipdas(StrictStruct, frozen=True):
    """Where the pack answers what IPDAS asks of a decision aid: the audit shows what stands there.

    `decision` names topics, `steps` names sections, and all others name rows. `probabilities` are
    rates of each option, `figures` rates of anything else, and `no_rates` the rows that say why
    there are no probabilities to give.
    """

    decision: Annotated[ManyIds, Names("topic")] = ()
    condition: ManyRowIds = ()
    options: ManyRowIds = ()
    other_options: ManyRowIds = ()
    benefits: ManyRowIds = ()
    harms: ManyRowIds = ()
    experience: ManyRowIds = ()
    update_policy: ManyRowIds = ()
    funding: ManyRowIds = ()
    no_action: ManyRowIds = ()
    probabilities: ManyRowIds = ()
    figures: ManyRowIds = ()
    reference_class: ManyRowIds = ()
    event_rates: ManyRowIds = ()
    same_period: ManyRowIds = ()
    same_denominator: ManyRowIds = ()
    several_views: ManyRowIds = ()
    no_rates: ManyRowIds = ()
    steps: Annotated[ManyIds, Names("section")] = ()
    evidence: ManyRowIds = ()
    credentials: ManyRowIds = ()
    readability: ManyRowIds = ()
    for_whom: ManyRowIds = ()
    searched: ManyRowIds = ()
    makers: ManyRowIds = ()


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
    questions: Annotated[tuple[SuggestedQuestion, ...], Meta(min_length=1, max_length=40)]
    ready: Annotated[tuple[Ready, ...], Meta(max_length=8)] = ()
    statements: Annotated[tuple[Statement, ...], Meta(max_length=16)] = ()
    path: PathStructure = PathStructure()
    safety_lines: Annotated[tuple[SafetyLine, ...], Meta(max_length=8)] = ()
    takeaway: TakeawayStructure = TakeawayStructure()
    ipdas: Ipdas = Ipdas()
