"""The items of IPDASi v4.0 that apply to a choice of treatment, with the judge of each.

The list is that of Joseph-Williams N, et al. Toward minimum standards for certifying patient
decision aids: a modified Delphi consensus process. Med Decis Making 2014;34(6):699-710,
doi 10.1177/0272989X13501721, PMID 23963501. The wording of the items is ours.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from tools.content.ipdas import computed, pointed
from tools.content.ipdas.findings import Judge, needs_people
from tools.content.ipdas.pointed import of_probabilities, rows


class Tier(StrEnum):
    """The tier of an item."""

    QUALIFYING = "qualifying"
    CERTIFICATION = "certification"
    QUALITY = "quality"
    FURTHER = "further"

    @property
    def needed(self) -> bool:
        """Whether an unmet item of this tier fails the audit."""
        return self in {Tier.QUALIFYING, Tier.CERTIFICATION}


class IpdasItem(Struct, frozen=True):
    """One item. `asks` completes the question "Does the decision aid ...?"."""

    id: str
    tier: Tier
    asks: str
    judge: Judge


def _tier(tier: Tier, *items: tuple[str, str, Judge]) -> tuple[IpdasItem, ...]:
    return tuple(IpdasItem(name, tier, asks, judge) for name, asks, judge in items)


QUALIFYING: Final = _tier(
    Tier.QUALIFYING,
    ("Q 1.1.1", "say which health problem the decision is about?", rows("condition")),
    ("Q 1.1.2", "state the decision itself?", pointed.decision),
    (
        "Q 1.1.3",
        "describe the options that there are?",
        rows("options", "other_options", "no_action", apart="options"),
    ),
    ("Q 1.1.4", "say what speaks for each option?", rows("benefits", apart="benefits")),
    (
        "Q 1.1.5",
        "say what speaks against each option: harms, side effects, drawbacks?",
        rows("harms", apart="harms"),
    ),
    (
        "Q 1.1.6",
        "tell what each option is like to go through, in body, mind and daily life?",
        rows("experience"),
    ),
)

CERTIFICATION: Final = _tier(
    Tier.CERTIFICATION,
    ("C 2.1.1", "show good and bad sides in equal detail?", computed.equal_detail),
    ("C 2.2.1", "cite the evidence that it rests on?", computed.citations),
    ("C 2.2.2", "give the date on which it was published?", computed.publication_date),
    ("C 2.2.3", "say how it is kept up to date?", computed.update_policy),
    ("C 2.2.4", "say how sure anyone can be of what it tells?", computed.uncertainty),
    ("C 2.3.1", "say where the money behind it comes from?", pointed.funding),
)

QUALITY: Final = _tier(
    Tier.QUALITY,
    ("Quality 1", "say what happens without treatment?", rows("no_action")),
    ("Quality 2", "let good and bad sides of the options be compared?", computed.side_by_side),
    ("Quality 3", "say how likely outcomes are with each option?", pointed.probabilities),
    ("Quality 4", "say which people such figures are of?", of_probabilities("reference_class")),
    ("Quality 5", "give them as so many people in so many?", of_probabilities("event_rates")),
    ("Quality 6", "give them over the same time for each option?", of_probabilities("same_period")),
    ("Quality 7", "give them out of the same number?", of_probabilities("same_denominator")),
    ("Quality 8", "show them in more than one way?", of_probabilities("several_views")),
    ("Quality 9", "ask patients what matters most to them?", computed.what_matters),
    ("Quality 10", "lead through the decision step by step?", pointed.steps),
    ("Quality 11", "give something to use in the talk with a clinician?", computed.questions),
    (
        "Quality 12",
        "rest on what patients said that they need?",
        needs_people("Patients have to be asked what they need to know before they choose."),
    ),
    (
        "Quality 13",
        "rest on what health professionals said that they need?",
        needs_people("Professionals have to be asked what their patients need to know."),
    ),
    (
        "Quality 14",
        "have a review by patients who did not help to make it?",
        needs_people("Patients who had no part in it have to read it and say what they think."),
    ),
    (
        "Quality 15",
        "have a review by professionals who did not help to make it?",
        needs_people("Professionals who had no part in it have to read it and judge it."),
    ),
    (
        "Quality 16",
        "have a trial with patients who face the decision?",
        needs_people("Patients who are about to choose have to use it, and be watched and asked."),
    ),
    (
        "Quality 17",
        "have a trial with clinicians who counsel such patients?",
        needs_people("Clinicians have to use it with patients who are about to choose."),
    ),
    ("Quality 18", "say how the evidence was found and put together?", rows("evidence")),
    ("Quality 19", "say how good the evidence is?", computed.strength_of_evidence),
    ("Quality 20", "say what qualifies those who made it?", rows("credentials")),
    ("Quality 21", "say how easy it is to read?", rows("readability")),
    (
        "Quality 22",
        "have evidence that people who use it choose what fits their values?",
        needs_people("Choices have to be set against what mattered to patients, in a study."),
    ),
    (
        "Quality 23",
        "have evidence that people who use it know more?",
        needs_people("What patients know has to be measured before and after, in a study."),
    ),
)

FURTHER: Final = _tier(
    Tier.FURTHER,
    ("Further 1", "say whom it is for?", rows("for_whom")),
    ("Further 2", "say when the evidence was last searched?", rows("searched")),
    ("Further 3", "name those who made it?", rows("makers")),
)
"""Further questions of reviewers of decision aids that IPDASi v4.0 does not have."""

ITEMS: Final = (*QUALIFYING, *CERTIFICATION, *QUALITY, *FURTHER)

NOT_APPLICABLE: Final = "C 2.4.1 to C 2.4.4 and Quality 24 to Quality 28"
"""Items about tests and screening, which do not apply to any pack of this kiosk."""
