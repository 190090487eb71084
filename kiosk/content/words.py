"""The shape of a language file: a pack's words, keyed as `pack.toml` is."""

import datetime as dt
from typing import Annotated, Final, Literal

from msgspec import Meta, field

from kiosk.content.quiz_words import QuizWords
from kiosk.content.strict import Caption, Heading, Id, Line, Phrase, StrictStruct
from kiosk.content.structure import Badge, Language
from kiosk.values.routes import Route

Text = Annotated[str, Meta(min_length=1, max_length=900)]

LONGEST_NAME: Final = 160
"""Characters of the name and role of whoever signs."""

HASH = "the 64 digits and letters that `kiosk-author sign` prints, in quotes"
ContentHash = Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?\Z", description=HASH)]


class Review(StrictStruct, frozen=True):
    """Who signed this language off, and the hash of the words that were signed: `sign_off.py`."""

    reviewed_by: Annotated[str, Meta(max_length=LONGEST_NAME)] = ""
    reviewed_on: dt.date | None = None
    next_review: dt.date | None = None
    signed: ContentHash = ""
    awaits: Annotated[str, Meta(max_length=160)] = ""
    """What has to happen before anyone can sign, for patients to read while nobody has."""


class BadgeWords(StrictStruct, frozen=True):
    """A badge's name and what it means."""

    label: Line
    meaning: Text


class TopicWords(StrictStruct, frozen=True):
    """A tab, the point of its panel, and a line that leads in."""

    tab: Caption
    title: Line
    lead: Line


class SectionWords(StrictStruct, frozen=True):
    """The name of what lies deeper under a tab."""

    title: Caption


class RowWords(StrictStruct, frozen=True):
    """A row's words.

    Compared rows fill the IV and IM pairs, those that are the same for both `both` and `more`, and
    shared rows `text` and `more`. The short words stand on the panel, the long ones (`more...`)
    open on a touch; `why` is the reason for the row's badge, where it has one.
    """

    label: Phrase
    why: Text | None = None
    both: Line | None = None
    iv: Line | None = None
    im: Line | None = None
    more_iv: Text | None = None
    more_im: Text | None = None
    text: Annotated[str, Meta(min_length=1, max_length=240)] | None = None
    more: Text | None = None


class TermWords(StrictStruct, frozen=True):
    """A term of the field and what it means. `also` are other forms of it, such as the plural."""

    word: Phrase
    meaning: Text
    also: Annotated[tuple[Phrase, ...], Meta(max_length=12)] = ()


class LaneWords(StrictStruct, frozen=True):
    """What each part of one route's session is like, in a sentence or two.

    A part that has no minute needs no words: where the peak lasts until the end nothing fades.
    """

    before: Line
    onset: Line
    rise: Line
    peak: Line
    after: Line
    fading: Line | None = None
    ending: Line | None = None


class TimelineWords(StrictStruct, frozen=True):
    """The words beside the session timeline.

    `note` is shown nowhere any more: packs that were signed with one are read as they are.
    """

    iv: LaneWords
    im: LaneWords
    note: Line | None = None

    def lane(self, route: Route) -> LaneWords:
        """Return what one route's lane says."""
        return self.iv if route is Route.IV else self.im


class RouteWords(StrictStruct, frozen=True):
    """A route's short name and what it is called in plain words."""

    short: Annotated[str, Meta(min_length=1, max_length=8)]
    plain: Caption
    long: Phrase

    @property
    def named(self) -> str:
        """The route by its plain word, and the short name behind it."""
        return f"{self.plain[:1].upper()}{self.plain[1:]} ({self.short})"


class ReadyWords(StrictStruct, frozen=True):
    """A question about being ready, and what helps after a *No*."""

    question: Line
    help: Line


class StatementWords(StrictStruct, frozen=True):
    """A statement to check what one knows, and what to know about it."""

    said: Line
    feedback: Text


class WishWords(StrictStruct, frozen=True):
    """How much a wish matters, to stand behind it in brackets."""

    bit: Caption
    much: Caption
    most: Caption


class TakeawayWords(StrictStruct, frozen=True):
    """The page that the patient takes along: its title, its parts, and what stands at its foot.

    It may lie where others see it, so the title names no person and no illness. `ride` stands
    before an empty line, on which somebody writes who takes them home.
    """

    title: Heading
    compare: Heading
    same: Heading
    matters: Heading
    tells: Heading
    asks: Heading
    after: Heading
    wishes: WishWords
    notes: Caption
    code: Line
    foot: Line
    ride: Annotated[str, Meta(max_length=48)] = ""


class Words(StrictStruct, frozen=True):
    """Everything in one language file. `begin` stands on the attract screen in every language."""

    code: Language
    name: Caption
    begin: Caption
    direction: Literal["ltr", "rtl"]
    review: Review
    routes: dict[Route, RouteWords]
    badges: dict[Badge, BadgeWords]
    topics: dict[Id, TopicWords]
    sections: dict[Id, SectionWords]
    rows: dict[Id, RowWords]
    terms: Annotated[dict[Id, TermWords], Meta(max_length=100)]
    sources: dict[Id, Line]
    timeline: TimelineWords
    quiz: QuizWords
    questions: dict[Id, Line]
    takeaway: TakeawayWords
    ready: dict[Id, ReadyWords] = field(default_factory=dict)
    statements: dict[Id, StatementWords] = field(default_factory=dict)
    safety_lines: dict[Id, Line] = field(default_factory=dict)

    def section_title(self, section: str) -> str:
        """Return the name of a section: the first layer of a tab has that of its tab."""
        named = self.sections.get(section)
        return named.title if named else self.topics[section].tab
